import { Wrong } from './shape';
import { CodedError } from '../diagnostic/coded-error';

/** Notes that a value is not what it should be. What was given is told by its kind alone: it may be a key. */
export const wrongType = (value: unknown, words: string, at: string, isDecisive?: boolean): Wrong =>
  ({ code: 'WrongType', at, says: ` must be ${words}, got ${given(value)}${advice(value, words)}`, isDecisive });

/** One error for everything that is wrong with what a class was given. */
export const refusal = (className: string, wrong: readonly Wrong[]): CodedError =>
  new CodedError(wrong[0].code, wrong.map(({ at, says }) => `${at} of ${className}${says}`).join('; '));

export const withArticle = (name: string): string => `${/^(?:[AEO]|I[A-Z]|Llm)/.test(name) ? 'an' : 'a'} ${name}`;

function given(value: unknown): string {
  if (Array.isArray(value)) { return 'a list'; }
  if (typeof value !== 'object') { return `a ${typeof value}`; }
  const { name } = (Object.getPrototypeOf(value) as { readonly constructor?: { readonly name?: unknown } } | null)?.constructor ?? {};
  return typeof name === 'string' && /^\w{1,60}$/.test(name) && name !== 'Object' ? withArticle(name) : 'a plain object';
}

function advice(value: unknown, words: string): string {
  if (given(value) === 'a Lazy') { return '; it is read before a Lazy is resolved, so give the value itself'; }
  if (words.startsWith('a list') && !Array.isArray(value)) { return '; put it in brackets'; }
  if (typeof value === 'string' && /^(?:a number|true or false)/.test(words)) { return '; write it without quotes'; }
  return '';
}
