import { isSame } from './same';
import { MatchIntent } from '../intent/route';
import { KnownObject } from '../rules/known-object';
import { ClientRequest } from '../walk/request';
import { Site } from '../walk/site';
import { Story } from '../walk/story';
import { walkAll } from '../walk/walk';
import { CannotTell } from '../walk/walking';

/** Requests that are asked of both, at most. */
const MOST = 300;

/** A request that comes out otherwise. */
export interface ChangedWalk {
  readonly route: KnownObject;
  readonly rule: number;
  readonly request: ClientRequest;
  readonly differences: readonly string[];
}

export interface ComparedWalks {
  readonly asked: number;
  readonly changed: readonly ChangedWalk[];
}

/** Walks a request through every match of every rule, in both sites. */
export function comparedWalks(before: Site, after: Site): ComparedWalks {
  const changed: ChangedWalk[] = [];
  let asked = 0;
  for (const door of before.doors) {
    for (const [hostname, { all }] of before.tableOf(door)) {
      for (const { route, rule, match } of all) {
        if (asked >= MOST) { return { asked, changed }; }
        const request = requestFor(match, hostname);
        const differences = request && differencesOf(before, after, request);
        if (request === undefined || differences === undefined) { continue; }
        asked++;
        if (differences.length > 0) { changed.push({ route, rule, request, differences }); }
      }
    }
  }
  return { asked, changed };
}

/** A request that a match takes; none is made up for regular expressions. */
export function requestFor({ path, headers = [], query = [], method }: MatchIntent, hostname: string): ClientRequest | undefined {
  if (path?.type === 'regex' || [...headers, ...query].some(({ type }) => type === 'regex')) { return undefined; }
  const values = query.map(({ name, value }) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');
  const base = path === undefined || path.value === '/' ? '/v1/chat/completions' : path.value;
  return {
    method: method ?? 'POST',
    path: values === '' ? base : `${base}?${values}`,
    ...hostname !== '' && { host: hostname.replace(/^\*/, 'any') },
    headers: { 'content-type': 'application/json', ...Object.fromEntries(headers.map(({ name, value }) => [name.toLowerCase(), value])) },
    body: { model: 'any-model', messages: [{ role: 'user', content: 'hello' }] },
  };
}

/** What of a request comes out otherwise; undefined where nobody can tell. */
export function differencesOf(before: Site, after: Site, request: ClientRequest): readonly string[] | undefined {
  try {
    const [was, is] = [seen(before, request), seen(after, request)];
    if (was.some(({ open }) => open) || is.some(({ open }) => open)) { return undefined; }
    if (was.length !== is.length) { return [`there are ${is.length} ways for it instead of ${was.length}`]; }
    return [...new Set(was.flatMap((each, i) => keysOf(each, is[i])
      .filter(key => !isSame(each[key], is[i][key])).map(key => otherwise(key, each[key], is[i][key]))))];
  } catch (e) {
    if (e instanceof CannotTell) { return undefined; }
    throw e;
  }
}

/** Of a request that is let through by one side alone, it says enough that it is. */
const keysOf = (was: Seen, is: Seen): readonly string[] =>
  Object.keys({ ...was, ...is }).filter(key => was['the status'] === is['the status'] || (key in was && key in is));

type Seen = { readonly [what: string]: unknown };

/** A header may have a credential that stands in a route. */
function otherwise(key: string, was: unknown, is: unknown): string {
  const [before, after] = [was, is].map(SECRET_HEADER.test(key) ? hidden : shown);
  return before === after ? `${key} is another one, which is not shown` : `${key} was ${before} and is ${after}`;
}

const SECRET_HEADER = /header \S*(key|token|secret|password|auth|cookie|credential)\S*$/i;

const hidden = (value: unknown): string => value === undefined ? shown(value) : 'one that is not shown';

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text === undefined ? 'not there' : text.length > 120 ? `${text.slice(0, 117)}…` : text;
};

/** Headers that say how something is sent, not what. */
const INCIDENTAL: readonly string[] = ['content-length', 'host', 'x-request-id', 'user-agent', 'accept', 'traceparent'];

/** What of a request and its answer is the same for everyone who looks. */
function seen(site: Site, request: ClientRequest): readonly Seen[] {
  return walkAll(site, request).map(({ story }) => seenIn(story, site)).sort((a, b) => JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
}

function seenIn({ sent, answer, share, open }: Story, { vault }: Site): Seen {
  const calls = sent.flatMap(({ purpose, method, scheme, host, path, headers, body }, i) => {
    const what = `${purpose === 'backend' ? '' : `${purpose} `}${sent.length > 1 ? `call ${i + 1} ` : ''}`;
    return [
      [`${what}address`, `${method ?? ''} ${scheme}://${host}${vault.shown(path)}`],
      [`${what}body`, body],
      ...Object.entries(vault.shownHeaders(headers)).filter(([name]) => !INCIDENTAL.includes(name)).map(([name, value]) => [`${what}header ${name}`, value]),
    ] as const;
  });
  return { 'the status': answer.status, 'the share': share, 'open': open.length > 0, ...Object.fromEntries(calls) };
}
