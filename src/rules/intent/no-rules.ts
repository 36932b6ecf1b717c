import { NONE } from './endpoints';
import { Severity } from '../../diagnostic/diagnostic';
import { EVERYWHERE } from '../dialect-range';
import { IntentRule } from '../rule';

export const noRules: IntentRule = {
  code: 'NoRules',
  level: Severity.ERROR,
  topic: 'routes',
  title: 'a route has no rules',
  reason: 'it leads nowhere',
  fix: 'add a rule to rules',
  dialects: EVERYWHERE,
  stage: 'stated',
  isAskedOfRead: false,
  examples: {
    language: 'typescript',
    bad: 'new LlmRoute(chart, \'routes\', { gateway: GatewayRef.named(\'ai-gateway\'), rules: [] });',
    good: `const openai = new OpenAiBackend(chart, 'openai', { apiKey: ApiKey.fromSecretName('openai-key') });
new LlmRoute(chart, 'routes', { gateway: GatewayRef.named('ai-gateway'), rules: [{ targets: [openai] }] });`,
  },
  inRoute: ({ rules }) => rules.length > 0 ? NONE : [{ message: 'a route needs at least one rule, got none; add one', where: 'rules' }],
};
