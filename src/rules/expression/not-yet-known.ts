import { unknownVariable } from './expression-rules';
import { textsIn } from './texts-in';
import { parse } from '../../expression/parse';
import { usesOf } from '../../expression/uses';
import { variablesOf } from '../../expression/variables';
import { shown } from '../../schema/problem';
import { agentgateway } from '../dialect-range';
import { Found, ObjectRule } from '../rule';

const RULE = '{authorization: {action: Allow, policy: {matchExpressions: [mcp.tool.name == "read"]}}}';

const policy = (kind: string, group: string, rules: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayPolicy
metadata:
  name: only-reading
spec:
  targetRefs:
  - group: ${group}
    kind: ${kind}
    name: tools
  ${rules}
`;

/** What calls are read as only after authorization and transformations of requests, and where to ask for it instead. */
const LATER: { readonly [root: string]: string } = {
  mcp: 'put rules for tools into backend.mcp.authorization',
  llm: 'read json(request.body).model, or put the rule into policies.ai of the backend',
  llmRequest: 'read json(request.body)',
  response: 'there is no answer yet',
};

const EARLY = [/^spec\.traffic\.authorization\./, /^spec\.traffic\.transformation\.request\./];

const NONE: readonly Found[] = [];

/** By the source of 0.12 to 1.4: an expression that reads what is not there fails, which is false for a rule and no header for a transformation. */
export const notYetKnown: ObjectRule = {
  ...unknownVariable,
  title: 'an expression reads what is only known later',
  reason: 'rules and transformations of requests are worked out before a call is read as one of tools or of a model; what fails is false: it never allows, and never denies',
  fix: 'ask for it where it is known, as the message says, or read the body of the request',
  dialects: agentgateway('0.12'),
  kinds: ['agentgateway.dev/AgentgatewayPolicy'],
  examples: {
    language: 'yaml',
    bad: policy('HTTPRoute', 'gateway.networking.k8s.io', `traffic: ${RULE}`),
    good: policy('AgentgatewayBackend', 'agentgateway.dev', `backend: {mcp: ${RULE}}`),
    dialects: ['agentgateway-0.12', 'agentgateway-1.4'],
  },
  find: object => {
    const texts = textsIn(object);
    return texts.length === 0 ? NONE : texts.filter(({ place, keys }) => place.is === 'cel' && EARLY.some(path => path.test(`${keys.join('.')}.`)))
      .flatMap(({ text, keys }) => later(text).map(root => ({ message: `'${root}' is not known yet where this is worked out; ${LATER[root]} (in ${shown(text)})`, keys })));
  },
};

/** The roots that an expression reads too early; one that it asks for first does no harm. */
function later(text: string): readonly string[] {
  if (!/\b(?:mcp|llm|llmRequest|response)\b/.test(text)) { return []; }
  const parsed = parse(text);
  const roots = variablesOf()?.get('');
  if (parsed === 'unjudged' || 'reason' in parsed || roots === undefined) { return []; }
  const { variables } = usesOf(parsed.tree, roots);
  return Object.keys(LATER).filter(root => {
    const uses = variables.filter(({ path }) => path[0] === root);
    return uses.length > 0 && uses.every(({ asked }) => asked === 'plainly');
  });
}
