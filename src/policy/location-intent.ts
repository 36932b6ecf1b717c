import { CodedError } from '../diagnostic/coded-error';
import { isBlank } from '../input/blank';
import { headerName } from '../input/header-name';
import { AuthLocationIntent } from '../intent/credential';

/** A header with a credential. @throws when it is no name of a header, or the prefix is empty */
export function inHeader(name: string, prefix: string | undefined): AuthLocationIntent {
  if (prefix === '') { throw new CodedError('InvalidHeader', 'the prefix of a credential must not be empty; leave it out for none'); }
  return { kind: 'header', name: headerName(name), ...prefix !== undefined && { prefix } };
}

const WORDS = { query: 'query parameter', cookie: 'cookie' };

/** Another place with a credential. @throws when the name is empty */
export function inNamed(kind: keyof typeof WORDS, name: string): AuthLocationIntent {
  if (isBlank(name)) { throw new CodedError('EmptyName', `the name of the ${WORDS[kind]} with the credential must not be empty`); }
  return { kind, name };
}
