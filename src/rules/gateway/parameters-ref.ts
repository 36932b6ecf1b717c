import { Severity } from '../../diagnostic/diagnostic';
import { DialectDefinition } from '../../dialects/definition';
import { DIALECTS } from '../../dialects/registry';
import { isObject, JsonObject, mapOf } from '../../schema/json-type';
import { absenceOf, absent, remedyFor, settled } from '../absence';
import { EVERYWHERE } from '../dialect-range';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';
import { isPlaceholder } from '../placeholder';
import { Found, ObjectRule } from '../rule';

const manifest = (reference: string): string => `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
  name: ai-gateway
spec:
  gatewayClassName: agentgateway
  infrastructure:
    parametersRef: ${reference}
  listeners:
  - name: http
    port: 80
    protocol: HTTP
`;

/** Controllers look for parameters under one kind, in the namespace of the Gateway, and deploy no proxy where they do not find them. */
export const parametersRef: ObjectRule = {
  code: 'LintParameters',
  level: Severity.WARNING,
  topic: 'routes',
  title: 'a Gateway refers to parameters that its controller does not look for, or that are not there',
  reason: 'the controller deploys no proxy, or one without what the parameters say, such as the AI extension of Envoy',
  fix: 'refer to the kind that the release has, by the name and in the place where it looks for it',
  dialects: EVERYWHERE,
  kinds: ['gateway.networking.k8s.io/Gateway'],
  examples: {
    language: 'yaml',
    bad: manifest('{group: "", kind: ConfigMap, name: ai-gateway}'),
    good: manifest('{group: agentgateway.dev, kind: AgentgatewayParameters, name: ai-gateway}'),
    dialects: ['agentgateway-1.0', 'agentgateway-1.4'],
  },
  find: (gateway, around) => {
    const candidates = programmedBy(gateway);
    if (candidates.length === 0) { return NONE; }
    const annotations = annotationsOf(gateway);
    const { parametersRef: reference } = mapOf(mapOf(gateway.manifest.spec).infrastructure);
    const inAnnotation = candidates.every(({ parametersPlacement: { annotation } }) => annotation !== undefined);
    const found: Found[] = [];
    if (inAnnotation && reference !== undefined) {
      const [{ title, parametersPlacement: { annotation } }] = candidates;
      found.push({ message: `${title} does not look at it; name the parameters in the annotation ${String(annotation)}`, keys: AT_REFERENCE });
    }
    for (const [annotation, name] of Object.entries(annotations)) {
      if (!ANNOTATIONS.includes(annotation)) { continue; }
      if (candidates.every(({ parametersPlacement }) => parametersPlacement.annotation !== annotation)) {
        const right = inAnnotation ? `use ${String(candidates[0].parametersPlacement.annotation)}` : 'name the parameters in spec.infrastructure.parametersRef';
        found.push({ message: `${titles(candidates)} does not look at this annotation, so '${String(name)}' has no effect; ${right}`, keys: ['metadata', 'annotations', annotation] });
      } else {
        found.push(...missing(name, candidates, gateway, around, ['metadata', 'annotations', annotation]));
      }
    }
    if (!inAnnotation && isObject(reference)) { found.push(...referred(reference, candidates, gateway, around)); }
    return found;
  },
};

const NONE: readonly Found[] = [];
const AT_REFERENCE = ['spec', 'infrastructure', 'parametersRef'];

/** What names parameters in Gloo, and did in kgateway before 2.0. */
const ANNOTATIONS: readonly string[] = ['gateway.gloo.solo.io/gateway-parameters-name', 'gateway.kgateway.dev/gateway-parameters-name'];

const annotationsOf = ({ manifest: { metadata } }: KnownObject): { readonly [name: string]: unknown } => mapOf(mapOf(metadata).annotations);

const titles = (candidates: readonly DialectDefinition[]): string => candidates.map(({ title }) => title).join(', ');

/** The dialects whose controller may be that of a Gateway; none where the class is a name of one's own. */
function programmedBy({ manifest: { spec }, dialect }: KnownObject): readonly DialectDefinition[] {
  const { gatewayClassName: name } = mapOf(spec);
  return typeof name !== 'string' ? [] : (dialect === undefined ? DIALECTS : [dialect]).filter(({ gateways: { classes } }) => classes.includes(name));
}

function referred(
  { group, kind, name }: JsonObject, candidates: readonly DialectDefinition[], gateway: KnownObject, around: KnownObjects,
): readonly Found[] {
  if (isPlaceholder(kind) || isPlaceholder(group) || typeof kind !== 'string' || typeof group !== 'string') { return NONE; }
  if (candidates.some(dialect => takes(dialect, group, kind))) { return missing(name, candidates, gateway, around, AT_REFERENCE); }
  const [{ parameters }] = candidates.slice(-1);
  return [{
    message: `${titles(candidates)} takes no ${kind}${group === '' ? '' : ` of ${group}`} here, and deploys no proxy; refer to ${parameters.kind} of ${parameters.group}`, keys: AT_REFERENCE,
  }];
}

/** kgateway 2.2, from which agentgateway 0.12 is, may be told to take its own parameters as well. */
const takes = ({ id, parameters: own }: DialectDefinition, group: string, kind: string): boolean => (own.group === group && own.kind === kind)
  || (id === 'agentgateway-0.12' && group === 'gateway.kgateway.dev' && kind === 'GatewayParameters');

function missing(
  name: unknown, candidates: readonly DialectDefinition[], gateway: KnownObject, around: KnownObjects, keys: readonly string[],
): readonly Found[] {
  if (typeof name !== 'string' || isPlaceholder(name)) { return NONE; }
  const namespace = settled(gateway.namespace);
  const wanted = candidates.map(({ parameters: { group, kind } }) => ({ group, kind, name }));
  if (wanted.some(({ group, kind }) => around.find(kind, namespace, name, group) !== undefined)) { return NONE; }
  for (const each of wanted) {
    const absence = absenceOf(each, namespace, gateway, around);
    if (absence === undefined) { continue; }
    const fix = absence.namespace === undefined ? remedyFor(absence) : 'they are looked for in the namespace of the Gateway only; put them there';
    return [{ message: `${absent(each, namespace, absence)}, and without them no proxy is deployed; ${fix}`, keys }];
  }
  return NONE;
}
