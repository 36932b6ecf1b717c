import { Severity } from '../../diagnostic/diagnostic';
import { EVERYWHERE } from '../dialect-range';
import { isLlmBackend } from '../llm-backend';
import { IntentRule } from '../rule';

export const foreignTarget: IntentRule = {
  code: 'ForeignBackend',
  level: Severity.ERROR,
  topic: 'routes',
  title: 'a route leads to a backend that is written for another gateway',
  reason: 'this gateway does not watch the kind, and answers its share of the requests with 500',
  fix: 'give the backend and the route one dialect',
  dialects: EVERYWHERE,
  stage: 'stated',
  isAskedOfRead: false,
  examples: {
    language: 'typescript',
    bad: `const openai = new OpenAiBackend(chart, 'openai', { apiKey: ApiKey.fromSecretName('openai-key'), dialect: Dialect.KGATEWAY_2_1_ENVOY });
new LlmRoute(chart, 'routes', { gateway: GatewayRef.named('ai-gateway'), rules: [{ targets: [openai] }] });`,
    good: `const openai = new OpenAiBackend(chart, 'openai', { apiKey: ApiKey.fromSecretName('openai-key') });
new LlmRoute(chart, 'routes', { gateway: GatewayRef.named('ai-gateway'), rules: [{ targets: [openai] }] });`,
    dialects: ['agentgateway-1.4'],
  },
  inRoute: ({ rules }, { title, backend }) => rules.flatMap(({ targets = [] }, r) => targets.flatMap(target =>
    target.kind === backend.kind && target.group === backend.group || !isLlmBackend(target) ? [] : {
      message: `${title} does not watch ${target.kind} '${target.name}', which is of another gateway, and would answer 500; ` +
        `give the backend and the route one dialect (rules[${r}])`,
      where: '',
    })),
};
