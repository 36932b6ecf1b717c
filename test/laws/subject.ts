import { Arbitrary } from 'fast-check';
import { backends, grants, policies, routes, tlsPolicies } from './arbitrary';
import { gateways, parameters } from './arbitrary-gateways';
import { models } from './arbitrary-models';
import { AGENT_BACKENDS } from './cases/agent-backends';
import { BACKENDS, FULL_BACKENDS } from './cases/backends';
import { Cases } from './cases/full';
import { GATEWAYS, PARAMETERS } from './cases/gateways';
import { MODELS } from './cases/models';
import { GRANTS, POLICIES, TLS_POLICIES } from './cases/policies';
import { ROUTES } from './cases/routes';
import { DIRECT_RESPONSE } from './policy/direct-response';
import { EXTENSIONS, extensions } from './policy/extension';
import { DialectDefinition, ObjectKind } from '../../src/dialects/definition';
import { BackendIntent } from '../../src/intent/backend';
import { backendFeatures, routeFeatures } from '../../src/intent/feature';
import { Feature, FeatureUse } from '../../src/intent/feature-names';
import { GatewayIntent } from '../../src/intent/gateway';
import { GatewayParametersIntent } from '../../src/intent/gateway-parameters';
import { ModelIntent } from '../../src/intent/model';
import { normalizeBackend } from '../../src/intent/normalize';
import { placeBackend } from '../../src/intent/place';
import { ExtensionIntent } from '../../src/intent/policy/extension';
import { placeExtensions } from '../../src/intent/policy/place-extensions';
import { PolicyIntent } from '../../src/intent/policy/policy';
import { GrantIntent, RouteIntent } from '../../src/intent/route';
import { TlsPolicyIntent } from '../../src/intent/tls';
import { backendFindings, routeFindings } from '../../src/rules/intent-findings';

/** One sort of intent that the laws are about. */
export interface Subject<T> {
  readonly name: string;
  readonly cases: Cases<T>;
  readonly arbitrary: Arbitrary<T>;
  readonly kindIn: (dialect: DialectDefinition) => ObjectKind<T> | undefined;
  /** What is wrong with an intent in any dialect. */
  readonly findings: (intent: T, dialect: DialectDefinition) => readonly { readonly code: string }[];
  readonly features: (intent: T) => readonly FeatureUse[];
  /** The form that the codec is given. */
  readonly placed: (intent: T, dialect: DialectDefinition) => T;
}

export const BACKEND: Subject<BackendIntent> = {
  name: 'backend',
  cases: { ...BACKENDS, ...FULL_BACKENDS, ...AGENT_BACKENDS },
  arbitrary: backends,
  kindIn: dialect => dialect.backend,
  findings: (intent, dialect) => backendFindings('stated', normalizeBackend(intent), dialect),
  features: intent => backendFeatures(normalizeBackend(intent)),
  placed: (intent, { placement }) => placeBackend(normalizeBackend(intent), placement).backend,
};

/** A subject whose intents are written as they are. */
function plain<T>(subject: Omit<Subject<T>, 'placed' | 'findings' | 'features'> & Partial<Subject<T>>): Subject<T> {
  return { findings: () => [], features: () => [], placed: intent => intent, ...subject };
}

export const ROUTE = plain<RouteIntent>({
  name: 'route',
  cases: ROUTES,
  arbitrary: routes,
  kindIn: dialect => dialect.route,
  features: routeFeatures,
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
export const GATEWAY_PARAMETERS = plain<GatewayParametersIntent>({
  name: 'gateway parameters', cases: PARAMETERS, arbitrary: parameters, kindIn: dialect => dialect.parameters,
});

export const MODEL = plain<ModelIntent>({ name: 'model', cases: MODELS, arbitrary: models, kindIn: dialect => dialect.model });

/** The subjects as one list; what is done with one is done with its own intents only. */
export const SUBJECTS = [BACKEND, ROUTE, GRANT, TLS_POLICY, POLICY, EXTENSION, DIRECT, GATEWAY, GATEWAY_PARAMETERS, MODEL] as unknown as readonly Subject<unknown>[];

/** The kinds of objects that some dialects do without. */
export const OPTIONAL: readonly string[] = [TLS_POLICY, EXTENSION, DIRECT, MODEL].map(({ name }) => name);

/** The features in use that a dialect has not, or has only partly. */
export function refusals(uses: readonly FeatureUse[], { support }: DialectDefinition, level: 'no' | 'partly'): readonly Feature[] {
  return uses.map(({ feature }) => feature).filter(feature => support[feature].level === level);
}
