import { Door } from '../../walk/door';
import { findDoor } from '../../walk/entry/find-door';
import { misnamed } from '../../walk/misnamed';
import { ClientRequest } from '../../walk/request';
import { routeRows } from '../../walk/shown/route-rows';
import { routeTableText } from '../../walk/shown/route-table-text';
import { storyJson } from '../../walk/shown/story-json';
import { storyText } from '../../walk/shown/story-text';
import { whyNot, whyNotText } from '../../walk/shown/why-not';
import { Site } from '../../walk/site';
import { GatewayState } from '../../walk/state';
import { walkAll } from '../../walk/walk';
import { Answered, CannotTell, Walking } from '../../walk/walking';
import { behavioursOf } from '../behaviours';
import { command, Given } from '../command';
import { CommandResult } from '../command-result';
import { CONFIGURATION_OPTIONS } from '../configuration/find-configuration';
import { namedFor } from '../configuration/named-for';
import { notesOf } from '../stated-dialects';
import { statedRequest } from '../stated-request';
import { UsageError } from '../usage';
import { siteIn } from '../walk-sites';

const OPTIONS = {
  'request': { value: 'REQUEST', about: 'method and path, as in \'POST /v1/chat/completions\'; without it, where every rule leads' },
  'host': { value: 'HOST', about: 'the Host header, with a port where it matters; any hostname without it' },
  'header': { value: 'HEADER', isRepeated: true, about: 'a header, as in \'x-team: blue\'' },
  'model': { value: 'MODEL', about: 'the model in the body; any-model without it' },
  'body': { value: 'JSON', about: 'the body, or @FILE; the least that the API takes without it' },
  'stream': { about: 'ask for a stream' },
  'when': { value: 'WHO=HOW', isRepeated: true, about: 'how a backend, an endpoint or a host behaves: a status, a delay such as 5s, refuse, close, hang, tls, dns; several with commas are one a request' },
  'complete': { about: 'take the files for all that the cluster has, so that a Secret or a Service that is not among them is missing' },
  'why-not': { about: 'tell why the other rules do not take the request' },
  'why': { about: 'tell what each step rests on: a recording, the source, a specification' },
  'dialect': { value: 'NAME', isRepeated: true, about: 'as for check; without it, the newest release that takes everything' },
  'output': { value: 'FORMAT', short: 'o', choices: ['text', 'json'], fallback: 'text', about: 'how it is written' },
  ...CONFIGURATION_OPTIONS,
} as const;

export const explainCommand = command({
  name: 'explain',
  summary: 'tell where a request goes, what the provider is sent, and what happens when that fails',
  operands: '<files or folders…>',
  description: 'Walks a request through the manifests, without a cluster: listener, route and rule, policies, endpoint, what is sent, and what the client gets.',
  options: OPTIONS,
  examples: [
    ['explain dist', 'where every rule leads'],
    ['explain dist --request \'POST /v1/chat/completions\' --host ai.example.com --model gpt-4o', 'one request'],
    ['explain dist --request \'POST /v1/chat/completions\' --model gpt-4o --when openai=503', 'the same where a provider fails'],
  ],
  statuses: { 0: 'told', 1: 'nobody can tell, with the reason' },
  run: explain,
});

/** @throws UsageError when it was called wrongly */
function explain(paths: readonly string[], given: Given<typeof OPTIONS>): CommandResult {
  const named = namedFor(paths, given);
  const { site, notes } = siteIn(paths, named)([]);
  const said = [...notesOf(named), ...notes];
  if (given.request === undefined) {
    const unused = (['host', 'model', 'body', 'when', 'header'] as const).find(name => typeof given[name] === 'string' || (Array.isArray(given[name]) && given[name].length > 0));
    if (unused !== undefined) { throw new UsageError(`--${unused} is part of a request; give it as well: --request 'POST /v1/chat/completions'`); }
    const rows = site.doors.flatMap(door => routeRows(site, door));
    if (rows.length === 0) { return { output: [], notes: [...said, 'no HTTPRoute hangs on a Gateway in these files'], status: 1 }; }
    return { output: [given.output === 'json' ? `${JSON.stringify({ dialect: site.dialect.id, routes: rows }, null, 2)}\n` : routeTableText(rows)], notes: said, status: 0 };
  }
  const request = statedRequest({ ...given, request: given.request });
  const world = { behaviours: behavioursOf(given.when), isComplete: given.complete };
  const problem = Object.keys(world.behaviours).flatMap(name => misnamed(site, name) ?? [])[0];
  if (problem !== undefined) { throw new UsageError(`--when: ${problem}`); }
  try {
    const stories = walkAll(site, request, world).map(({ story }) => story);
    const text = given.output === 'json' ? storyJson(site.dialect.id, request, stories, site.vault)
      : storyText(request, stories, { vault: site.vault, withGrounds: given.why }) + (given['why-not'] ? othersText(site, request) : '');
    return { output: [text], notes: said, status: 0 };
  } catch (e) {
    if (!(e instanceof CannotTell)) { throw e; }
    return { output: [], notes: [...said, e.message], status: 1 };
  }
}

function othersText(site: Site, request: ClientRequest): string {
  const door = doorFor(site, request);
  return door === undefined ? '' : `\n${whyNotText(site, whyNot(site, door, request))}`;
}

function doorFor(site: Site, request: ClientRequest): Door | undefined {
  try {
    return findDoor(new Walking(site, request, {}, new GatewayState(), { choose: () => 0 }));
  } catch (e) {
    if (e instanceof Answered) { return undefined; }
    throw e;
  }
}
