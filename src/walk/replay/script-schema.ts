import { FieldKind, Fields, RECEIVED, REQUEST, REQUIRED, RESPONSE, SCRIPT, SHARES, STEP } from './script-fields';

/** The JSON schema of a script, for editors. */
export function scriptSchema(): object {
  const definitions = {
    request: object(REQUEST, {}, REQUIRED.request),
    received: object(RECEIVED, {}, REQUIRED.received),
    response: object(RESPONSE, {}),
    behaviour: {
      anyOf: [
        { enum: ['ok', 'refuse', 'close', 'hang', 'tls', 'dns'] },
        { type: 'object', properties: { status: { type: 'integer' }, headers: TEXTS, body: {}, content: { type: 'string' }, chunks: { type: 'array', items: { type: 'string' } }, interval: { type: 'number' }, delay: { type: 'number' }, cutAfter: { type: 'integer' } }, additionalProperties: false },
        { type: 'array', items: ref('behaviour') },
      ],
    },
    behaviours: { type: 'object', additionalProperties: ref('behaviour') },
    step: object(STEP, { behaviour: ref('behaviours'), request: ref('request'), received: { type: 'array', items: ref('received') }, response: ref('response') }, ['request']),
    shares: object(SHARES, { behaviour: ref('behaviours'), request: ref('request') }),
    endpoint: object({ host: 'text', port: 'number', tls: 'boolean', address: 'any', private: 'boolean' }, {}, ['host']),
  };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Requests and what should become of them, for cdk8s-ai-gateway replay',
    ...object(SCRIPT, {
      endpoints: { type: 'object', additionalProperties: ref('endpoint') }, steps: { type: 'array', items: ref('step') }, shares: { type: 'array', items: ref('shares') }, request: ref('request'),
    }),
    definitions,
  };
}

const TEXTS = { type: 'object', additionalProperties: { type: 'string' } };
const TYPES: { readonly [kind in FieldKind]: object } = {
  text: { type: 'string' }, number: { type: 'number' }, boolean: { type: 'boolean' }, object: { type: 'object' }, list: { type: 'array' }, any: {},
};

const ref = (name: string): object => ({ $ref: `#/definitions/${name}` });

const object = (fields: Fields, special: { readonly [field: string]: object }, required: readonly string[] = []): object => ({
  type: 'object',
  properties: Object.fromEntries(Object.entries(fields).map(([field, kind]) => [field, special[field] ?? (field === 'headers' ? TEXTS : TYPES[kind])])),
  ...required.length > 0 && { required },
  additionalProperties: false,
});
