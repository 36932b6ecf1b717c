import { isIPv4, isIPv6 } from 'net';

/** Formats that an API server enforces on strings; others mean nothing to it. */
const FORMATS: { readonly [format: string]: (text: string) => boolean } = {
  'date-time': text => /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/.test(text) && isDate(text.slice(0, 10)),
  'date': text => /^\d{4}-\d\d-\d\d$/.test(text) && isDate(text),
  'byte': isBase64,
  'ipv4': isIPv4,
  'ipv6': isIPv6,
  'cidr': text => {
    const [address, bits, more] = text.split('/');
    const max = isIPv4(address) ? 32 : isIPv6(address) ? 128 : -1;
    return more === undefined && /^(0|[1-9]\d{0,2})$/.test(bits ?? '') && Number(bits) <= max;
  },
  'uuid': text => /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i.test(text),
  'duration': isDuration,
  'uri': text => {
    try {
      // Go's ParseRequestURI: an absolute URL, or a path.
      return text.startsWith('/') || new URL(text).protocol !== '';
    } catch {
      return false;
    }
  },
  'email': text => /^[^\s@<>]+@[^\s@<>]+$/.test(text),
  'hostname': text => text.length <= 255 && /^([a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)(\.[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/.test(text),
  'mac': text => /^([0-9a-fA-F]{2}[:-]){5}[0-9a-fA-F]{2}$/.test(text),
};

/** The test for a format, or undefined where the server ignores it. */
export const formatTest = (format: string): ((text: string) => boolean) | undefined =>
  Object.prototype.hasOwnProperty.call(FORMATS, format) ? FORMATS[format] : undefined;

/** Go's syntax, or anything at all in which a number is followed by a unit: that is how the server's library reads it. */
function isDuration(text: string): boolean {
  if (/^[+-]?(0|((\d+(\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h))+)$/.test(text)) { return true; }
  return Array.from(text.matchAll(/\d+\s*([A-Za-zµ]+)/g), ([, unit]) => unit.toLowerCase())
    .some(unit => /^(nano|micro|milli|sec|min|hour|day|week)/.test(unit) || ['ns', 'us', 'µs', 'ms', 's', 'm', 'h', 'hr', 'd', 'w', 'wk'].includes(unit));
}

function isDate(text: string): boolean {
  const [year, month, day] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Standard base64 with padding, as Go decodes it: line breaks are allowed. */
export function isBase64(text: string): boolean {
  const bare = text.replace(/[\r\n]/g, '');
  return bare.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(bare);
}
