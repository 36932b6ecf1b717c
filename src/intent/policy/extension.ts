import { AuthorizerIntent } from './external-auth';
import { LimiterIntent } from './limiter';

/** Parts of policies that have an object of their own in some dialects, which policies refer to by name; keyed by what they are. */
export interface ExtensionIntents {
  rateLimit: LimiterIntent;
  externalAuth: AuthorizerIntent;
}

export type ExtensionPart = keyof ExtensionIntents;
export type ExtensionIntent = { [P in ExtensionPart]: { readonly kind: P } & ExtensionIntents[P] }[ExtensionPart];

/** Where in a policy each of them stands, and what the name of its object ends in. */
export const EXTENSION_PARTS: { readonly [P in ExtensionPart]: { readonly at: readonly string[]; readonly suffix: string } } = {
  rateLimit: { at: ['rateLimit', 'global', 'limiter'], suffix: 'rate-limit' },
  externalAuth: { at: ['externalAuth', 'authorizer'], suffix: 'external-auth' },
};
