import { Severity } from '../../diagnostic/diagnostic';
import { CodeEntry } from '../rule';

/** A key with the word that the gateway puts before it. */
export const BEARER_IN_KEY: CodeEntry = {
  code: 'BearerInKey',
  level: Severity.ERROR,
  topic: 'credentials',
  title: 'an inline key begins with the word Bearer',
  reason: 'the gateway adds the word by itself, so the provider gets it twice and refuses the request',
  fix: 'give the key alone',
};

/** The same in a manifest, which the server accepts. */
export const BEARER_IN_MANIFEST: CodeEntry = { ...BEARER_IN_KEY, level: Severity.WARNING };

export const startsWithBearer = (value: unknown): boolean => typeof value === 'string' && /^bearer\s/i.test(value);
export const BEARER_TWICE = 'the gateway adds \'Bearer\' by itself, so it is sent twice; write the bare key';
