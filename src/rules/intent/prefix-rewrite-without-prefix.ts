import { NONE } from './endpoints';
import { Severity } from '../../diagnostic/diagnostic';
import { RuleIntent } from '../../intent/route';
import { EVERYWHERE } from '../dialect-range';
import { IntentRule } from '../rule';

export const prefixRewriteWithoutPrefix: IntentRule = {
  code: 'PrefixRewriteWithoutPrefix',
  level: Severity.ERROR,
  topic: 'routes',
  title: 'a prefix is replaced in a rule that does not match by one',
  reason: 'the Gateway API replaces a prefix only in a rule with exactly one match, by path prefix',
  fix: 'split the rule',
  dialects: EVERYWHERE,
  stage: 'stated',
  isAskedOfRead: false,
  examples: {
    language: 'typescript',
    bad: `const openai = new OpenAiBackend(chart, 'openai', { apiKey: ApiKey.fromSecretName('openai-key') });
new LlmRoute(chart, 'routes', { gateway: GatewayRef.named('ai-gateway'), rules: [{ matches: [RouteMatch.pathExact('/chat')], rewrite: Rewrite.prefix('/v1'), targets: [openai] }] });`,
    good: `const openai = new OpenAiBackend(chart, 'openai', { apiKey: ApiKey.fromSecretName('openai-key') });
new LlmRoute(chart, 'routes', { gateway: GatewayRef.named('ai-gateway'), rules: [{ matches: [RouteMatch.pathPrefix('/chat')], rewrite: Rewrite.prefix('/v1'), targets: [openai] }] });`,
    dialects: ['gloo-1.20'],
  },
  inRoute: ({ rules }) => rules.some(hasNone) ? rules.flatMap((rule, r) => hasNone(rule) ? {
    message: 'a prefix can only be replaced in a rule with exactly one match, by path prefix; split the rule', where: `rules[${r}]`,
  } : []) : NONE,
};

const hasNone = ({ filters, matches }: RuleIntent): boolean => filters !== undefined
  && filters.some(f => (f.kind === 'rewrite' || f.kind === 'redirect') && f.path?.type === 'prefix')
  && (matches?.length !== 1 || matches[0].path?.type !== 'prefix');
