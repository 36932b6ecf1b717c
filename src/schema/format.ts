import { parseAddress, parseNetwork, parseSloppily } from './address';
import { isDate, isDateTime, parseGoTime } from './date-time';
import { parseDuration } from './duration-text';
import { isCreditCard, isIsbn10, isIsbn13 } from './format-checksum';
import { isEmail } from './format-email';
import { has } from './json-type';
import { parseRequestUri } from './request-uri';

/** Formats that an API server enforces on strings, without the dashes that it does not look at; others mean nothing to it. */
const FORMATS: { readonly [format: string]: (text: string) => boolean } = {
  bsonobjectid: matches(/^[0-9a-f]{24}$/i),
  uri: text => parseRequestUri(text) !== undefined,
  email: text => isEmail(text),
  hostname: isHostname,
  ipv4: text => text.includes('.') && parseSloppily(text) !== undefined,
  ipv6: text => parseAddress(text)?.bits === 128,
  cidr: text => parseNetwork(text, true) !== undefined,
  mac: matches(/^([0-9a-f]{2}([:-]))([0-9a-f]{2}\2){4}([0-9a-f]{2}\2[0-9a-f]{2}\2)?(([0-9a-f]{2}\2){12})?[0-9a-f]{2}$|^[0-9a-f]{4}(\.[0-9a-f]{4}){2}(\.[0-9a-f]{4})?((\.[0-9a-f]{4}){6})?$|^([0-9a-f]{12}|[0-9a-f]{16}|[0-9a-f]{40})$/i),
  uuid: matches(/^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i),
  uuid3: matches(/^[0-9a-f]{8}-?[0-9a-f]{4}-?3[0-9a-f]{3}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i),
  uuid4: matches(/^[0-9a-f]{8}-?[0-9a-f]{4}-?4[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}$/i),
  uuid5: matches(/^[0-9a-f]{8}-?[0-9a-f]{4}-?5[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}$/i),
  isbn: text => isIsbn10(text) || isIsbn13(text),
  isbn10: text => isIsbn10(text),
  isbn13: text => isIsbn13(text),
  creditcard: text => isCreditCard(text),
  ssn: text => text.length === 11 && /^\d{3}[- ]?\d{2}[- ]?\d{4}$/.test(text),
  hexcolor: matches(/^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/),
  rgbcolor: matches(/^rgb\([\t\n\f\r ]*(C)[\t\n\f\r ]*,[\t\n\f\r ]*(C)[\t\n\f\r ]*,[\t\n\f\r ]*(C)[\t\n\f\r ]*\)$/.source.replace(/C/g, '0|[1-9]\\d?|1\\d\\d?|2[0-4]\\d|25[0-5]')),
  byte: matches(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$/),
  password: () => true,
  date: isDate,
  duration: text => parseDuration(text) !== undefined,
  datetime: isDateTime,
  k8sshortname: text => text.length <= 63 && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(text),
  k8slongname: text => text.length <= 253 && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/.test(text),
  // Not the server's names: what the core API decodes from text.
  base64ofcore: isBase64,
  timeofcore: text => parseGoTime(text) !== undefined,
};

/** The test for a format, or undefined where the server ignores it. */
export function formatTest(format: string): ((text: string) => boolean) | undefined {
  const name = format.replace(/-/g, '');
  return has(FORMATS, name) ? FORMATS[name] : undefined;
}

/** The server's validator does not look at the type of a list where a string with a format is wanted; its decoder of the core API does. */
export const takesLists = (format: string): boolean => format !== 'time-of-core' && formatTest(format) !== undefined;

function matches(pattern: RegExp | string): (text: string) => boolean {
  const regex = new RegExp(pattern);
  return text => regex.test(text);
}

const HOST = /^([a-zA-Z0-9\p{S}\p{L}](-?[a-zA-Z0-9\p{S}\p{L}]{0,62})?|([a-zA-Z0-9\p{S}\p{L}]([-a-zA-Z0-9\p{S}\p{L}]{0,61}[a-zA-Z0-9\p{S}\p{L}])?\.)+[a-zA-Z\p{L}]{2,63})$/u;

function isHostname(text: string): boolean {
  return Buffer.byteLength(text) <= 255 && HOST.test(text) && text.split('.').every(part => Buffer.byteLength(part) <= 63);
}

/** Standard base64 with padding, as Go decodes it: line breaks are allowed. */
function isBase64(text: string): boolean {
  const bare = text.replace(/[\r\n]/g, '');
  return bare.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(bare);
}
