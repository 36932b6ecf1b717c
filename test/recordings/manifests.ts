import { Manifest } from './recording';

const NAMESPACE = 'ai';
const BACKEND = { group: 'agentgateway.dev', kind: 'AgentgatewayBackend' };

const object = (apiVersion: string, kind: string, name: string, spec: object, namespace = NAMESPACE): Manifest =>
  ({ apiVersion, kind, metadata: { name, namespace }, spec });

/** A backend of the gateway. */
export const backend = (name: string, spec: object, namespace?: string): Manifest => object('agentgateway.dev/v1alpha1', 'AgentgatewayBackend', name, spec, namespace);

/** Backends of one plain host each. */
export const hosts = (...names: readonly string[]): readonly Manifest[] => names.map(name => backend(name, { static: { host: `${name}.test`, port: 9000 } }));

/** A server that speaks the chat API of OpenAI, as a provider of a backend. */
export const openai = (name: string, model?: string, more: object = {}): object =>
  ({ openai: model === undefined ? {} : { model }, host: `${name}.test`, port: 9000, pathPrefix: '/v1', ...more });

/** A backend of one provider. */
export const llm = (name: string, provider: object, policies?: object): Manifest => backend(name, { ai: { provider }, ...policies && { policies } });

/** A backend of one server at the host of the same name. */
export const server = (name: string, policies?: object): Manifest => llm(name, openai(name), policies);

/** One provider of a pool, with a model of its own. */
export const member = (name: string, policies?: object): object => ({ name, ...openai(name, `model-${name}`), ...policies && { policies } });

/** A pool of groups. */
export const pool = (name: string, groups: readonly (readonly object[])[], policies?: object): Manifest =>
  backend(name, { ai: { groups: groups.map(providers => ({ providers })) }, ...policies && { policies } });

/** A pool that prefers one server to another. */
export const pair = (name: string, health?: object): Manifest => pool(name, [[member('north')], [member('south')]], health && { health });

export const CONDITION = 'default(response.code, 503) >= 500 || response.code == 429';

/** A rule of health with the condition that most recordings have. */
export const leaves = (eviction: object = { duration: '30s' }, unhealthyCondition = CONDITION): object => ({ unhealthyCondition, eviction });

/** A reference to a backend. */
export const to = (name: string, more: object = {}): object => ({ ...BACKEND, name, ...more });

export const under = (value: string): object => ({ path: { type: 'PathPrefix', value } });
export const exactly = (value: string): object => ({ path: { type: 'Exact', value } });
export const like = (value: string): object => ({ path: { type: 'RegularExpression', value } });

/** A rule of a route: what it is for, where it leads to, and what else there is to it. */
export const rule = (match: object | undefined, refs: string | readonly object[], more: object = {}): object =>
  ({ ...match && { matches: [match] }, backendRefs: typeof refs === 'string' ? [to(refs)] : refs, ...more });

export const routeWith = (name: string, spec: object, ...rules: readonly object[]): Manifest =>
  object('gateway.networking.k8s.io/v1', 'HTTPRoute', name, { parentRefs: [{ name: 'edge' }], ...spec, rules });

export const route = (name: string, ...rules: readonly object[]): Manifest => routeWith(name, {}, ...rules);

/** A policy of the gateway. */
export const policy = (name: string, target: object, spec: object): Manifest =>
  object('agentgateway.dev/v1alpha1', 'AgentgatewayPolicy', name, { targetRefs: [target], ...spec });

export const onRoute = (name: string, sectionName?: string): object =>
  ({ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name, ...sectionName !== undefined && { sectionName } });

/** The policy that lets a whole route try again. */
export const retries = (name: string, retry: object): Manifest => policy(`${name}-again`, onRoute(name), { traffic: { retry } });

export const grant = (namespace: string, kind: { readonly group: string; readonly kind: string; readonly name: string }): Manifest => object('gateway.networking.k8s.io/v1', 'ReferenceGrant', `let-in-${kind.name}`, {
  from: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: NAMESPACE }], to: [kind],
}, namespace);

/** A rewrite of a URL, as a filter. */
export const rewrite = (urlRewrite: object): object => ({ filters: [{ type: 'URLRewrite', urlRewrite }] });
