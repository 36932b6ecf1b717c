import { DialectDefinition } from './definition';
import {
  AMONG_TIMEOUTS, BY_AUTH_CONFIG, FOR_MODELS, IN_AUTH_CONFIG, IN_BACKENDS, IN_ITS_OBJECT, IN_POLICIES, IN_POLICY, noAi, noCalls,
  noFrontend, noMcp, noTraffic, OF_BACKENDS, ON_ROUTES, PER_NODE, TLS_BESIDE,
} from './lacking';
import { Gap } from '../codec/gap';
import { Capability } from '../intent/policy/policy';

/** What an object lacks since another object of the same dialect says it, or another word of the same. */
const ELSEWHERE: readonly string[] = [
  AMONG_TIMEOUTS, ON_ROUTES, IN_BACKENDS, IN_POLICIES, IN_POLICY, IN_ITS_OBJECT, BY_AUTH_CONFIG, IN_AUTH_CONFIG, FOR_MODELS, PER_NODE, TLS_BESIDE,
  OF_BACKENDS,
];

/** Whether no other kind of object says it. */
export const isOfDialect = ({ because }: Gap): boolean => !ELSEWHERE.includes(because);

const known = new Map<string, ReadonlySet<string>>();

/** Everything that a dialect lacks according to its codecs. */
export function gapsOf(dialect: DialectDefinition): readonly Gap[] {
  const { backend, route, grant, tlsPolicy, extension, gateway, parameters, model } = dialect;
  const others = [backend, route, grant, tlsPolicy, extension, gateway, parameters, model].flatMap(kind => kind?.codec.gaps ?? []);
  return [...others, ...policyGaps(dialect)].filter(isOfDialect);
}

/** What people call the capabilities, as the dialects say that they lack one. */
export const CAPABILITIES = Object.entries({ ...noAi(''), ...noCalls(''), ...noTraffic(''), ...noFrontend(''), ...noMcp('') })
  .map(([capability, { gaps = [] }]) => ({ capability: capability as Capability, feature: gaps[0]?.feature }));

const named = (holds: (capability: Capability) => boolean): readonly string[] =>
  CAPABILITIES.filter(({ capability }) => holds(capability)).map(({ feature }) => feature);

/** Each capability is asked of the kind of policy that carries it. */
function policyGaps({ policy, morePolicies }: DialectDefinition): readonly Gap[] {
  const carried = named(capability => morePolicies.some(({ carries = [] }) => carries.includes(capability)));
  const more = morePolicies.flatMap(({ carries = [], codec }) => carries.flatMap(capability => codec.gapsAt?.(capability) ?? []));
  return [...policy.codec.gaps?.filter(({ feature }) => !carried.includes(feature)) ?? [], ...more];
}

/** Whether the codecs of a dialect say no to a feature, by the name that people call it. */
export function cannot(dialect: DialectDefinition, feature: string): boolean {
  const found = known.get(dialect.id) ?? new Set(gapsOf(dialect).filter(({ level }) => level === 'no').map(gap => gap.feature));
  known.set(dialect.id, found);
  return found.has(feature);
}
