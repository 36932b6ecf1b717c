import { Arbitrary } from 'fast-check';
import { backends, grants, policies, routes, tlsPolicies } from './arbitrary';
import { gateways, listenerSets, parameters } from './arbitrary-gateways';
import { models } from './arbitrary-models';
import { Fields, oneOrTwo } from './arbitrary-parts';
import { AGENT_BACKENDS } from './cases/agent-backends';
import { BACKENDS, FULL_BACKENDS } from './cases/backends';
import { Cases } from './cases/full';
import { GATEWAYS, LISTENER_SETS, PARAMETERS } from './cases/gateways';
import { MODELS } from './cases/models';
import { GRANTS, POLICIES, TLS_POLICIES } from './cases/policies';
import { ROUTES } from './cases/routes';
import { CALLS } from './policy/calls';
import { DIRECT_RESPONSE } from './policy/direct-response';
import { EXTENSIONS, extensions } from './policy/extension';
import { FRONTEND } from './policy/frontend';
import { MetGap } from '../../src/codec/gap';
import { DialectDefinition, ObjectKind } from '../../src/dialects/definition';
import { BackendIntent } from '../../src/intent/backend';
import { GatewayIntent } from '../../src/intent/gateway';
import { GatewayParametersIntent } from '../../src/intent/gateway-parameters';
import { ListenerSetIntent } from '../../src/intent/listener-set';
import { ModelIntent } from '../../src/intent/model';
import { normalizeBackend } from '../../src/intent/normalize';
import { placeBackend } from '../../src/intent/place';
import { ExtensionIntent } from '../../src/intent/policy/extension';
import { placeExtensions } from '../../src/intent/policy/place-extensions';
import { Capabilities, PolicyIntent } from '../../src/intent/policy/policy';
import { PolicyTargetIntent } from '../../src/intent/policy/policy-target';
import { GrantIntent, RouteIntent } from '../../src/intent/route';
import { TlsPolicyIntent } from '../../src/intent/tls';
import { statedBackendGaps, statedRouteGaps } from '../../src/rules/gap/stated-gaps';
import { backendFindings, routeFindings } from '../../src/rules/intent-findings';

/** One sort of intent that the laws are about. */
export interface Subject<T> {
  readonly name: string;
  readonly cases: Cases<T>;
  readonly arbitrary: Arbitrary<T>;
  readonly kindIn: (dialect: DialectDefinition) => ObjectKind<T> | undefined;
  /** What is wrong with an intent in any dialect. */
  readonly findings: (intent: T, dialect: DialectDefinition) => readonly { readonly code: string }[];
  /** What the dialect lacks of it. */
  readonly gaps: (intent: T, dialect: DialectDefinition) => readonly MetGap[];
  /** The form that the codec is given. */
  readonly placed: (intent: T, dialect: DialectDefinition) => T;
}

export const BACKEND: Subject<BackendIntent> = {
  name: 'backend',
  cases: { ...BACKENDS, ...FULL_BACKENDS, ...AGENT_BACKENDS },
  arbitrary: backends,
  kindIn: dialect => dialect.backend,
  findings: (intent, dialect) => backendFindings('stated', normalizeBackend(intent), dialect),
  gaps: (intent, dialect) => {
    const normal = normalizeBackend(intent);
    const { backend } = placeBackend(normal, dialect.placement);
    return [...statedBackendGaps(normal, dialect), ...dialect.backend.codec.lacks?.(backend) ?? []];
  },
  placed: (intent, { placement }) => placeBackend(normalizeBackend(intent), placement).backend,
};

/** A subject whose intents are written as they are. */
function plain<T>(subject: Omit<Subject<T>, 'placed' | 'findings' | 'gaps'> & Partial<Subject<T>>): Subject<T> {
  const gaps = (intent: T, dialect: DialectDefinition) => subject.kindIn(dialect)?.codec.lacks?.(intent) ?? [];
  return { findings: () => [], gaps, placed: intent => intent, ...subject };
}

