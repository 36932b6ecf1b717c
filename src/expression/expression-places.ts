import { Key } from '../codec/manifest-path';

/** What a text in a manifest is. A `duration or cel` is a duration such as `5s`, or else an expression. */
export type ExpressionKind = 'cel' | 'duration or cel' | 'regex' | 'path';

/** A place of a manifest that holds an expression. */
export interface ExpressionPlace {
  readonly kinds: readonly string[];
  /** Path below the object: `*` is any key, `[]` any item, `**` any number of keys. */
  readonly path: string;
  readonly is: ExpressionKind;
  /** The first release of `imports/` that has it. */
  readonly since: string;
  /** What the `type` beside it must be, or must not be, for this to hold. */
  readonly when?: 'RegularExpression' | 'not RegularExpression';
}

const AGENTGATEWAY = ['AgentgatewayBackend', 'AgentgatewayModel', 'AgentgatewayPolicy'];

const places = (is: ExpressionKind, since: string, kinds: readonly string[], ...paths: readonly string[]): readonly ExpressionPlace[] =>
  paths.map(path => ({ kinds, path, is, since }));

const when = (condition: ExpressionPlace['when'], found: readonly ExpressionPlace[]): readonly ExpressionPlace[] =>
  found.map(place => ({ ...place, when: condition }));

/**
 * Where manifests hold expressions. The schemas of agentgateway give every CEL field, and no other, a `maxLength` of 16384; a test compares.
 * Regular expressions of guards are listed for agentgateway alone: those of Gloo and of kgateway on Envoy are Python's.
 */
export const EXPRESSION_PLACES: readonly ExpressionPlace[] = [
  ...places('cel', 'agentgateway-0.12', AGENTGATEWAY,
    '**.authorization.policy.matchExpressions[]', 'spec.frontend.*.attributes.add[].expression', 'spec.frontend.accessLog.filter',
    'spec.frontend.tracing.clientSampling', 'spec.frontend.tracing.randomSampling', 'spec.frontend.tracing.resources[].expression',
    '**.extAuth.**.grpc.requestMetadata.*', '**.extAuth.**.http.addRequestHeaders.*', '**.extAuth.**.http.path', '**.extAuth.**.http.redirect',
    '**.extAuth.**.http.responseMetadata.*', '**.rateLimit.**.descriptors[].entries[].expression',
    '**.transformation.**.request.add[].value', '**.transformation.**.request.set[].value', '**.transformation.**.request.body',
    '**.transformation.**.response.add[].value', '**.transformation.**.response.set[].value', '**.transformation.**.response.body'),
  ...places('cel', 'agentgateway-1.0', AGENTGATEWAY,
    '**.health.unhealthyCondition', '**.transformations[].expression',
    '**.transformation.**.request.metadata.*', '**.transformation.**.response.metadata.*'),
  ...places('cel', 'agentgateway-1.1', AGENTGATEWAY, 'spec.frontend.networkAuthorization.policy.matchExpressions[]'),
  ...places('cel', 'agentgateway-1.2', AGENTGATEWAY, 'spec.traffic.*.conditional[].condition', '**.rateLimit.**.descriptors[].cost'),
  ...places('cel', 'agentgateway-1.3', AGENTGATEWAY,
    '**.extAuth.**.cache.key[]', '**.guardrails.processors[].remote.metadata.*', 'spec.traffic.*.location.expression',
    '**.directResponse.**.bodyExpression', '**.directResponse.**.headers[].value', 'spec.traffic.retry.condition', 'spec.traffic.retry.precondition'),
  ...places('duration or cel', 'agentgateway-1.3', AGENTGATEWAY, '**.extAuth.**.cache.ttl'),
  ...places('cel', 'agentgateway-1.4', AGENTGATEWAY,
    '**.assumeRole.sessionNameExpression', '**.assumeRole.tags[].expression', '**.webhook.headers.*', '**.auth.*.*.source.expression',
    '**.oauthTokenExchange.additionalParams.*', '**.extAuth.**.http.body', 'spec.virtualModel.conditional.targets[].when',
    'spec.frontend.accessLog.otlp.attributes.add[].expression', 'spec.frontend.accessLog.otlp.filter', 'spec.frontend.tracing.filter',
    '**.extProc.**.metadataContext.*.*', '**.extProc.**.requestAttributes.*', '**.extProc.**.responseAttributes.*'),
  ...places('duration or cel', 'agentgateway-1.4', AGENTGATEWAY, 'spec.traffic.delay.duration'),
  ...places('cel', 'agentgateway-1.5', AGENTGATEWAY, '**.finalTransformations[].expression', '**.rateLimit.**.descriptors[].limitOverride'),
  ...places('cel', 'kgateway-2.1', ['TrafficPolicy'], 'spec.rbac.policy.matchExpressions[]'),
  ...places('regex', 'agentgateway-0.12', AGENTGATEWAY, '**.promptGuard.*[].regex.matches[]'),
  ...when('RegularExpression', places('regex', 'agentgateway-0.12', AGENTGATEWAY, '**.webhook.forwardHeaderMatches[].value')),
  ...places('regex', 'kgateway-2.1', ['TrafficPolicy'], 'spec.csrf.additionalOrigins[].safeRegex'),
  ...when('RegularExpression', places('regex', 'gateway-api-1.3', ['HTTPRoute'],
    'spec.rules[].matches[].path.value', 'spec.rules[].matches[].headers[].value', 'spec.rules[].matches[].queryParams[].value')),
  ...when('not RegularExpression', places('path', 'gateway-api-1.3', ['HTTPRoute'], 'spec.rules[].matches[].path.value')),
  ...places('path', 'agentgateway-0.12', ['AgentgatewayBackend'], 'spec.ai.provider.path', 'spec.ai.groups[].providers[].path'),
  ...places('path', 'agentgateway-1.1', ['AgentgatewayBackend'], 'spec.ai.provider.pathPrefix', 'spec.ai.groups[].providers[].pathPrefix'),
  ...places('path', 'agentgateway-1.3', ['AgentgatewayBackend', 'AgentgatewayModel'], '**.custom.formats[].path'),
];

