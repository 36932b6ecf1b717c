import { CAPABILITIES } from './area';
import { nameAmong } from './identity';
import { canonical } from './leaves';
import { matchTitle } from './match-title';
import { sealed } from './sealed';
import { Place } from './subject';
import { Effective } from '../intent/policy/effective';
import { Capability } from '../intent/policy/policy';
import { Entry, waysBehind } from '../rules/effective/way';
import { KnownObject } from '../rules/known-object';
import { Site } from '../walk/site';

/** What is followed of one capability on a way. */
export interface Held {
  /** Several where they add up. */
  readonly values: readonly unknown[];
  /** Whose words they are. */
  readonly sources: readonly string[];
  readonly place: Place;
}

/** What is followed on a way, by capability and phase. */
export type HeldOnWay = ReadonlyMap<string, Held>;

/** What keeps requests out or looks at them, for those that a match takes. */
export interface HeldForMatch {
  readonly title: string;
  readonly ways: readonly HeldOnWay[];
  /** Whether something that is spoken of is on a way of them. */
  isOn(subject: string): boolean;
}

/** What keeps requests out or looks at them; that it holds somewhere else now is seen on no object. */
export const PROTECTING = (Object.keys(CAPABILITIES) as Capability[])
  .filter(name => ['access', 'guards', 'limits'].includes(CAPABILITIES[name][0]) && name !== 'frontendTls');

/** The phases by the words that facts have for them. */
export const PHASES = ['', ' before routing'] as const;

/** What is followed on the ways of every match, by hostname and match. */
export function heldByMatch(sites: readonly Site[]): ReadonlyMap<string, HeldForMatch> {
  const found = new Map<string, HeldForMatch>();
  for (const site of sites) {
    for (const door of site.doors) {
      const { entry } = door;
      for (const [hostname, { all }] of site.tableOf(door)) {
        for (const { route, rule, match } of all) {
          const ways = waysBehind(route, rule, site.around);
          const key = `${hostname} ${canonical(match)}`;
          const known = found.get(key);
          const names = ways.flatMap(({ backend }) => backend ? [`backend ${nameAmong(backend, site.around)}`] : []);
          found.set(key, {
            title: `${matchTitle(match)}${hostname === '' ? '' : ` at ${hostname}`}`,
            ways: [...known?.ways ?? [], ...ways.map(way => heldOn(site, { ...way, entry }))],
            isOn: subject => isPartOf(subject, [`route ${nameAmong(route, site.around)}`, ...names]) || isEntry(subject, entry, site) || known?.isOn(subject) === true,
          });
        }
      }
    }
  }
  return found;
}

const isPartOf = (subject: string, names: readonly string[]): boolean => names.some(name => subject === name || subject.endsWith(` of ${name}`));

function isEntry(subject: string, { gateway, listener, object }: Entry, { around }: Site): boolean {
  const title = `Gateway ${object ? nameAmong(object, around) : gateway}`;
  return subject === title || (listener !== undefined && isPartOf(subject, [`listener ${listener} of ${title}`, `${listener} of ${title}`]));
}

function heldOn(site: Site, way: Parameters<Site['effectiveOn']>[0]): HeldOnWay {
  const { beforeRouting, afterRouting } = site.effectiveOn(way);
  return new Map([afterRouting, beforeRouting].flatMap((phase, i) => phase
    .filter(({ capability, followed }) => followed.length > 0 && PROTECTING.includes(capability))
    .map(each => [`${each.capability}${PHASES[i]}`, held(site, each)] as const)));
}

const held = ({ placeOf, around }: Site, { followed }: Effective<KnownObject>): Held => ({
  values: followed.map(({ value }) => sealed(value)),
  sources: followed.map(({ source }) => `${source.kind} ${nameAmong(source, around)}`),
  place: () => placeOf(followed[0].source, []),
});
