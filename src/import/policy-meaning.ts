import { DialectDefinition } from '../dialects/definition';
import { AiCapabilities } from '../intent/policy/ai-capabilities';
import { CorsIntent } from '../intent/policy/cors';
import { GuardCallIntent, GuardIntent, GuardsIntent } from '../intent/policy/guard';
import { Capabilities } from '../intent/policy/policy';
import { MessageIntent, PromptIntent } from '../intent/policy/prompt';

/** These write roles in small letters, whatever was said. */
const LOWER_ROLES: readonly string[] = ['kgateway-2.0', 'kgateway-2.1-envoy'];

/** What policies mean, however it is worded: what is the same when it is left out is left out. */
export const policyMeaning = ({ cors, ...said }: Capabilities, dialect: DialectDefinition): unknown =>
  ({ ...aiMeaning(said, dialect), ...cors && { cors: corsMeaning(cors) } });

/** The same of prompts and answers. */
export const aiMeaning = <T extends AiCapabilities>({ prompt, guards, ...said }: T, { id }: DialectDefinition): object => ({
  ...said,
  ...withFieldsSorted(said as AiCapabilities),
  ...prompt && { prompt: LOWER_ROLES.includes(id) ? withSmallRoles(prompt) : prompt },
  ...guards && { guards: guardsMeaning(guards) },
});

const BY_FIELD = ['bodyDefaults', 'bodyOverrides', 'bodyTransformations', 'finalTransformations'] as const;

/** Fields of a body are no sequence. */
const withFieldsSorted = (said: AiCapabilities): object =>
  Object.fromEntries(BY_FIELD.flatMap(name => said[name] ? [[name, [...said[name]].sort((a, b) => a.field < b.field ? -1 : 1)]] : []));

function withSmallRoles({ prepend, append }: PromptIntent): PromptIntent {
  const small = (messages: readonly MessageIntent[]): readonly MessageIntent[] =>
    messages.map(({ role, content }) => ({ role: role.toLowerCase(), content }));
  return { ...prepend && { prepend: small(prepend) }, ...append && { append: small(append) } };
}

const guardsMeaning = ({ request, response, ...rest }: GuardsIntent): GuardsIntent =>
  ({ ...rest, ...request && { request: request.map(guardMeaning) }, ...response && { response: response.map(guardMeaning) } });

/** The identity of the proxy is what it uses where nothing is said. */
function guardMeaning(guard: GuardIntent): GuardIntent {
  if (!('call' in guard) || !guard.call) { return guard; }
  const { call, ...rest } = guard;
  const { credential, ...others } = call;
  const isOwn = credential?.kind === 'awsImplicit' ? Object.keys(credential).length === 1 : credential?.kind === 'gcpImplicit' && !credential.idToken;
  const left: GuardCallIntent = isOwn ? others : call;
  return (Object.keys(left).length > 0 ? { ...rest, call: left } : rest) as GuardIntent;
}

const corsMeaning = ({ allowCredentials, ...said }: CorsIntent): CorsIntent => ({
  ...Object.fromEntries(Object.entries(said).filter(([, value]) => !Array.isArray(value) || value.length > 0)),
  ...allowCredentials && { allowCredentials },
});