const matchers = new Map<ExpressionPlace, RegExp>();

const atPath = new Map<string, readonly ExpressionPlace[]>();
const MOST_PATHS = 10_000;

/** The place that a path leads to; `typeBeside` is the `type` in the same object. */
export function expressionPlaceOf(kind: string, keys: readonly Key[], typeBeside?: unknown): ExpressionPlace | undefined {
  return placesAt(kind, keys.map(key => typeof key === 'number' ? '[]' : `.${key.replace(/[.[\]]/g, '_')}`).join(''))
    .find(place => place.when === undefined || (typeBeside === 'RegularExpression') === (place.when === 'RegularExpression'));
}

/** Many objects of a kind have the same few paths. */
function placesAt(kind: string, path: string): readonly ExpressionPlace[] {
  const key = `${kind} ${path}`;
  const known = atPath.get(key);
  if (known) { return known; }
  if (atPath.size >= MOST_PATHS) { atPath.clear(); }
  const made = EXPRESSION_PLACES.filter(place => place.kinds.includes(kind) && matcherOf(place).test(path));
  atPath.set(key, made);
  return made;
}

const endOf = (path: string): readonly string[] => /\.?([^.*]+)((?:\.\*)*)$/.exec(path.replace(/\[\]/g, '')) as RegExpExecArray;

/** The name that a place goes by: the last one on its path. */
export const nameOfPlace = ({ path }: ExpressionPlace): string => endOf(path)[1];

const ends = new Map<string, ReadonlySet<string>>();

/** The last name of each place of a kind, so that most texts need no further look; that of a map whose values hold them is followed by stars. */
export function endsOfPlaces(kind: string): ReadonlySet<string> {
  const known = ends.get(kind);
  if (known) { return known; }
  const made = new Set(EXPRESSION_PLACES.filter(({ kinds }) => kinds.includes(kind)).map(({ path }) => {
    const [, name, stars] = endOf(path);
    return `${name}${stars.replace(/\./g, '')}`;
  }));
  ends.set(kind, made);
  return made;
}

function matcherOf(place: ExpressionPlace): RegExp {
  const known = matchers.get(place);
  if (known) { return known; }
  const parts = place.path.split('.').map(part => part === '**' ? '(?:\\.[^.[]+|\\[\\])*'
    : `\\.${part.replace('[]', '\\[\\]').replace('*', '[^.[]+')}`);
  const made = new RegExp(`^${parts.join('')}$`);
  matchers.set(place, made);
  return made;
}
