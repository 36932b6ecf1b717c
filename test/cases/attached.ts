/** Objects in one line each, as text. */
const object = (apiVersion: string, kind: string) => (name: string, spec: string, namespace = 'ai'): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${JSON.stringify(name)}${namespace === '' ? '' : `, namespace: ${JSON.stringify(namespace)}`}}\nspec: ${spec}\n---\n`;

export const policy = object('agentgateway.dev/v1alpha1', 'AgentgatewayPolicy');
export const backend = object('agentgateway.dev/v1alpha1', 'AgentgatewayBackend');
export const model = object('agentgateway.dev/v1alpha1', 'AgentgatewayModel');
export const trafficPolicy = object('gateway.kgateway.dev/v1alpha1', 'TrafficPolicy');
export const kgatewayBackend = object('gateway.kgateway.dev/v1alpha1', 'Backend');
export const tlsPolicy = object('gateway.networking.k8s.io/v1', 'BackendTLSPolicy');
export const routeOption = object('gateway.solo.io/v1', 'RouteOption');
export const gatewayClass = object('gateway.networking.k8s.io/v1', 'GatewayClass');
export const listenerSet = object('gateway.networking.k8s.io/v1', 'ListenerSet');
export const service = object('v1', 'Service');

const gatewayObject = object('gateway.networking.k8s.io/v1', 'Gateway');
const routeObject = object('gateway.networking.k8s.io/v1', 'HTTPRoute');

export const HTTP = '{name: http, port: 80, protocol: HTTP}';

export const gateway = (name: string, { className = 'agentgateway', listeners = HTTP, namespace = 'ai' } = {}): string =>
  gatewayObject(name, `{gatewayClassName: ${className}, listeners: [${listeners}]}`, namespace);

export const route = (name: string, { parent = '{name: gw}', rule = '', to = '{name: web, port: 80}', more = '', namespace = 'ai' } = {}): string =>
  routeObject(name, `{parentRefs: [${parent}], ${more}rules: [{${rule}backendRefs: [${to}]}]}`, namespace);

const ref = (group: string, kind: string) => (name: string, more = ''): string => `{group: "${group}", kind: ${kind}, name: ${JSON.stringify(name)}${more}}`;
export const toRoute = ref('gateway.networking.k8s.io', 'HTTPRoute');
export const toGateway = ref('gateway.networking.k8s.io', 'Gateway');
export const toListenerSet = ref('gateway.networking.k8s.io', 'ListenerSet');
export const toBackend = ref('agentgateway.dev', 'AgentgatewayBackend');
export const toKgatewayBackend = ref('gateway.kgateway.dev', 'Backend');
export const toService = ref('', 'Service');

const HEADERS = 'traffic: {headerModifiers: {request: {remove: [x-debug]}}}';
/** A policy that says something harmless. */
export const onTargets = (...targets: readonly string[]): string => `{targetRefs: [${targets.join(', ')}], ${HEADERS}}`;
export const towards = (...targets: readonly string[]): string => `{targetRefs: [${targets.join(', ')}], backend: {http: {requestTimeout: 90s}}}`;
export const validating = (target: string): string => `{targetRefs: [${target}], validation: {hostname: llm.example.com, wellKnownCACertificates: System}}`;
