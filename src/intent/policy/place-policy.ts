import { Capability, PolicyIntent } from './policy';

/** A kind of policy object that a dialect has, and what of a policy lives in it. */
export interface PolicyHome {
  /** Undefined for what has no home elsewhere. */
  readonly carries?: readonly Capability[];
  /** Lists of which one object holds one item, and that add up over objects. */
  readonly oneByOne?: readonly Capability[];
}

/** The part of a policy that goes into an object of one kind. */
export interface PolicyPart<H extends PolicyHome> {
  readonly home: H;
  readonly capabilities: Omit<PolicyIntent, 'targets'>;
}

type Entry = readonly [key: string, value: unknown];

const SETTINGS: readonly string[] = ['selectors', 'preRouting', 'overrides'];

/** Splits what a policy says over the kinds of objects that carry it, in the order of the kinds. */
export function partsOfPolicy<H extends PolicyHome>(policy: Omit<PolicyIntent, 'targets'>, homes: readonly H[]): readonly PolicyPart<H>[] {
  const entries = Object.entries(policy).filter(([, value]) => value !== undefined);
  const settings = entries.filter(([key]) => SETTINGS.includes(key));
  const said = entries.filter(([key]) => !SETTINGS.includes(key));
  const elsewhere = homes.flatMap(({ carries = [] }) => carries) as readonly string[];
  const own = ({ carries }: H) => ([key]: Entry) => carries ? (carries as readonly string[]).includes(key) : !elsewhere.includes(key);
  const parts = homes.flatMap(home => oneByOne(said.filter(own(home)), home).map(each => ({ home, said: each })));
  return parts.map(part => ({ home: part.home, capabilities: Object.fromEntries([...settings, ...part.said]) as Omit<PolicyIntent, 'targets'> }));
}

/** Entries by object: all of them in the first, and further items of lists in further ones. */
function oneByOne(said: readonly Entry[], { oneByOne: lists = [] }: PolicyHome): readonly (readonly Entry[])[] {
  if (said.length === 0) { return []; }
  const more: Entry[][] = [];
  const first = said.map(([key, value]): Entry => {
    if (!(lists as readonly string[]).includes(key) || !Array.isArray(value)) { return [key, value]; }
    value.slice(1).forEach((item, i) => { more[i] = [...more[i] ?? [], [key, [item]]]; });
    return [key, value.slice(0, 1)];
  });
  return [first, ...more];
}
