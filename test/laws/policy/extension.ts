import * as fc from 'fast-check';
import { AUTHORIZER, authorizers, FULL_AUTHORIZER } from './external-auth';
import { FULL_PROCESSOR, PROCESSOR, processors } from './external-processing';
import { FULL_LIMITER, LIMITER, limiters } from './rate-limit';
import { ExtensionIntent, ExtensionIntents } from '../../../src/intent/policy/extension';
import { Cases, Full } from '../cases/full';

type FullExtensions = { readonly [P in keyof ExtensionIntents]: Full<ExtensionIntents[P]> };

const FULL: FullExtensions = {
  rateLimit: FULL_LIMITER,
  externalAuth: FULL_AUTHORIZER,
  externalProcessing: FULL_PROCESSOR,
};

export const EXTENSIONS: Cases<ExtensionIntent> = {
  ...Object.fromEntries(Object.entries(FULL).map(([kind, full]) => [`fully populated: ${kind}`, { kind, ...full } as ExtensionIntent])),
  'an authorization service': { kind: 'externalAuth', ...AUTHORIZER },
  'an authorization service that may fail': { kind: 'externalAuth', ...AUTHORIZER, failOpen: true },
  'a processing service': { kind: 'externalProcessing', ...PROCESSOR },
  'a processing service that stops what it cannot see': { kind: 'externalProcessing', ...PROCESSOR, failOpen: false },
  'a rate-limit service': { kind: 'rateLimit', ...LIMITER },
};

export const extensions: fc.Arbitrary<ExtensionIntent> = fc.oneof(
  authorizers.map(authorizer => ({ kind: 'externalAuth' as const, ...authorizer })),
  processors.map(processor => ({ kind: 'externalProcessing' as const, ...processor })),
  limiters.map(limiter => ({ kind: 'rateLimit' as const, ...limiter })),
);
