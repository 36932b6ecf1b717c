import { Severity } from '../../diagnostic/diagnostic';
import { FedCode } from '../rule';
import { statements } from './examples';

const POLICY = { level: Severity.ERROR, topic: 'policies' } as const;

const on = (targets: string): string => `new LlmPolicy(chart, 'policy', { targets: [${targets}], prompt: { prepend: [Message.system('Be brief.')] } });`;
const gatewayIn = (namespace: string): string => on(`GatewayRef.named('ai-gateway', { namespace: '${namespace}' })`);

const asked = (ruleName: string): string => `
  const openai = new OpenAiBackend(chart, 'openai', { apiKey: ApiKey.fromSecretName('openai-key') });
  const route = new LlmRoute(chart, 'route', { gateway: GatewayRef.named('ai-gateway'), rules: [{ ruleName: 'chat', targets: [openai] }] });
  EffectivePolicy.of({ route, ruleName: '${ruleName}' });
`;

/** Policies that cannot work, as their constructs tell. */
export const POLICY_CODES: readonly FedCode[] = [
  {
    ...POLICY,
    code: 'NoPolicyTargets',
    title: 'a policy applies to nothing',
    reason: 'a policy without a target is never followed',
    fix: 'give it a gateway, a route or a backend as target',
    examples: statements(on(''), on('GatewayRef.named(\'ai-gateway\')')),
  },
  {
    ...POLICY,
    code: 'CrossNamespacePolicy',
    title: 'a policy applies to something in another namespace',
    reason: 'a policy reaches its own namespace only, and is never followed elsewhere',
    fix: 'give the policy the namespace of its target, in its metadata',
    examples: statements(gatewayIn('gateways'), gatewayIn('ai')),
  },
  {
    ...POLICY,
    code: 'MissingRule',
    title: 'a policy is for a rule that the route does not have',
    reason: 'where policies cannot target one rule of a route the rule refers to the policy, and it has to be there for that',
    fix: 'name a rule of the route with ruleName, before the policy is made',
    examples: statements(onRule('chat'), onRule('embeddings'), ['gloo-1.20', 'kgateway-2.0']),
  },
  {
    ...POLICY,
    code: 'UnknownRoute',
    title: 'EffectivePolicy is asked about requests that no route of the app takes',
    reason: 'what holds can only be told of a route, a rule and a backend that the app has',
    fix: 'give the route itself, and rules, backends and endpoints of it by their names',
    examples: statements(asked('chats'), asked('chat')),
  },
  {
    ...POLICY,
    code: 'SaidTwice',
    title: 'one thing is said twice at one level',
    reason: 'the gateway would follow either, and nobody could tell which',
    fix: 'say it in one of the two places',
    examples: statements(
      twice(', policies: { retry: RouteRetry.of({ attempts: 2 }) }'),
      twice(', policies: { prompt: { prepend: [Message.system(\'Be brief.\')] } }')),
  },
  {
    ...POLICY,
    code: 'EmptyMessage',
    title: 'a message says nothing',
    reason: 'a message without content is refused by providers',
    fix: 'write what it should say',
    examples: statements('Message.system(\'\');', 'Message.system(\'Answer in English.\');'),
  },
  {
    ...POLICY,
    code: 'InvalidGuard',
    title: 'a guard lacks something that it cannot do without',
    reason: 'a guard without anything to look for lets everything pass, or nothing',
    fix: 'name a detector or a pattern; give every field that is asked for',
    examples: statements('PromptGuard.detect();', 'PromptGuard.detect(Detector.EMAIL).mask();'),
  },
  {
    ...POLICY,
    code: 'InvalidRejection',
    title: 'the answer to what a guard rejects is none',
    reason: 'the server takes a status from 200 to 599, and an empty message tells the client nothing',
    fix: 'give a status from 200 to 599 and a message, or leave them out',
    examples: statements(guard('reject({ statusCode: 0 })'), guard('reject({ statusCode: 422 })')),
  },
  {
    ...POLICY,
    code: 'TooManyGuards',
    title: 'there are more guards than the gateway takes',
    reason: 'a list of guards has eight at most',
    fix: 'have one guard look for several things',
    examples: statements(guarded('requestGuards: Array.from({ length: 9 }, (_, i) => PromptGuard.pattern(\'project\' + i).mask())'),
      guarded('requestGuards: [PromptGuard.pattern(...Array.from({ length: 9 }, (_, i) => \'project\' + i)).mask()]')),
  },
  {
    ...POLICY,
    code: 'StreamsWithoutGuards',
    title: 'streamed answers are to be looked at, but there is no guard of answers',
    reason: 'guards of one place only look at what is said with them, and of several places only the most specific one counts',
    fix: 'give responseGuards beside guardStreams, or leave it out',
    examples: statements(guarded('guardStreams: true'), guarded('guardStreams: true, responseGuards: [PromptGuard.detect(Detector.EMAIL).reject()]')),
  },
  {
    ...POLICY,
    code: 'ServiceWithoutPort',
    title: 'a policy calls a Service without saying at which port',
    reason: 'a Service may have several ports, and the server wants to be told',
    fix: 'give the port',
    examples: statements('PromptGuard.webhook(RouteTarget.fromObject({ group: \'\', kind: \'Service\', name: \'guard\' }));',
      'PromptGuard.webhook(RouteTarget.fromServiceName(\'guard\', 8000));'),
  },
];

function guard(does: string): string {
  return `PromptGuard.detect(Detector.EMAIL).${does};`;
}

function guarded(policies: string): string {
  return `new LlmPolicy(chart, 'policy', { targets: [GatewayRef.named('ai-gateway')], ${policies} });`;
}

function onRule(ruleName: string): string {
  return [
    'const openai = new OpenAiBackend(chart, \'openai\', { apiKey: ApiKey.fromSecretName(\'openai-key\') });',
    'const route = new LlmRoute(chart, \'chat\', { gateway: GatewayRef.named(\'ai-gateway\'), rules: [{ ruleName: \'embeddings\', targets: [openai] }] });',
    'Acknowledgement.of(route).add(\'PartialSupport\', \'the cluster has the experimental channel\');',
    on(`route.rule('${ruleName}')`),
  ].join('\n');
}

function twice(more: string): string {
  return [
    'new LlmRoute(chart, \'chat\', {',
    '  gateway: GatewayRef.named(\'ai-gateway\'),',
    `  rules: [{ targets: [new OpenAiBackend(chart, 'openai', { apiKey: ApiKey.fromSecretName('openai-key') })], retry: RouteRetry.of({ attempts: 1 })${more} }],`,
    '});',
  ].join('\n');
}
