import { Severity } from '../../diagnostic/diagnostic';
import { FedCode } from '../rule';
import { statements } from './examples';

const POLICY = { level: Severity.ERROR, topic: 'policies' } as const;

const on = (targets: string): string => `new LlmPolicy(chart, 'policy', { targets: [${targets}], prompt: { prepend: [Message.system('Be brief.')] } });`;
const gatewayIn = (namespace: string): string => on(`GatewayRef.named('ai-gateway', { namespace: '${namespace}' })`);

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
];

function onRule(ruleName: string): string {
  return [
    'const route = new LlmRoute(chart, \'chat\', {',
    '  gateway: GatewayRef.named(\'ai-gateway\'),',
    '  rules: [{ ruleName: \'embeddings\', targets: [RouteTarget.fromServiceName(\'web\', 80)] }],',
    '});',
    'Acknowledgement.of(route).add(\'PartialSupport\', \'the cluster has the experimental channel\');',
    on(`route.rule('${ruleName}')`),
  ].join('\n');
}

function twice(more: string): string {
  return [
    'new LlmRoute(chart, \'chat\', {',
    '  gateway: GatewayRef.named(\'ai-gateway\'),',
    `  rules: [{ targets: [RouteTarget.fromServiceName('web', 80)], retry: RouteRetry.of({ attempts: 1 })${more} }],`,
    '});',
  ].join('\n');
}
