import { NONE } from './endpoints';
import { Severity } from '../../diagnostic/diagnostic';
import { StatedRuleIntent } from '../../intent/stated-route';
import { EVERYWHERE } from '../dialect-range';
import { IntentRule } from '../rule';

export const noTargets: IntentRule = {
  code: 'NoTargets',
  level: Severity.ERROR,
  topic: 'routes',
  title: 'a rule leads nowhere',
  reason: 'without a target that gets a share of the requests, none is answered',
  fix: 'add a backend to targets, a redirect, or an answer by the gateway itself',
  dialects: EVERYWHERE,
  stage: 'stated',
  isAskedOfRead: false,
  examples: {
    language: 'typescript',
    bad: 'new LlmRoute(chart, \'routes\', { gateway: GatewayRef.named(\'ai-gateway\'), rules: [{ matches: [RouteMatch.pathPrefix(\'/chat\')] }] });',
    good: `const openai = new OpenAiBackend(chart, 'openai', { apiKey: ApiKey.fromSecretName('openai-key') });
new LlmRoute(chart, 'routes', { gateway: GatewayRef.named('ai-gateway'), rules: [{ matches: [RouteMatch.pathPrefix('/chat')], targets: [openai] }] });`,
  },
  inRoute: ({ rules }) => rules.every(isAnswered) ? NONE : rules.flatMap((rule, r) => isAnswered(rule) ? [] : {
    message: (rule.targets ?? []).length === 0 ? 'a rule needs at least one target, got none; add a backend to targets, or a redirect'
      : 'every target of a rule has the weight 0, so that no request is answered; give one of them another',
    where: `rules[${r}]`,
  }),
};

function isAnswered({ targets = [], filters = [], policies }: StatedRuleIntent): boolean {
  if (targets.length > 0) { return targets.some(({ weight }) => weight !== 0); }
  // On conditions, an answer by the gateway itself is none to every request.
  return filters.some(({ kind }) => kind === 'redirect' || kind === 'extension') || (policies?.directResponse !== undefined && 'status' in policies.directResponse);
}
