import { apiKey, awsCredential, gcpCredential } from './credentials';
import { enumMember } from './enums';
import { maybe, maybeTextMap, onlyTrue } from './optional';
import { Saying } from './saying';
import { ForwardedHeaderIntent, GuardIntent, GuardsIntent, PatternIntent, RejectionIntent, WebhookServiceIntent } from '../../intent/policy/guard';
import { call, Expression, from, list, literal, struct, structIfAny, textMap } from '../code/expression';

type Guard<K extends GuardIntent['kind']> = GuardIntent & { readonly kind: K };
type Fields = { readonly [name: string]: Expression | undefined };

/** What looks at prompts and answers, as properties; a list of which one cannot be said is left out. */
export function guardFields({ request, response, streams }: GuardsIntent, saying: Saying): Fields {
  return { requestGuards: guards(request, saying), responseGuards: guards(response, saying), guardStreams: onlyTrue(streams) };
}

function guards(all: readonly GuardIntent[] | undefined, saying: Saying): Expression | undefined {
  const said = all?.map(each => guard(each, saying));
  return said?.every(each => each !== undefined) ? list(said) : undefined;
}

function guard(said: GuardIntent, saying: Saying): Expression | undefined {
  switch (said.kind) {
    case 'regex': return match(said);
    case 'webhook': return webhook(said, saying);
    case 'moderation': return moderation(said, saying);
    case 'bedrock': return from('PromptGuard', 'bedrockGuardrail', struct('BedrockGuardrailOptions', {
      identifier: literal(said.identifier),
      version: literal(said.version),
      region: literal(said.region),
      credential: awsCredential(said.call?.credential, saying),
      rejection: rejection(said.rejection),
      scope: scope(said.scope),
    }));
    case 'modelArmor': return from('PromptGuard', 'modelArmor', struct('ModelArmorOptions', {
      templateId: literal(said.templateId),
      projectId: literal(said.projectId),
      location: maybe(said.location),
      credential: gcpCredential(said.call?.credential, saying),
      rejection: rejection(said.rejection),
    }));
  }
}

function match({ detectors = [], patterns = [], action, rejection: told, scope: parts }: Guard<'regex'>): Expression | undefined {
  const found = detectors.length > 0 ? from('PromptGuard', 'detect', ...detectors.map(detector => enumMember('Detector', detector))) : undefined;
  const looks = alikeRuns(patterns).reduce(orPatterns, found);
  if (!looks) { return undefined; }
  const looking = parts && parts.length > 0 ? call(looks, 'lookingAt', ...parts.map(part => enumMember('GuardScope', part))) : looks;
  return action === 'reject' ? call(looking, 'reject', rejection(told)) : call(looking, 'mask');
}

function orPatterns(before: Expression | undefined, patterns: readonly PatternIntent[]): Expression {
  const [{ name }] = patterns;
  const method = name === undefined ? 'pattern' : 'namedPatterns';
  const args = name === undefined ? patterns.map(({ pattern }) => literal(pattern))
    : [textMap(Object.fromEntries(patterns.map(pattern => [pattern.name!, pattern.pattern])))];
  return before ? call(before, method === 'pattern' ? 'orPattern' : 'orNamedPatterns', ...args) : from('PromptGuard', method, ...args);
}

/** Patterns that are said together: all with names of their own, or all without. */
function alikeRuns(patterns: readonly PatternIntent[]): readonly (readonly PatternIntent[])[] {
  const runs: PatternIntent[][] = [];
  for (const each of patterns) {
    const last = runs[runs.length - 1] ?? [];
    const isOther = ({ name }: PatternIntent): boolean => name !== undefined && name !== each.name;
    const isAlike = last.length > 0 && (each.name === undefined ? last[0].name === undefined : last.every(isOther));
    if (isAlike) { last.push(each); } else { runs.push([each]); }
  }
  return runs;
}

function webhook({ service, forwardHeaders = [], failureMode, headers }: Guard<'webhook'>, saying: Saying): Expression | undefined {
  const forwarded = forwardHeaders.map(forwardedHeader);
  if (forwarded.includes(undefined)) { return undefined; }
  const options = structIfAny('PromptWebhookOptions', {
    forwardHeaders: forwarded.length > 0 ? list(forwarded as Expression[]) : undefined,
    failOpen: onlyTrue(failureMode === 'open'),
    headers: maybeTextMap(headers),
  });
  const target = webhookTarget(service, saying);
  return target ? from('PromptGuard', 'webhook', target, options)
    : 'host' in service ? from('PromptGuard', 'webhookAt', literal(service.host), literal(service.port), options) : undefined;
}

/** A Service that is called by its host name is said as a Service. */
function webhookTarget(service: WebhookServiceIntent, saying: Saying): Expression | undefined {
  if (!('host' in service)) { return saying.target(service); }
  const [, name, namespace] = /^([^.]+)\.([^.]+)\.svc\.cluster\.local$/.exec(service.host) ?? [];
  return name === undefined ? undefined
    : saying.target({ group: '', kind: 'Service', name, port: service.port, ...namespace !== saying.namespace && { namespace } });
}

function forwardedHeader({ name, nameMatch, value }: ForwardedHeaderIntent): Expression | undefined {
  if (nameMatch !== undefined && nameMatch !== 'exact') { return undefined; }
  if (value === undefined) { return from('ForwardedHeader', 'named', literal(name)); }
  return from('ForwardedHeader', value.type === 'regex' ? 'matching' : 'valued', literal(name), literal(value.text));
}

function moderation({ model, call: called, rejection: told }: Guard<'moderation'>, saying: Saying): Expression | undefined {
  const key = called?.credential ? apiKey(called.credential, saying) : from('ApiKey', 'none');
  return key && from('PromptGuard', 'openAiModeration', struct('OpenAiModerationOptions', { apiKey: key, model: maybe(model), rejection: rejection(told) }));
}

const rejection = (told: RejectionIntent | undefined): Expression | undefined =>
  told && structIfAny('GuardRejection', { message: maybe(told.message), statusCode: maybe(told.statusCode) });

const scope = (parts: GuardIntent['scope']): Expression | undefined => parts && list(parts.map(part => enumMember('GuardScope', part)));
