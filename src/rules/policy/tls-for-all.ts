import { parentsOn } from './hangs-on';
import { inTargets, targetAt } from './policy-target';
import { Severity } from '../../diagnostic/diagnostic';
import { EndpointIntent } from '../../intent/backend';
import { mapOf } from '../../schema/json-type';
import { settled } from '../absence';
import { agentgateway } from '../dialect-range';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';
import { ObjectRule } from '../rule';

const backendAt = (name: string, host: string, port: number, policies: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: ${name}
spec:
  ai:
    provider:
      openai: {}
      host: ${host}
      port: ${port}
      path: /v1/chat/completions
${policies}---
`;
const manifests = (own: string, vendors: string): string => `${backendAt('own', 'llm.models.svc.cluster.local', 8000, own)}${backendAt('vendor', 'llm.example.com', 8443, vendors)}apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: chat
spec:
  parentRefs:
  - name: ai-gateway
  rules:
  - backendRefs:
    - group: agentgateway.dev
      kind: AgentgatewayBackend
      name: own
    - group: agentgateway.dev
      kind: AgentgatewayBackend
      name: vendor
---
apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayPolicy
metadata:
  name: safely
spec:
  targetRefs:
  - group: gateway.networking.k8s.io
    kind: HTTPRoute
    name: chat
  backend:
    tls: {}
`;
const TLS = '  policies:\n    tls: {}\n';

/** Seen on 1.4.1: TLS of a policy holds for every backend behind the route that says nothing of it itself. */
export const tlsForAll: ObjectRule = {
  code: 'LintTlsForAll',
  level: Severity.WARNING,
  topic: 'policies',
  title: 'a policy on a route speaks TLS to backends that speak plain text',
  reason: 'the policy holds for all of them, and each such request fails with 503',
  fix: 'move backend.tls to policies.tls of the backends that need it',
  dialects: agentgateway('0.12'),
  kinds: ['agentgateway.dev/AgentgatewayPolicy'],
  fields: ['tls'],
  examples: { language: 'yaml', bad: manifests('', ''), good: manifests(TLS, TLS) },
  find: (policy, around) => mapOf(mapOf(policy.manifest.spec).backend).tls === undefined ? [] : inTargets(policy, target => {
    const routes = target.kind === 'HTTPRoute' ? [targetAt(target, settled(policy.namespace), around)]
      : target.kind === 'Gateway' ? around.ofKind('HTTPRoute').filter(route => parentsOn(route, target.name, settled(policy.namespace)).length > 0) : [];
    const plain = plainAmong(routes.flatMap(route => route ?? []), around);
    return plain === undefined ? undefined : {
      message: `backend.tls holds for all backends of the ${target.kind}, and '${plain}' speaks plain text; move it to policies.tls of the backends that need it`,
    };
  }),
};

/** A backend of plain text, where another one wants TLS; all alike may be as they are meant to be, but for port 80. */
function plainAmong(routes: readonly KnownObject[], around: KnownObjects): string | undefined {
  const backends = routes.flatMap(route => route.targets.map(({ target }) => around.targetOf(route, target)))
    .flatMap(each => each?.backend && each.kind === 'AgentgatewayBackend' && !each.backend.intent.tls ? [each] : []);
  const plain = backends.find(each => hostsOf(each).some(isPlain));
  if (!plain) { return undefined; }
  const isMixed = backends.some(each => each !== plain && hostsOf(each).some(speaksTls));
  return isMixed || hostsOf(plain).some(({ port }) => port === 80) ? plain.name : undefined;
}

type Host = Pick<EndpointIntent, 'host' | 'port' | 'tls'>;

const hostsOf = ({ backend }: KnownObject): readonly Host[] =>
  !backend ? [] : backend.intent.kind === 'llm' ? backend.intent.tiers.flat() : backend.intent.kind === 'static' ? backend.intent.hosts : [];

/** Ports that model servers and proxies speak plain text on. */
const PLAIN = [80, 3000, 4000, 8000, 8080, 8081, 11434];

const isPlain = ({ host, port, tls }: Host): boolean => !tls && host !== undefined && port !== undefined && PLAIN.includes(port);
const speaksTls = ({ host, port }: Host): boolean => host === undefined || port === 443 || port === 8443;
