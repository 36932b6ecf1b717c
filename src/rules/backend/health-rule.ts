import { Severity } from '../../diagnostic/diagnostic';
import { HEALTH_1_0, HEALTH_1_3 } from '../../dialects/agentgateway/health';
import { HealthWeaknesses, healthWeaknesses, NO_WEAKNESSES } from '../../expression/health-weaknesses';
import { EndpointPolicyIntent } from '../../intent/backend';
import { mapOf } from '../../schema/json-type';
import { agentgateway } from '../dialect-range';
import { KnownObject } from '../known-object';
import { path, Place, placesOf } from '../places';
import { Found, ObjectRule } from '../rule';

const manifest = (condition: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: chat
spec:
  ai:
    groups:
    - providers:
      - name: first
        openai:
          model: gpt-4o
    - providers:
      - name: second
        anthropic:
          model: claude-sonnet-4-5
  policies:
    health:
      unhealthyCondition: '${condition}'
      eviction:
        duration: 30s
`;

/** What sees a failed call and no client that left, from 1.3 on. */
const BOTH = HEALTH_1_3.failedCall;

/**
 * What a health rule takes for a failure, and what not. That a client which hangs up makes the gateway leave a healthy provider is a warning where
 * the release can tell that apart. What a rule leaves out may be left out on purpose, and the gateway's own rule leaves 429 out, too: only an info.
 */
export const healthRule: ObjectRule = {
  code: 'LintHealthRule',
  level: Severity.WARNING,
  topic: 'backends',
  title: 'a health rule takes for a failure what is none, or leaves one out',
  reason: 'a client that hangs up leaves no response, and neither does a refused connection: a rule has to tell the two apart, and to name the codes that count',
  fix: `say what is meant; ${BOTH} counts failed calls and nothing else, from agentgateway 1.3 on`,
  dialects: agentgateway('1.0'),
  alsoInDoubt: true,
  kinds: ['agentgateway.dev/AgentgatewayBackend', 'agentgateway.dev/AgentgatewayPolicy'],
  fields: ['health'],
  examples: {
    language: 'yaml',
    bad: manifest(HEALTH_1_0.failedCall),
    good: manifest(BOTH),
    dialects: ['agentgateway-1.3', 'agentgateway-1.4'],
  },
  find: object => {
    const rules = object.kind === 'AgentgatewayPolicy' ? placesOf(object.manifest, IN_POLICY) : inBackend(object);
    return rules.length === 0 ? NONE : rules.flatMap(({ value, keys }) => weaknesses(value, keys, object));
  },
};

const NONE: readonly Found[] = [];
const NO_PLACES: readonly Place[] = [];
const IN_POLICY = path('spec.backend.health');
const SHARED = path('spec.policies.health');
const OF_MEMBERS = path('spec.ai.groups.*.providers.*.policies.health');

/** The rules of a pool; one provider is asked whether it is evicted or not. */
function inBackend({ backend, manifest: object }: KnownObject): readonly Place[] {
  const intent = backend?.intent;
  if (intent?.kind !== 'llm' || intent.tiers.length === 0 || (intent.tiers.length === 1 && intent.tiers[0].length < 2)) { return NO_PLACES; }
  if (!hasRule(intent) && !intent.tiers.some(tier => tier.some(hasRule))) { return NO_PLACES; }
  return [...placesOf(object, SHARED), ...placesOf(object, OF_MEMBERS)];
}

const hasRule = ({ health }: EndpointPolicyIntent): boolean => health !== undefined;

function weaknesses(rule: unknown, keys: Place['keys'], { dialects }: KnownObject): readonly Found[] {
  const { unhealthyCondition: condition } = mapOf(rule);
  if (condition !== undefined && typeof condition !== 'string') { return NONE; }
  const releases = dialects.map(({ id }) => id);
  const found = weaknessesIn(condition, releases[releases.length - 1] ?? '');
  // That it never evicts is said where the pool is looked at.
  if (found.neverEvicts || found.unknown !== undefined) { return NONE; }
  const at = condition === undefined ? keys : [...keys, 'unhealthyCondition'];
  const says = (message: string, level = Severity.INFO): Found => ({ message, keys: at, level });
  const canTell = releases.length > 0 && releases.every(id => !BEFORE_1_3.includes(id));
  return [
    ...!found.evictsOnClientLeft ? NONE : [says(canTell
      ? `a client that hangs up before the answer counts as a failure, and a healthy provider is left; tell the two apart: ${BOTH}`
      : 'a client that hangs up before the answer counts as a failure of the provider, which is left then; agentgateway-1.3 and later can tell the two apart',
    canTell ? Severity.WARNING : Severity.INFO)],
    // Before 1.3 a request counts once, when it is over.
    ...!found.missesRefused || !canTell ? NONE : [says('a connection that fails has no response.code and counts only once the request is over, so that a retry ' +
      `goes to the same provider; ${BOTH} counts it at once`)],
    ...!found.misses500 ? NONE : [says('an answer of 500 is no failure here, so that such a provider is not left')],
    ...!found.misses429 ? NONE : [says('an answer of 429 is no failure here, so that a provider which limits the rate is not left; add || response.code == 429 if it should be')],
  ];
}

const BEFORE_1_3 = ['agentgateway-1.0', 'agentgateway-1.1', 'agentgateway-1.2'];

const known = new Map<string, HealthWeaknesses>();

/** An app has few different rules, in many objects; those that we write are known without a look at them. */
function weaknessesIn(condition: string | undefined, dialect: string): HealthWeaknesses {
  if (condition === HEALTH_1_3.failedCall && !BEFORE_1_3.includes(dialect)) { return NO_WEAKNESSES; }
  if (condition === HEALTH_1_0.failedCall) { return BLIND_TO_CLIENTS; }
  const key = `${dialect} ${condition}`;
  const found = known.get(key) ?? healthWeaknesses(condition, dialect);
  known.set(key, found);
  return found;
}

const BLIND_TO_CLIENTS: HealthWeaknesses = { ...NO_WEAKNESSES, evictsOnClientLeft: true };
