import { parseAddress } from './address';

/** A URL as Go's `url.ParseRequestURI` takes it apart. */
export interface RequestUri {
  readonly scheme: string;
  /** With the port. */
  readonly host: string;
  readonly escapedPath: string;
  readonly query: string;
}

/** Reads an absolute URI or path as the target of a request, then anew as a reference, which looks for a host and a fragment in paths, too. */
export function parseUri(text: string): RequestUri | undefined {
  const [bare, fragment = ''] = splitOnce(text, '#');
  return parseRequestUri(text) && wellEscaped(fragment) ? parseRequestUri(bare, true) : undefined;
}

/** A text before and after the first of a character, or alone. */
export function splitOnce(text: string, by: string): readonly [string, string?] {
  const at = text.indexOf(by);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** Reads an absolute URI, or an absolute path; undefined where the text is neither. A fragment is not looked for. */
export function parseRequestUri(text: string, isReference = false): RequestUri | undefined {
  // eslint-disable-next-line no-control-regex
  if (text === '' || /[\x00-\x1f\x7f]/.test(text) || text.startsWith(':')) { return undefined; }
  if (text === '*') { return { scheme: '', host: '', escapedPath: '*', query: '' }; }
  const prefix = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(text);
  const scheme = prefix?.[1].toLowerCase() ?? '';
  const [, rest, query = ''] = /^([^?]*)\??(.*)$/s.exec(prefix ? text.slice(prefix[0].length) : text) as RegExpExecArray;
  if (!rest.startsWith('/')) { return scheme === '' ? undefined : { scheme, host: '', escapedPath: '', query }; }
  const hasHost = rest.startsWith('//') && (scheme !== '' || (isReference && !rest.startsWith('///')));
  if (!hasHost) { return withPath(scheme, '', rest, query); }
  const end = rest.indexOf('/', 2);
  const host = hostOf(rest.slice(2, end < 0 ? undefined : end));
  return host === undefined ? undefined : withPath(scheme, host, end < 0 ? '' : rest.slice(end), query);
}

function withPath(scheme: string, host: string, path: string, query: string): RequestUri | undefined {
  return wellEscaped(path) ? { scheme, host, escapedPath: escaped(path), query } : undefined;
}

const wellEscaped = (text: string): boolean => !/%(?![0-9a-fA-F]{2})/.test(text);

function escaped(path: string): string {
  if (/^(?:[A-Za-z0-9\-_.~!$&'()*+,;=:@/[\]]|%[0-9a-fA-F]{2})*$/.test(path)) { return path; }
  const parts = path.matchAll(/%([0-9a-fA-F]{2})|([^%])/gsu);
  const bytes = Array.from(parts, ([, hex, character]) => hex ? [parseInt(hex, 16)] : [...Buffer.from(character)]).flat();
  return bytes.map(byte => {
    const character = String.fromCharCode(byte);
    return /[A-Za-z0-9\-_.~$&+,/:;=@]/.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }).join('');
}

function hostOf(authority: string): string | undefined {
  const at = authority.lastIndexOf('@');
  const host = authority.slice(at + 1);
  const user = authority.slice(0, Math.max(at, 0));
  if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(user) || !wellEscaped(user)) { return undefined; }
  const [, name, port] = (host.startsWith('[') ? /^(\[.*\])(.*)$/s : /^([^:]*)(.*)$/s).exec(host) ?? [];
  if (name === undefined || !/^(:\d*)?$/.test(port)) { return undefined; }
  if (name.startsWith('[')) {
    return parseAddress(name.slice(1, -1).replace(/%25.*$/s, ''))?.bits === 128 ? host.replace('%25', '%') : undefined;
  }
  // Only what is not ASCII may be escaped in a host.
  if (!/^(?:[A-Za-z0-9\-_.~!$&'()*+,;=[\]<>"\u0080-\u{10ffff}]|%[89a-fA-F][0-9a-fA-F])*$/u.test(name)) { return undefined; }
  try { return decodeURIComponent(name) + port; } catch { return host; }
}
