import { nearest } from './resemblance';

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** To follow a message: the value of those allowed that was most likely meant, or nothing. */
export function meantValue(value: unknown, allowed: readonly unknown[]): string {
  if (typeof value !== 'string' || value === '') { return ''; }
  const texts = allowed.filter((one): one is string => typeof one === 'string');
  const meant = texts.find(text => plain(text) === plain(value)) ?? nearest(value, texts, Math.floor(value.length / 4));
  return meant === undefined ? '' : `; did you mean '${meant}'?`;
}