export const ROUTE = plain<RouteIntent>({
  name: 'route',
  cases: ROUTES,
  arbitrary: routes,
  kindIn: dialect => dialect.route,
  gaps: (intent, dialect) => [...statedRouteGaps(intent, dialect), ...dialect.route.codec.lacks?.(intent) ?? []],
  // Targets of any kind may come back, whoever watches them.
  findings: (intent, dialect) => routeFindings('stated', intent, dialect).filter(({ code }) => code !== 'ForeignBackend'),
});
export const GRANT = plain<GrantIntent>({ name: 'grant', cases: GRANTS, arbitrary: grants, kindIn: dialect => dialect.grant });
export const TLS_POLICY = plain<TlsPolicyIntent>({
  name: 'TLS policy', cases: TLS_POLICIES, arbitrary: tlsPolicies, kindIn: dialect => dialect.tlsPolicy,
});
export const POLICY = plain<PolicyIntent>({
  name: 'policy',
  cases: POLICIES,
  arbitrary: policies,
  kindIn: dialect => dialect.policy,
  placed: (intent, { extension }) => placeExtensions(intent, extension?.holds ?? [], 'it').policy,
});
export const EXTENSION = plain<ExtensionIntent>({
  name: 'extension', cases: EXTENSIONS, arbitrary: extensions, kindIn: dialect => dialect.extension,
});

/** A policy of a kind that rules refer to, and that says one thing. */
export const DIRECT = plain<PolicyIntent>({
  name: 'direct response',
  cases: Object.fromEntries(Object.entries(DIRECT_RESPONSE.cases).map(([name, directResponse]) => [name, { targets: [], directResponse }])),
  arbitrary: DIRECT_RESPONSE.arbitrary.map(directResponse => ({ targets: [], directResponse })),
  kindIn: ({ morePolicies }) => morePolicies.find(({ kind }) => kind === 'DirectResponse'),
});

export const GATEWAY = plain<GatewayIntent>({ name: 'gateway', cases: GATEWAYS, arbitrary: gateways, kindIn: dialect => dialect.gateway });
export const LISTENER_SET = plain<ListenerSetIntent>({
  name: 'listener set', cases: LISTENER_SETS, arbitrary: listenerSets, kindIn: dialect => dialect.listenerSet,
});
export const GATEWAY_PARAMETERS = plain<GatewayParametersIntent>({
  name: 'gateway parameters', cases: PARAMETERS, arbitrary: parameters, kindIn: dialect => dialect.parameters,
});

export const MODEL = plain<ModelIntent>({ name: 'model', cases: MODELS, arbitrary: models, kindIn: dialect => dialect.model });

/** Policies of a kind beside the main one, with what it carries. */
function beside(kind: string, capabilities: Cases<Capabilities>, more: Fields<Capabilities>, target: PolicyTargetIntent): Subject<PolicyIntent> {
  return plain<PolicyIntent>({
    name: kind,
    cases: Object.fromEntries(Object.entries(capabilities).map(([name, said]) => [name, { targets: [target], ...said }])),
    arbitrary: oneOrTwo(more).map(said => ({ targets: [target], ...said })),
    kindIn: ({ morePolicies }) => morePolicies.find(each => each.kind === kind),
  });
}

/** The capabilities of a sample by name. */
const onlyOf = <T extends object>({ fields, cases }: { readonly fields: Fields<T>; readonly cases: Cases<T> }, names: readonly string[]) => ({
  fields: Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name))) as unknown as Fields<Capabilities>,
  cases: Object.fromEntries(Object.entries(cases).filter(([name]) => names.includes(name.slice(0, name.indexOf(':'))))),
});

const frontend = onlyOf(FRONTEND, ['accessLog', 'tracing', 'frontendHttp']);
const calls = onlyOf(CALLS, ['connectionHttp', 'connectionTcp', 'loadBalancer', 'outlierDetection', 'healthCheck', 'envoyTls']);

export const LISTENER_POLICY = beside('HTTPListenerPolicy', frontend.cases, frontend.fields, { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'ai-gateway' });
export const CONFIG_POLICY = beside('BackendConfigPolicy', calls.cases, calls.fields, { group: '', kind: 'Service', name: 'vllm' });

/** The subjects as one list; what is done with one is done with its own intents only. */
export const SUBJECTS = [
  BACKEND, ROUTE, GRANT, TLS_POLICY, POLICY, EXTENSION, DIRECT, LISTENER_POLICY, CONFIG_POLICY, GATEWAY, LISTENER_SET, GATEWAY_PARAMETERS, MODEL,
] as unknown as readonly Subject<unknown>[];

/** The kinds of objects that some dialects do without. */
export const OPTIONAL: readonly string[] = [TLS_POLICY, EXTENSION, DIRECT, LISTENER_POLICY, CONFIG_POLICY, LISTENER_SET, MODEL].map(({ name }) => name);

/** The features among gaps that a dialect has not, or has only partly. */
export const lacking = (gaps: readonly MetGap[], level: 'no' | 'partly'): readonly string[] =>
  gaps.flatMap(({ gap }) => gap.level === level ? [gap.feature] : []);
