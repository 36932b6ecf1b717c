import { CodedError } from '../diagnostic/coded-error';

/** Checks the name of a header, without its value. @throws without showing what was given: it may be the whole header */
export function headerName(name: string): string {
  if (!/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,256}$/.test(name)) {
    throw new CodedError('InvalidHeader', 'the name of a header has letters, digits and \'-\', such as api-key; give the name alone, without its value');
  }
  return name;
}
