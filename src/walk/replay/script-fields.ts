/** Fields of each part, and the type that each must have. */
export type FieldKind = 'text' | 'number' | 'boolean' | 'object' | 'list' | 'any';
export interface Fields { readonly [field: string]: FieldKind }

export const SCRIPT: Fields = {
  title: 'text', dialect: 'text', proxy: 'text', topics: 'list', note: 'text', endpoints: 'object', status: 'any', steps: 'list', shares: 'list', request: 'object', complete: 'boolean', $schema: 'text',
};
export const STEP: Fields = { note: 'text', after: 'number', behaviour: 'object', apply: 'text', request: 'object', received: 'list', response: 'object' };
export const REQUEST: Fields = { method: 'text', scheme: 'text', host: 'text', port: 'number', path: 'text', headers: 'object', body: 'any', clientGivesUpAfterSeconds: 'number' };
export const RECEIVED: Fields = { endpoint: 'text', method: 'text', path: 'text', host: 'text', sni: 'any', headers: 'object', body: 'any', event: 'text' };
export const RESPONSE: Fields = { status: 'number', headers: 'object', body: 'any', error: 'text', afterSeconds: 'number', cut: 'boolean' };
export const SHARES: Fields = { requests: 'number', request: 'object', behaviour: 'object', counts: 'object', statuses: 'object', note: 'text', created: 'list', cleanStarts: 'number', winners: 'object', after: 'number' };

/** What must be there. */
export const REQUIRED = { request: ['method', 'path'], received: ['endpoint'] } as const;
