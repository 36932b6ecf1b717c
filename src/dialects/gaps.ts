import { DialectDefinition } from './definition';
import { AMONG_TIMEOUTS, FOR_MODELS, IN_BACKENDS, IN_POLICIES, ON_ROUTES, TLS_BESIDE } from './lacking';
import { Gap } from '../codec/gap';

/** What one kind of object lacks since another kind of the same dialect says it. */
const ELSEWHERE: readonly string[] = [AMONG_TIMEOUTS, ON_ROUTES, IN_BACKENDS, IN_POLICIES, FOR_MODELS, TLS_BESIDE];

const known = new Map<string, ReadonlySet<string>>();

/** Everything that a dialect lacks according to its codecs. */
export const gapsOf = ({ backend, route, grant, tlsPolicy, policy, morePolicies, gateway, parameters }: DialectDefinition): readonly Gap[] =>
  [backend, route, grant, tlsPolicy, policy, ...morePolicies, gateway, parameters].flatMap(kind => kind?.codec.gaps ?? [])
    .filter(({ because }) => !ELSEWHERE.includes(because));

/** Whether the codecs of a dialect say no to a feature, by the name that people call it. */
export function cannot(dialect: DialectDefinition, feature: string): boolean {
  const found = known.get(dialect.id) ?? new Set(gapsOf(dialect).filter(({ level }) => level === 'no').map(gap => gap.feature));
  known.set(dialect.id, found);
  return found.has(feature);
}
