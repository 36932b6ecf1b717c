import { KINDS_WITH_EXPRESSIONS, textsIn } from './texts-in';
import { Severity } from '../../diagnostic/diagnostic';
import { ExpressionFinding } from '../../expression/expression-findings';
import { EXPRESSION_PLACES, ExpressionPlace, nameOfPlace } from '../../expression/expression-places';
import { placeFindings } from '../../expression/place-findings';
import { DialectRange, agentgateway, EVERYWHERE } from '../dialect-range';
import { KnownObject } from '../known-object';
import { Found, ObjectRule } from '../rule';

const NONE: readonly Found[] = [];

interface CodeText extends Pick<ObjectRule, 'level' | 'topic' | 'title' | 'reason' | 'fix' | 'examples'> {
  readonly code: ExpressionFinding['code'];
  readonly dialects: DialectRange;
}

const expressionRule = (entry: CodeText): ObjectRule => ({
  ...entry,
  kinds: KINDS_WITH_EXPRESSIONS.filter(name => placesFor(entry.code, name.slice(name.indexOf('/') + 1)).length > 0),
  fields: KINDS_WITH_EXPRESSIONS.flatMap(name => placesFor(entry.code, name.slice(name.indexOf('/') + 1)).map(nameOfPlace)),
  find: object => {
    const texts = textsIn(object);
    if (texts.length === 0) { return NONE; }
    return texts.filter(({ place }) => mayBe(entry.code, place.is, object.kind)).flatMap(({ place, text, keys }) =>
      findingsIn(place, text, dialectOf(object)).filter(({ code }) => code === entry.code).map(({ message }) => ({ message, keys })));
  },
});

/** Where a code may be found in objects of a kind. */
const placesFor = (code: ExpressionFinding['code'], kind: string): readonly ExpressionPlace[] =>
  EXPRESSION_PLACES.filter(({ kinds, is }) => kinds.includes(kind) && mayBe(code, is, kind));

const known = new Map<string, readonly ExpressionFinding[]>();
const MOST_KNOWN = 10_000;

/** Apps have few different expressions in many objects, and each is asked for by several rules. */
function findingsIn(place: ExpressionPlace, text: string, dialect: string | undefined): readonly ExpressionFinding[] {
  const key = `${place.is} ${dialect} ${text}`;
  const before = known.get(key);
  if (before) { return before; }
  if (known.size >= MOST_KNOWN) { known.clear(); }
  const found = placeFindings(place, text, '', dialect);
  known.set(key, found);
  return found;
}

/** The server itself looks at the paths of routes. */
function mayBe(code: ExpressionFinding['code'], is: string, kind: string): boolean {
  return code === 'InvalidPath' ? is === 'path' && kind !== 'HTTPRoute' : is !== 'path' && (code !== 'UnknownVariable' || is !== 'regex');
}

/** The variables of kgateway are not known, so that one of its dialects must be named. */
const dialectOf = ({ dialect, kind }: KnownObject): string | undefined => dialect?.id ?? (kind === 'TrafficPolicy' ? 'kgateway-2.1' : undefined);

const backend = (spec: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: llm
spec:
${spec}`;

const policy = (expression: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayPolicy
metadata:
  name: only-posts
spec:
  targetRefs:
  - group: gateway.networking.k8s.io
    kind: HTTPRoute
    name: chat
  traffic:
    authorization:
      action: Allow
      policy:
        matchExpressions:
        - ${expression}
`;

const ownHost = (path: string): string => backend(`  ai:
    provider:
      openai:
        model: qwen
      host: vllm.ai.svc.cluster.local
      port: 8000
      path: ${path}
`);

const invalidExpression = expressionRule({
  code: 'InvalidExpression',
  level: Severity.ERROR,
  topic: 'values',
  title: 'an expression is no CEL, or no regular expression that the gateway takes',
  reason: 'the server takes it, and the gateway drops the backend, lets every request pass, none, or never matches, as the place may be',
  fix: 'correct the expression',
  dialects: EVERYWHERE,
  examples: {
    language: 'yaml',
    bad: policy('request.method =='),
    good: policy('request.method == "POST"'),
    dialects: ['agentgateway-0.12', 'agentgateway-1.0', 'agentgateway-1.4'],
  },
});

export const unknownVariable = expressionRule({
  code: 'UnknownVariable',
  level: Severity.WARNING,
  topic: 'values',
  title: 'an expression reads a variable or a field that the release does not have',
  reason: 'the expression fails each time, and what fails is false: a rule never evicts, never allows, never denies',
  fix: 'correct the name, or use a release that has it',
  dialects: EVERYWHERE,
  examples: {
    language: 'yaml',
    bad: policy('request.methd == "POST"'),
    good: policy('request.method == "POST"'),
    dialects: ['agentgateway-0.12', 'agentgateway-1.0', 'agentgateway-1.4'],
  },
});

export const invalidPath = expressionRule({
  code: 'InvalidPath',
  level: Severity.ERROR,
  topic: 'values',
  title: 'a path begins without a slash',
  reason: 'the server takes it, and every request fails with 503',
  fix: 'begin it with a slash',
  dialects: agentgateway('0.12'),
  examples: { language: 'yaml', bad: ownHost('v1/chat/completions'), good: ownHost('/v1/chat/completions') },
});

export const EXPRESSION_RULES: readonly ObjectRule[] = [invalidExpression, unknownVariable, invalidPath];
