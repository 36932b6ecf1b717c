import { arrives, Difference, differences } from './compare';
import { ScriptError } from './read-script';
import { Script, ScriptedRequest, ScriptShares, ScriptStep } from './script';
import { JsonValue } from '../../intent/policy/body';
import { Dice } from '../chooser';
import { misnamed } from '../misnamed';
import { ClientRequest } from '../request';
import { Site } from '../site';
import { GatewayState } from '../state';
import { Story } from '../story';
import { walk, walkAll } from '../walk';
import { World } from '../world';

/** What became of a step. */
export interface Replayed {
  readonly step: ScriptStep;
  readonly story: Story;
  readonly differences: readonly Difference[];
}

/** What became of many equal requests. */
export interface ReplayedShares {
  readonly shares: ScriptShares;
  readonly counts: { readonly [endpoint: string]: number };
  readonly statuses: { readonly [status: string]: number };
  readonly differences: readonly Difference[];
}

/** The site after manifests have been applied on top of the first ones. */
export type SiteAfter = (applied: readonly string[]) => Site;

/** Walks the requests of a script one after the other, on one gateway. @throws ScriptError where a step has somebody behave that is not there */
export function replay(siteAfter: SiteAfter, script: Script): { readonly steps: readonly Replayed[]; readonly shares: readonly ReplayedShares[] } {
  const applied: string[] = [];
  let state = new GatewayState();
  const steps = (script.steps ?? []).map((step, i): Replayed => {
    if (step.apply !== undefined) { applied.push(step.apply); }
    const site = siteAfter(applied);
    checkNames(site, script, step, `steps[${i}]`);
    state = state.copy();
    state.now += step.after ?? 0;
    state.turns.clear();
    // Of all that may happen, what is as expected is what happened.
    const ways = walkAll(site, requestOf(step.request), worldOf(script, step), state).map(walked => ({
      walked,
      found: differences(step, walked.story, site.vault, script.proxy !== undefined),
    }));
    const { walked, found } = ways.find(way => way.found.length === 0) ?? ways[0];
    state = walked.state;
    return { step, story: walked.story, differences: found };
  });
  const site = siteAfter(applied);
  const shares = (script.shares ?? []).map((each, i) => {
    checkNames(site, script, each, `shares[${i}]`);
    const { replayed, after } = replayShares(site, script, each, state);
    state = after;
    return replayed;
  });
  return { steps, shares };
}

/** @throws ScriptError where somebody behaves that is not called so by anybody */
function checkNames(site: Site, { endpoints = {} }: Script, { behaviour = {} }: Pick<ScriptStep, 'behaviour'>, where: string): void {
  const problem = Object.keys(behaviour).filter(name => endpoints[name] === undefined).flatMap(name => misnamed(site, name) ?? [])[0];
  if (problem !== undefined) { throw new ScriptError(`${where}.behaviour: ${problem}`); }
}

function worldOf({ endpoints, complete, proxy }: Script, { behaviour = {} }: Pick<ScriptStep, 'behaviour'>): World {
  return {
    ...endpoints && {
      endpoints: Object.entries(endpoints).map(([name, { host, port, address, tls, private: isPrivate = name === 'private' }]) =>
        ({ name, host, ...port !== undefined && { port }, ...address && { address }, ...tls !== undefined && { tls }, isPrivate })),
    },
    behaviours: behaviour,
    isComplete: complete ?? proxy !== undefined,
  };
}

export const requestOf = ({ clientGivesUpAfterSeconds, body, port, scheme = 'http', ...rest }: ScriptedRequest): ClientRequest => ({
  ...rest,
  scheme,
  port: port ?? (scheme === 'https' ? 443 : 80),
  ...body !== undefined && { body: lengthened(body) },
  ...clientGivesUpAfterSeconds !== undefined && { givesUpAfter: clientGivesUpAfterSeconds },
});

/** Long texts are shortened to their beginning and their length. */
function lengthened(value: JsonValue): JsonValue {
  if (typeof value === 'string') {
    const cut = /^(.+)<… (\d+) characters>$/s.exec(value);
    return cut ? cut[1].padEnd(Number(cut[2]), cut[1][cut[1].length - 1]) : value;
  }
  if (Array.isArray(value)) { return value.map(lengthened); }
  return value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, lengthened(part as JsonValue)])) : value;
}

function replayShares(
  site: Site, script: Script, shares: ScriptShares, before: GatewayState,
): { readonly replayed: ReplayedShares; readonly after: GatewayState } {
  const counts: { [endpoint: string]: number } = {};
  const statuses: { [status: string]: number } = {};
  const dice = new Dice(1);
  const request = requestOf(shares.request ?? script.request!);
  const world = worldOf(script, shares);
  let state = before.copy();
  state.turns.clear();
  const { requests = 1 } = shares;
  for (let i = 0; i < requests; i++) {
    const { story, state: after } = walk(site, request, world, state, dice);
    state = after;
    for (const { endpoint } of story.sent.filter(arrives)) { counts[endpoint] = (counts[endpoint] ?? 0) + 1; }
    const status = String(story.answer.status);
    statuses[status] = (statuses[status] ?? 0) + 1;
  }
  const alike = [...unlike('counts', shares.counts, counts, requests), ...unlike('statuses', shares.statuses, statuses, requests)];
  return { replayed: { shares, counts, statuses, differences: [...alike, ...undecided(site, request, world, shares)] }, after: state };
}

/** Where several starts of a gateway came to different results, the walk must leave them open. */
function undecided(site: Site, request: ClientRequest, world: World, { winners = {} }: ScriptShares): readonly Difference[] {
  const most = Math.max(1, ...Object.values(winners).map(of => Object.keys(of).length));
  const ways = walkAll(site, request, world).length;
  return ways >= most ? [] : [{ what: 'winners', expected: winners, got: ways }];
}

/** Shares are alike where chance may have made them so: within a fifth of all requests. */
function unlike(
  what: string, expected: { readonly [name: string]: number } | undefined, got: { readonly [name: string]: number }, requests: number,
): readonly Difference[] {
  if (expected === undefined) { return []; }
  return [...new Set([...Object.keys(expected), ...Object.keys(got)])].flatMap(name => {
    const [wanted = 0, found = 0] = [expected[name], got[name]];
    return Math.abs(wanted - found) <= requests * TOLERANCE && (wanted > 0) === (found > 0) ? [] : [{ what: `${what}.${name}`, expected: wanted, got: found }];
  });
}

const TOLERANCE = 0.3;
