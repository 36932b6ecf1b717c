import { CAPABILITIES } from './area';
import { waysToModels } from './held-models';
import { nameAmong } from './identity';
import { canonical } from './leaves';
import { matchTitle } from './match-title';
import { sealed } from './sealed';
import { Place } from './subject';
import { Effective } from '../intent/policy/effective';
import { Capability } from '../intent/policy/policy';
import { EffectiveOnWay } from '../rules/effective/effective-on-way';
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
  /** The objects on these ways, as they are spoken of. */
  readonly names: ReadonlySet<string>;
  /** Whether something that is spoken of is on a way of them. */
  isOn(subject: string): boolean;
}

/** What keeps requests out or looks at them; that it holds somewhere else now is seen on no object. */
export const PROTECTING = (Object.keys(CAPABILITIES) as Capability[])
  .filter(name => ['access', 'guards', 'limits'].includes(CAPABILITIES[name][0]) && name !== 'frontendTls');

/** The same, and what else is done to requests. */
export const COMPARED = (Object.keys(CAPABILITIES) as Capability[]).filter(name => PROTECTING.includes(name) || CAPABILITIES[name][0] === 'behaviour');

/** The phases by the words that facts have for them. */
export const PHASES = ['', ' before routing'] as const;

/** What is followed on the ways of every match, by hostname and match, and of every model by name. */
export function heldByMatch(sites: readonly Site[]): ReadonlyMap<string, HeldForMatch> {
  const found = new Map<string, HeldForMatch>();
  for (const site of sites) {
    for (const door of site.doors) {
      for (const [hostname, { all }] of site.tableOf(door)) {
        for (const { route, rule, match } of all) {
          const ways = waysBehind(route, rule, site.around);
          const names = [
            `route ${nameAmong(route, site.around)}`, ...ways.flatMap(({ backend }) => backend ? [`backend ${nameAmong(backend, site.around)}`] : []),
          ];
          add(found, site, door.entry, {
            key: `${hostname} ${canonical(match)}`,
            title: `${matchTitle(match)}${at(hostname)}`,
            ways: ways.map(way => heldOn(site, site.effectiveOn({ ...way, entry: door.entry }))),
            names,
          });
        }
      }
      for (const { name, object, ways } of waysToModels(site, door)) {
        const hostname = door.hostname ?? '';
        const names = [`model ${nameAmong(object, site.around)}`];
        add(found, site, door.entry, {
          key: `${hostname} model ${name}`,
          title: `model ${name}${at(hostname)}`,
          ways: ways.map(way => heldOn(site, way)),
          names,
        });
      }
    }
  }
  return found;
}

const at = (hostname: string): string => hostname === '' ? '' : ` at ${hostname}`;

interface Found {
  readonly key: string;
  readonly title: string;
  readonly ways: readonly HeldOnWay[];
  readonly names: readonly string[];
}

/** The same may be reached by several listeners. */
function add(all: Map<string, HeldForMatch>, { around }: Site, entry: Entry, { key, title, ways, names }: Found): void {
  const known = all.get(key);
  const gateway = `Gateway ${entry.object ? nameAmong(entry.object, around) : entry.gateway}`;
  all.set(key, {
    title,
    ways: [...known?.ways ?? [], ...ways],
    names: new Set([...known?.names ?? [], ...names, gateway]),
    isOn: subject => names.some(name => isPartOf(subject, name)) || isEntry(subject, gateway, entry) || known?.isOn(subject) === true,
  });
}

/** What a subject is, or is a part of. */
export const wholeOf = (subject: string): string => subject.slice(subject.lastIndexOf(' of ') + 1).replace(/^of /, '');

const isPartOf = (subject: string, name: string): boolean => subject === name || subject.endsWith(` of ${name}`);

const isEntry = (subject: string, gateway: string, { listener }: Entry): boolean =>
  subject === gateway || (listener !== undefined && isPartOf(subject, `${listener} of ${gateway}`)) || subject === `listener ${listener} of ${gateway}`;

function heldOn(site: Site, { beforeRouting, afterRouting }: EffectiveOnWay): HeldOnWay {
  return new Map([afterRouting, beforeRouting].flatMap((phase, i) => phase
    .filter(({ capability, followed }) => followed.length > 0 && COMPARED.includes(capability))
    .map(each => [`${each.capability}${PHASES[i]}`, held(site, each)] as const)));
}

const held = ({ placeOf, around }: Site, { followed }: Effective<KnownObject>): Held => ({
  values: followed.map(({ value }) => sealed(value)),
  sources: followed.map(({ source }) => `${source.kind} ${nameAmong(source, around)}`),
  place: () => placeOf(followed[0].source, []),
});
