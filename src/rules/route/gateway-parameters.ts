import { Severity } from '../../diagnostic/diagnostic';
import { isObject, mapOf } from '../../schema/json-type';
import { absenceOf, absent, remedyFor, settled } from '../absence';
import { agentgateway, dialects, idsIn } from '../dialect-range';
import { foreignClass } from '../gateway-class';
import { KnownObject } from '../known-object';
import { isPlaceholder } from '../placeholder';
import { Found, ObjectRule } from '../rule';

const manifest = (group: string, kind: string): string => `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
  name: ai-gateway
spec:
  gatewayClassName: agentgateway
  infrastructure:
    parametersRef:
      group: ${group}
      kind: ${kind}
      name: proxy
  listeners:
  - name: http
    port: 80
    protocol: HTTP
`;

const OF_KGATEWAY = { group: 'gateway.kgateway.dev', kind: 'GatewayParameters' };
const OF_AGENTGATEWAY = { group: 'agentgateway.dev', kind: 'AgentgatewayParameters' };

const NONE: readonly Found[] = [];

/** From the source of the controllers: a Gateway whose parameters they do not read gets no proxy. */
export const gatewayParameters: ObjectRule = {
  code: 'LintParameters',
  level: Severity.WARNING,
  topic: 'routes',
  title: 'the parameters of a Gateway are not there, or of a kind that its controller does not read',
  reason: 'the controller makes no proxy for it, or leaves the one that there is as it was',
  fix: 'refer to an object of the kind that the message names, in the namespace of the Gateway',
  dialects: dialects('kgateway-2.0', 'kgateway-2.1-envoy', 'kgateway-2.1', ...idsIn(agentgateway('0.12'))),
  alsoInDoubt: true,
  kinds: ['gateway.networking.k8s.io/Gateway'],
  examples: {
    language: 'yaml',
    bad: manifest(OF_KGATEWAY.group, OF_KGATEWAY.kind),
    good: manifest(OF_AGENTGATEWAY.group, OF_AGENTGATEWAY.kind),
    dialects: ['agentgateway-0.12', 'agentgateway-1.0', 'agentgateway-1.4'],
  },
  find: (gateway, around) => {
    const { parametersRef: ref } = mapOf(mapOf(gateway.manifest.spec).infrastructure);
    if (!isObject(ref)) { return NONE; }
    const { group, kind, name } = ref;
    if ([group, kind, name].some(isPlaceholder) || typeof kind !== 'string' || typeof name !== 'string') { return NONE; }
    const keys = ['spec', 'infrastructure', 'parametersRef'];
    const read = readBy(gateway);
    if (read !== undefined && (group !== read.group || kind !== read.kind)) {
      return foreignClass(gateway, read.group, around) === undefined
        ? [{ message: `${gateway.dialect?.title} reads ${read.kind} of ${read.group} here, not ${kind} of ${String(group)}; it makes no proxy for this Gateway`, keys }] : NONE;
    }
    if (![OF_KGATEWAY, OF_AGENTGATEWAY].some(known => known.kind === kind && known.group === group)) { return NONE; }
    const namespace = settled(gateway.namespace);
    if (around.find(kind, namespace, name)) { return NONE; }
    const absence = absenceOf({ group, kind, name }, namespace, gateway, around);
    return absence === undefined ? NONE : [{ message: `${absent({ kind, name }, namespace, absence)}; ${remedyFor(absence)}`, keys: [...keys, 'name'] }];
  },
};

/** What the controller of a dialect reads; undefined where the dialect is not known. */
function readBy({ dialect }: KnownObject): { readonly group: string; readonly kind: string } | undefined {
  return dialect === undefined ? undefined : dialect.id.startsWith('agentgateway-') ? OF_AGENTGATEWAY : OF_KGATEWAY;
}
