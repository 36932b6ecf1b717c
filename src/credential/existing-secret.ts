import { CodedError } from '../diagnostic/coded-error';
import { looksLikeKey } from '../diagnostic/key-shape';
import { isBlank } from '../input/blank';

const DNS_NAME = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/** Checks the name of an existing Secret. @throws without showing what was given: it may be the key itself */
export function existingSecretName(secretName: string): string {
  if (isBlank(secretName)) { throw new CodedError('EmptyName', 'the name of an existing Secret must not be empty'); }
  if (!DNS_NAME.test(secretName) || secretName.length > 253 || looksLikeKey(secretName)) {
    throw new CodedError('InvalidName', 'the name of a Secret has lower-case letters, digits, \'-\' and \'.\' only; give the name of the Secret, not the key itself');
  }
  return secretName;
}
