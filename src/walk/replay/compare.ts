import { ExpectedAnswer, ExpectedRequest, ScriptStep } from './script';
import { Sent, Story } from '../story';
import { Vault } from '../vault';
import { equal, isObject } from '../../schema/json-type';

/** Something that is not as it should be. */
export interface Difference {
  /** Such as `received[1].path` or `response.status`. */
  readonly what: string;
  readonly expected: unknown;
  readonly got: unknown;
}

/** What of a story is not as a step expects; nothing is expected of what it does not say. */
export function differences({ received, response }: ScriptStep, story: Story, vault: Vault): readonly Difference[] {
  return [...received === undefined ? [] : ofReceived(received, story, vault), ...response === undefined ? [] : ofAnswer(response, story)];
}

/** Requests that were never read are not seen by anyone. */
export const arrives = ({ failure }: Sent): boolean => failure !== 'refused' && failure !== 'dns' && failure !== 'plain';

function ofReceived(expected: readonly ExpectedRequest[], { sent }: Story, vault: Vault): readonly Difference[] {
  const got = ordered(sent.filter(arrives), expected);
  if (got.length !== expected.length) {
    return [{ what: 'received', expected: expected.map(({ endpoint }) => endpoint), got: got.map(({ endpoint }) => endpoint) }];
  }
  return expected.flatMap((each, i) => ofRequest(each, got[i], vault).map(found => ({ ...found, what: `received[${i}].${found.what}` })));
}

/** Copies are sent at the same time as the request itself. */
const ordered = (sent: readonly Sent[], expected: readonly ExpectedRequest[]): readonly Sent[] => sent.some(({ purpose }) => purpose === 'mirror')
  ? [...sent].sort((a, b) => expected.findIndex(({ endpoint }) => endpoint === a.endpoint) - expected.findIndex(({ endpoint }) => endpoint === b.endpoint)) : sent;

function ofRequest(expected: ExpectedRequest, got: Sent, vault: Vault): readonly Difference[] {
  if (expected.event !== undefined) { return got.failure === 'tls' ? differing('endpoint', expected.endpoint, got.endpoint) : [{ what: 'event', expected: expected.event, got: got.failure }]; }
  if (got.failure === 'tls') { return [{ what: 'event', expected: undefined, got: 'tls handshake failed' }]; }
  return [
    ...differing('endpoint', expected.endpoint, got.endpoint),
    ...differing('method', expected.method, got.method),
    ...differing('host', expected.host, got.host),
    ...expected.sni === undefined ? [] : differing('sni', expected.sni ?? undefined, got.sni),
    ...differing('path', expected.path, vault.real(got.path)),
    ...expected.headers === undefined ? [] : ofHeaders(expected.headers, Object.fromEntries(Object.entries(got.headers).map(([name, value]) => [name, vault.real(value)]))),
    ...'body' in expected ? ofBody(expected.body, got.body) : [],
  ];
}

const differing = (what: string, expected: unknown, got: unknown): readonly Difference[] => expected === undefined || expected === got ? [] : [{ what, expected, got }];

/** What every client and every proxy sends of its own. */
const USUAL = ['user-agent', 'accept', 'content-length', 'traceparent', 'connection', 'host', 'transfer-encoding'];

function ofHeaders(expected: { readonly [name: string]: string }, got: { readonly [name: string]: string }): readonly Difference[] {
  const names = [...new Set([...Object.keys(expected), ...Object.keys(got)])].filter(name => !USUAL.includes(name));
  return names.filter(name => !isLike(expected[name], got[name])).map(name => ({ what: `headers.${name}`, expected: expected[name], got: got[name] }));
}

/** Values that change from run to run stand for any; `<… n characters>` for the rest of a long text. */
function isLike(expected: string | undefined, got: string | undefined): boolean {
  if (expected === undefined || got === undefined) { return expected === got; }
  if (expected === got || /^<\w+>$/.test(expected)) { return true; }
  const cut = /^(.*)<… (\d+) characters>$/s.exec(expected);
  return cut !== null && got.length === Number(cut[2]) && got.startsWith(cut[1]);
}

function ofBody(expected: unknown, got: unknown, what = 'body'): readonly Difference[] {
  const wanted = expected ?? undefined;
  if (equal(wanted, got)) { return []; }
  if (typeof wanted === 'string' && typeof got === 'string') { return isLike(wanted, got) ? [] : [{ what, expected: wanted, got }]; }
  if (isObject(wanted) && isObject(got)) {
    return [...new Set([...Object.keys(wanted), ...Object.keys(got)])].flatMap(key => ofBody(wanted[key], got[key], `${what}.${key}`));
  }
  return [{ what, expected: wanted, got }];
}

function ofAnswer({ status, error }: ExpectedAnswer, { answer }: Story): readonly Difference[] {
  if (error !== undefined) { return answer.status === undefined ? [] : [{ what: 'response', expected: error, got: answer.status }]; }
  return differing('response.status', status, answer.status);
}
