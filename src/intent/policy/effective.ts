import { Capabilities, Capability } from './policy';
import { Level, Precedence } from './precedence';

/** What one place says of traffic on its way. */
export interface Attached<S> {
  readonly level: Level;
  /** Where it stands; whoever asks knows what that is. */
  readonly source: S;
  readonly says: Capabilities;
  /** Whether it beats more specific levels instead of being beaten. */
  readonly overrides?: boolean;
}

/** A value, and where it comes from. */
export interface Said<S> {
  readonly value: unknown;
  readonly level: Level;
  readonly source: S;
}

/** What holds of one capability. */
export interface Effective<S> {
  readonly capability: Capability;
  /** One, or several that add up. */
  readonly followed: readonly Said<S>[];
  /** What others say of it, and nobody follows. */
  readonly beaten: readonly (Said<S> & { readonly because: string })[];
  /** Others of the same level, of which the gateway follows one without saying which. */
  readonly tied: readonly Said<S>[];
}

/** What holds of the traffic that all of these are attached to, by capability. */
export function effective<S>(attached: readonly Attached<S>[], precedence: Precedence): readonly Effective<S>[] {
  return precedence.sections.flatMap(({ capabilities, levels }) => {
    const reaching = attached.filter(({ level }) => levels.includes(level));
    return capabilities.filter(capability => reaching.some(({ says }) => says[capability] !== undefined))
      .map(capability => ofCapability(capability, ranked(reaching, levels), precedence));
  });
}

/** The one that wins comes first; overriding ones come before all, the least specific of them first. */
function ranked<S>(attached: readonly Attached<S>[], levels: readonly Level[]): readonly Attached<S>[] {
  const rank = ({ level, overrides }: Attached<S>): number => overrides ? 2 * levels.length - levels.indexOf(level) : levels.indexOf(level);
  return [...attached].sort((a, b) => rank(b) - rank(a));
}

function ofCapability<S>(capability: Capability, attached: readonly Attached<S>[], precedence: Precedence): Effective<S> {
  const said = attached.filter(({ says }) => says[capability] !== undefined);
  const all = said.map(each => ({ each, lost: lostTo(each, capability, attached, precedence) }));
  const alive = all.filter(({ lost }) => lost === undefined).map(({ each }) => each);
  const dropped = all.flatMap(({ each, lost }) => lost === undefined ? [] : [{ ...valueOf(each, capability), because: lost }]);
  if (precedence.addedUp.includes(capability)) {
    return { capability, followed: alive.map(each => valueOf(each, capability)), beaten: dropped, tied: [] };
  }
  const [first, ...others] = alive;
  if (first === undefined) { return { capability, followed: [], beaten: dropped, tied: [] }; }
  const isTied = (each: Attached<S>): boolean => each.level === first.level && Boolean(each.overrides) === Boolean(first.overrides);
  return {
    capability,
    followed: [valueOf(first, capability)],
    beaten: [
      ...others.filter(each => !isTied(each)).map(each => ({ ...valueOf(each, capability), because: `${nounOf(first)} says it as well, and wins` })),
      ...dropped,
    ],
    tied: others.filter(isTied).map(each => valueOf(each, capability)),
  };
}

const valueOf = <S>({ says, level, source }: Attached<S>, capability: Capability): Said<S> => ({ value: says[capability], level, source });

/** Why something of an outer level is lost though no inner one says it. */
function lostTo<S>(outer: Attached<S>, capability: Capability, attached: readonly Attached<S>[], { together }: Precedence): string | undefined {
  if (!together.capabilities.includes(capability)) { return undefined; }
  // The ranking has inner levels first.
  const inner = attached.slice(0, attached.indexOf(outer)).filter(({ level, says }) =>
    level !== outer.level && together.capabilities.some(other => says[other] !== undefined));
  const closing = inner.find(({ level }) => together.closed.includes(level));
  if (closing) { return `${nounOf(closing)} says something of its kind, which takes the place of all of that`; }
  const dropping = together.dropped.includes(capability) ? inner[0] : undefined;
  return dropping && `${nounOf(dropping)} says something of its kind, and then this of outer levels is dropped`;
}

const nounOf = ({ level }: { readonly level: Level }): string => `the ${level}`;
