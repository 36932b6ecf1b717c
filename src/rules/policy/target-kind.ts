import { inTargets, PolicyTarget, targetAt } from './policy-target';
import { Severity } from '../../diagnostic/diagnostic';
import { DialectDefinition } from '../../dialects/definition';
import { mapOf } from '../../schema/json-type';
import { settled } from '../absence';
import { EVERYWHERE } from '../dialect-range';
import { GATEWAY_API } from '../gateway-class';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';
import { CodeEntry, ObjectRule } from '../rule';

export const POLICY_TARGET: CodeEntry = {
  code: 'LintPolicyTarget',
  level: Severity.WARNING,
  topic: 'policies',
  title: 'a policy targets what it does not work on',
  reason: 'the server takes any target, and the controller passes over those that it has no use for',
  fix: 'target an object of a kind that the policy works on in this release, on a Gateway of its own class',
};

type Targets = { readonly [kind: string]: string };

const SERVICE: Targets = { Service: '' };
const ROUTE: Targets = { HTTPRoute: GATEWAY_API };
const GATEWAY: Targets = { Gateway: GATEWAY_API };
const KGATEWAY: Targets = { Backend: 'gateway.kgateway.dev' };
const AGENTGATEWAY: Targets = { AgentgatewayBackend: 'agentgateway.dev', InferencePool: 'inference.networking.k8s.io' };
const SETS: Targets = { ListenerSet: GATEWAY_API, XListenerSet: 'gateway.networking.x-k8s.io' };

const TLS_OF_KGATEWAY: Targets = { ...SERVICE, ...KGATEWAY };
const TLS_OF_AGENTGATEWAY: Targets = { ...SERVICE, ...AGENTGATEWAY };
const TLS_OF_BOTH: Targets = { ...TLS_OF_KGATEWAY, ...AGENTGATEWAY };

/** What a policy works on, by the group of each kind; the kinds that the server refuses itself are left out. */
function targetsOf(policyKind: string, dialect: DialectDefinition | undefined): Targets | undefined {
  switch (policyKind) {
    case 'BackendTLSPolicy':
      return dialect === undefined ? TLS_OF_BOTH : dialect.id.startsWith('agentgateway') ? TLS_OF_AGENTGATEWAY : TLS_OF_KGATEWAY;
    case 'TrafficPolicy': return dialect?.id === 'kgateway-2.0' ? { ...ROUTE, ...GATEWAY }
      : dialect?.id === 'kgateway-2.1' ? { ...ROUTE, ...GATEWAY, ...KGATEWAY } : { ...ROUTE, ...GATEWAY, ...SETS, ...KGATEWAY };
    case 'HTTPListenerPolicy': return GATEWAY;
    case 'RouteOption': return ROUTE;
    case 'VirtualHostOption':
    case 'ListenerOption':
    case 'HttpListenerOption': return { ...GATEWAY, ...SETS };
    default: return undefined;
  }
}

const manifest = (target: string): string => `apiVersion: gateway.networking.k8s.io/v1
kind: BackendTLSPolicy
metadata:
  name: to-vendor
spec:
  targetRefs:
  - ${target}
  validation:
    hostname: api.example.com
    wellKnownCACertificates: System
`;

/** Whatever the file does not have: the reference alone tells. */
export const targetKind: ObjectRule = {
  ...POLICY_TARGET,
  dialects: EVERYWHERE,
  kinds: ['gateway.networking.k8s.io/BackendTLSPolicy', 'gateway.kgateway.dev/TrafficPolicy', 'gateway.kgateway.dev/HTTPListenerPolicy',
    'gateway.solo.io/RouteOption', 'gateway.solo.io/VirtualHostOption', 'gateway.solo.io/ListenerOption', 'gateway.solo.io/HttpListenerOption'],
  examples: {
    language: 'yaml',
    bad: manifest('{group: gateway.networking.k8s.io, kind: HTTPRoute, name: chat}'),
    good: manifest('{group: agentgateway.dev, kind: AgentgatewayBackend, name: vendor}'),
    dialects: ['agentgateway-0.12', 'agentgateway-1.4'],
  },
  find: (policy, around) => inTargets(policy, target => {
    const { dialect, kind: policyKind } = policy;
    // A policy that is not of this dialect is told of as such.
    const targets = dialect !== undefined && isForeign(policy, dialect) ? undefined : targetsOf(policyKind, dialect);
    if (!targets) { return undefined; }
    const message = wrong(target, targets, policyKind) ?? notOfTools(target, policy, around);
    return message === undefined ? undefined : { message: dialect === undefined ? message : `${dialect.title}: ${message}` };
  }),
};

const isForeign = ({ group }: KnownObject, { backend, policy }: DialectDefinition): boolean =>
  group !== GATEWAY_API && group !== backend.group && group !== policy?.group;

function wrong({ kind, group }: PolicyTarget, targets: Targets, policyKind: string): string | undefined {
  if (!Object.prototype.hasOwnProperty.call(targets, kind)) { return `${policyKind} works on ${Object.keys(targets).join(', ')}, and does nothing for the ${kind} named here`; }
  return group === undefined || group === targets[kind] ? undefined : `${kind} is of the group '${targets[kind]}', not '${String(group)}'; correct the group`;
}

/** The agentgateway data plane of kgateway 2.1 follows a policy on a backend only where that serves tools. */
function notOfTools(target: PolicyTarget, policy: KnownObject, around: KnownObjects): string | undefined {
  if (policy.dialect?.id !== 'kgateway-2.1' || policy.kind !== 'TrafficPolicy' || target.kind !== 'Backend') { return undefined; }
  const backend = targetAt(target, settled(policy.namespace), around);
  return !backend || mapOf(backend.manifest.spec).mcp !== undefined ? undefined
    : 'a policy on a Backend is only followed where that serves tools (MCP); target the HTTPRoute';
}
