import { attachedTo, Standing } from './attached';
import { Way } from './way';
import { DialectDefinition } from '../../dialects/definition';
import { TRAFFIC_CAPABILITIES } from '../../dialects/sections';
import { effective, Effective } from '../../intent/policy/effective';
import { Capabilities } from '../../intent/policy/policy';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';

/** What holds on a way, before a route is chosen and after it. */
export interface EffectiveOnWay {
  readonly beforeRouting: readonly Effective<KnownObject>[];
  readonly afterRouting: readonly Effective<KnownObject>[];
}

/** What is followed of all that is attached to a way. */
export const effectiveOnWay = (way: Way, around: KnownObjects, dialect: DialectDefinition): EffectiveOnWay =>
  effectiveOf(attachedTo(way, around), dialect);

export function effectiveOf(attached: readonly Standing[], { precedence }: DialectDefinition): EffectiveOnWay {
  const early = attached.filter(({ preRouting }) => preRouting);
  const late = attached.filter(({ preRouting }) => !preRouting);
  // The phase is one of the traffic part alone.
  return {
    beforeRouting: effective(early.map(each => ({ ...each, says: ofTraffic(each.says, true) })), precedence),
    afterRouting: effective([...late, ...early.map(each => ({ ...each, says: ofTraffic(each.says, false) }))], precedence),
  };
}

const ofTraffic = (says: Capabilities, isTraffic: boolean): Capabilities =>
  Object.fromEntries(Object.entries(says).filter(([key]) => (TRAFFIC_CAPABILITIES as readonly string[]).includes(key) === isTraffic)) as Capabilities;
