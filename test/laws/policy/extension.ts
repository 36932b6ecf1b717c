import * as fc from 'fast-check';
import { AUTHORIZER, authorizers, FULL_AUTHORIZER } from './external-auth';
import { FULL_LIMITER, LIMITER, limiters } from './rate-limit';
import { ExtensionIntent, ExtensionIntents } from '../../../src/intent/policy/extension';
import { Cases, Full } from '../cases/full';

type FullExtensions = { readonly [P in keyof ExtensionIntents]: Full<ExtensionIntents[P]> };

const FULL: FullExtensions = {
  rateLimit: FULL_LIMITER,
  externalAuth: FULL_AUTHORIZER,
};

export const EXTENSIONS: Cases<ExtensionIntent> = {
  ...Object.fromEntries(Object.entries(FULL).map(([kind, full]) => [`fully populated: ${kind}`, { kind, ...full } as ExtensionIntent])),
  'an authorization service': { kind: 'externalAuth', ...AUTHORIZER },
  'an authorization service that may fail': { kind: 'externalAuth', ...AUTHORIZER, failOpen: true },
  'a rate-limit service': { kind: 'rateLimit', ...LIMITER },
};

export const extensions: fc.Arbitrary<ExtensionIntent> = fc.oneof(
  authorizers.map(authorizer => ({ kind: 'externalAuth' as const, ...authorizer })),
  limiters.map(limiter => ({ kind: 'rateLimit' as const, ...limiter })),
);
