import { ExpectedAnswer, ExpectedRequest, ScriptStep } from './script';
import { equal, isObject } from '../../schema/json-type';
import { Sent, Story } from '../story';
import { Vault } from '../vault';

/** Something that is not as it should be. */
export interface Difference {
  /** Such as `received[1].path` or `response.status`. */
  readonly what: string;
  readonly expected: unknown;
  readonly got: unknown;
}

/** What of a story is not as a step expects: nothing is expected of what it does not say, but for a recording, which says all there is. */
export function differences({ received, response }: ScriptStep, story: Story, vault: Vault, isWhole: boolean): readonly Difference[] {
  return [
    ...received === undefined ? [] : ofReceived(received, story, vault, isWhole),
    ...response === undefined ? [] : ofAnswer(response, story, isWhole),
  ];
}

/** Requests that were never read are not seen by anyone. */
export const arrives = ({ failure }: Sent): boolean => failure !== 'refused' && failure !== 'dns' && failure !== 'plain';

function ofReceived(expected: readonly ExpectedRequest[], { sent }: Story, vault: Vault, isWhole: boolean): readonly Difference[] {
  const got = ordered(sent.filter(arrives), expected);
  if (got.length !== expected.length) {
    return [{ what: 'received', expected: expected.map(({ endpoint }) => endpoint), got: got.map(({ endpoint }) => endpoint) }];
  }
  return expected.flatMap((each, i) => ofRequest(each, got[i], vault, isWhole).map(found => ({ ...found, what: `received[${i}].${found.what}` })));
}

/** Copies are sent at the same time as the request itself. */
function ordered(sent: readonly Sent[], expected: readonly ExpectedRequest[]): readonly Sent[] {
  const place = (of: Sent): number => expected.findIndex(({ endpoint }) => endpoint === of.endpoint);
  return sent.some(({ purpose }) => purpose === 'mirror') ? [...sent].sort((a, b) => place(a) - place(b)) : sent;
}

function ofRequest(expected: ExpectedRequest, got: Sent, vault: Vault, isWhole: boolean): readonly Difference[] {
  if (expected.event !== undefined) { return got.failure === 'tls' ? differing('endpoint', expected.endpoint, got.endpoint) : [{ what: 'event', expected: expected.event, got: got.failure }]; }
  if (got.failure === 'tls') { return [{ what: 'event', expected: undefined, got: 'tls handshake failed' }]; }
  return [
    ...differing('endpoint', expected.endpoint, got.endpoint),
    ...differing('method', expected.method, got.method),
    ...differing('host', expected.host, got.host),
    ...expected.sni === undefined ? [] : differing('sni', expected.sni ?? undefined, got.sni),
    ...differing('path', expected.path, vault.real(got.path)),
    ...expected.headers === undefined ? [] : ofHeaders(expected.headers, vault.realHeaders(got.headers), isWhole),
    ...'body' in expected ? ofBody(expected.body, got.body, 'body', isWhole) : [],
  ];
}

const differing = (what: string, expected: unknown, got: unknown): readonly Difference[] =>
  expected === undefined || expected === got ? [] : [{ what, expected, got }];

/** What every client and every proxy sends of its own. */
const USUAL = ['user-agent', 'accept', 'content-length', 'traceparent', 'connection', 'host', 'transfer-encoding'];

function ofHeaders(expected: { readonly [name: string]: string }, got: { readonly [name: string]: string }, isWhole: boolean): readonly Difference[] {
  const names = [...new Set([...Object.keys(expected), ...isWhole ? Object.keys(got) : []])].filter(name => !USUAL.includes(name));
  return names.filter(name => !isLike(expected[name], got[name])).map(name => ({ what: `headers.${name}`, expected: expected[name], got: got[name] }));
}

/** Values that change from run to run stand for any; `<… n characters>` for the rest of a long text. */
function isLike(expected: string | undefined, got: string | undefined): boolean {
  if (expected === undefined || got === undefined) { return expected === got; }
  if (expected === got || /^<\w+>$/.test(expected)) { return true; }
  const cut = /^(.*)<… (\d+) characters>$/s.exec(expected);
  return cut !== null && got.length === Number(cut[2]) && got.startsWith(cut[1]);
}

function ofBody(expected: unknown, got: unknown, what: string, isWhole: boolean): readonly Difference[] {
  const wanted = expected ?? undefined;
  if (equal(wanted, got)) { return []; }
  if (typeof wanted === 'string' && /^[\w-]*<(time|id)>$/.test(wanted)) { return []; }
  if (typeof wanted === 'string' && typeof got === 'string') { return isLike(wanted, got) ? [] : [{ what, expected: wanted, got }]; }
  if (isObject(wanted) && isObject(got)) {
    return [...new Set([...Object.keys(wanted), ...isWhole ? Object.keys(got) : []])].flatMap(key => ofBody(wanted[key], got[key], `${what}.${key}`, isWhole));
  }
  if (Array.isArray(wanted) && Array.isArray(got) && wanted.length === got.length) {
    return wanted.flatMap((item, i) => ofBody(item, got[i], `${what}[${i}]`, isWhole));
  }
  return [{ what, expected: wanted, got }];
}

/** A body that somebody sent is passed on as it is; of the text of an error, the end may say where in the body. */
function ofAnswer({ status, error, headers, body }: ExpectedAnswer, { answer }: Story, isWhole: boolean): readonly Difference[] {
  if (error !== undefined) { return answer.status === undefined ? [] : [{ what: 'response', expected: error, got: answer.status }]; }
  const sender = typeof body === 'string' ? /^<body sent by (.+)>$/.exec(body)?.[1] : undefined;
  return [
    ...differing('response.status', status, answer.status),
    ...headers === undefined ? [] : ofHeaders(headers, answer.headers, isWhole).map(found => ({ ...found, what: `response.${found.what}` })),
    ...sender !== undefined ? differing('response.body', sender, answer.from) : body === undefined || isStream(body) ? [] : ofBody(body, answerBody(body, answer.body), 'response.body', isWhole),
  ];
}

const isStream = (body: unknown): boolean => typeof body === 'string' && /^(data|event): /.test(body);

/** Why nobody is reached is for the world to say, and a script names only those who are. */
const UNREACHED = /^(upstream call failed: Connect: (Connection refused|invalid peer certificate)|backends required DNS resolution)/;

/** Whoever reads an answer may read its text as JSON. */
function answerBody(expected: unknown, got: unknown): unknown {
  if (typeof got !== 'string') { return got; }
  if (typeof expected === 'string' && [expected, got].every(text => UNREACHED.test(text))) { return expected; }
  if (typeof expected === 'string') { return expected.startsWith(got) && /^processing failed: failed to parse/.test(got) ? expected : got; }
  try { return JSON.parse(got); } catch { return got; }
}
