/* eslint-disable no-bitwise -- the digest is written six bits at a time */
import { createHash } from 'crypto';

const SIGNS = './0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The bytes of the digest in the order in which they are written. */
const ORDER: readonly (readonly number[])[] = [[0, 6, 12], [1, 7, 13], [2, 8, 14], [3, 9, 15], [4, 10, 5]];

const ROUNDS = 1000;

const md5 = (...parts: readonly (string | Buffer)[]): Buffer => {
  const hash = createHash('md5');
  for (const part of parts) { hash.update(part); }
  return hash.digest();
};

/** How `htpasswd -m` hashes a password: MD5, a thousand times over. */
export function apr1(password: string, salt: string): string {
  const bytes = Buffer.from(password);
  const other = md5(bytes, salt, bytes);
  const parts: (string | Buffer)[] = [bytes, '$apr1$', salt];
  for (let left = bytes.length; left > 0; left -= 16) { parts.push(other.subarray(0, Math.min(16, left))); }
  for (let n = bytes.length; n > 0; n >>= 1) { parts.push((n & 1) === 1 ? Buffer.from([0]) : bytes.subarray(0, 1)); }
  let digest = md5(...parts);
  for (let round = 0; round < ROUNDS; round++) {
    const isOdd = round % 2 === 1;
    digest = md5(isOdd ? bytes : digest, ...round % 3 === 0 ? [] : [salt], ...round % 7 === 0 ? [] : [bytes], isOdd ? digest : bytes);
  }
  return ORDER.map(([a, b, c]) => written((digest[a] << 16) | (digest[b] << 8) | digest[c], 4)).join('') + written(digest[11], 2);
}

function written(value: number, length: number): string {
  return Array.from({ length }, (_, i) => SIGNS[(value >> (6 * i)) & 0x3f]).join('');
}
