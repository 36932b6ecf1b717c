import { CodedError } from '../diagnostic/coded-error';
import { looksLikeKey } from '../diagnostic/key-shape';

/** The placeholder that envsubst replaces by an environment variable. @throws when the name is not that of one */
export function placeholder(variable: string): string {
  if (typeof variable !== 'string' || !/^[A-Za-z_][A-Za-z0-9_]*$/.test(variable) || looksLikeKey(variable)) {
    // What was given is not shown: it may be the key itself.
    throw new CodedError('InvalidName', 'the name of an environment variable has letters, digits and \'_\' only; give the name, such as OPENAI_API_KEY, not the key itself');
  }
  return `$${variable}`;
}
