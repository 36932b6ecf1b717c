import { listsByName } from './leaves';
import { Lists } from './subject';

const named = { keys: ['name'] } as const;
const byField = { keys: ['field'] } as const;

/** The lists of intents whose order says nothing. */
export const INTENT_LISTS: Lists = listsByName({
  hostnames: 'set',
  detectors: 'set',
  scope: 'set',
  allowOrigins: 'set',
  allowMethods: 'set',
  allowHeaders: 'set',
  exposeHeaders: 'set',
  audiences: 'set',
  codes: 'set',
  forwarded: 'set',
  returned: 'set',
  remove: 'set',
  subjectAltNames: 'set',
  hosts: 'set',
  expressions: 'set',
  certificates: 'set',
  formats: { keys: ['type'] },
  headers: named,
  query: named,
  set: named,
  add: named,
  patterns: { keys: ['pattern'] },
  providers: { keys: ['name', 'issuer'] },
  bodyDefaults: byField,
  bodyOverrides: byField,
  bodyTransformations: byField,
  finalTransformations: byField,
  kinds: { keys: ['group', 'kind'] },
  options: named,
  from: { keys: ['group', 'kind', 'namespace'] },
  to: { keys: ['group', 'kind', 'name'] },
});
