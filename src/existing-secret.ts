import { isBlank } from './blank';

const DNS_NAME = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/** What the keys of well-known vendors begin with, and the long run of letters and digits that follows. */
const LITERAL_KEY = /^(sk[-_]|gsk_|xai-|hf_|pplx-|AIza|AKIA|ASIA)[\w-]*[A-Za-z0-9]{16,}/;

/** Whether a text looks like an API key where the name of something was meant. */
export const looksLikeKey = (text: string): boolean => LITERAL_KEY.test(text);

/** Checks the name of an existing Secret. @throws without showing what was given: it may be the key itself */
export function existingSecretName(secretName: string): string {
  if (isBlank(secretName)) { throw new Error('the name of an existing Secret must not be empty'); }
  if (!DNS_NAME.test(secretName) || secretName.length > 253 || looksLikeKey(secretName)) {
    throw new Error('the name of a Secret has lower-case letters, digits, \'-\' and \'.\' only; give the name of the Secret, not the key itself');
  }
  return secretName;
}
