import { DialectDefinition, ObjectKind } from '../../src/dialects/definition';
import { BackendIntent } from '../../src/intent/backend';
import { backendFeatures, Feature, FeatureUse, routeFeatures } from '../../src/intent/feature';
import { normalizeBackend } from '../../src/intent/normalize';
import { placeBackend } from '../../src/intent/place';
import { GrantIntent, RouteIntent, RoutePolicyIntent } from '../../src/intent/route';
import { TlsPolicyIntent } from '../../src/intent/tls';
import { BACKENDS, FULL_BACKENDS } from './cases/backends';
import { Cases } from './cases/full';
import { GRANTS, ROUTE_POLICIES, TLS_POLICIES } from './cases/policies';
import { ROUTES } from './cases/routes';

/** One sort of intent that the laws are about. */
export interface Subject<T> {
  readonly name: string;
  readonly cases: Cases<T>;
  readonly kindIn: (dialect: DialectDefinition) => ObjectKind<T> | undefined;
  readonly features: (intent: T) => readonly FeatureUse[];
  /** The form that the codec is given. */
  readonly placed: (intent: T, dialect: DialectDefinition) => T;
}

const asItIs = <T>(intent: T): T => intent;
const none = () => [];

export const BACKEND: Subject<BackendIntent> = {
  name: 'backend',
  cases: { ...BACKENDS, ...FULL_BACKENDS },
  kindIn: dialect => dialect.backend,
  features: intent => backendFeatures(normalizeBackend(intent)),
  placed: (intent, { placement }) => placeBackend(normalizeBackend(intent), placement).backend,
};

export const ROUTE: Subject<RouteIntent> = { name: 'route', cases: ROUTES, kindIn: dialect => dialect.route, features: routeFeatures, placed: asItIs };
export const GRANT: Subject<GrantIntent> = { name: 'grant', cases: GRANTS, kindIn: dialect => dialect.grant, features: none, placed: asItIs };
export const TLS_POLICY: Subject<TlsPolicyIntent> =
  { name: 'TLS policy', cases: TLS_POLICIES, kindIn: dialect => dialect.tlsPolicy, features: none, placed: asItIs };
export const ROUTE_POLICY: Subject<RoutePolicyIntent> =
  { name: 'route policy', cases: ROUTE_POLICIES, kindIn: dialect => dialect.routePolicy, features: none, placed: asItIs };

/** The subjects as one list; what is done with one is done with its own intents only. */
export const SUBJECTS = [BACKEND, ROUTE, GRANT, TLS_POLICY, ROUTE_POLICY] as unknown as readonly Subject<unknown>[];

/** The features in use that a dialect has not, or has only partly. */
export function refusals(uses: readonly FeatureUse[], { support }: DialectDefinition, level: 'no' | 'partly'): readonly Feature[] {
  return uses.map(({ feature }) => feature).filter(feature => support[feature].level === level);
}
