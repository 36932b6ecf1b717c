import { NONE } from './endpoints';
import { Severity } from '../../diagnostic/diagnostic';
import { RuleIntent } from '../../intent/route';
import { EVERYWHERE } from '../dialect-range';
import { IntentRule } from '../rule';

export const redirectAndRewrite: IntentRule = {
  code: 'RedirectAndRewrite',
  level: Severity.ERROR,
  topic: 'routes',
  title: 'a rule both redirects and rewrites',
  reason: 'the Gateway API allows one of the two in a rule',
  fix: 'keep one of them',
  dialects: EVERYWHERE,
  stage: 'stated',
  isAskedOfRead: false,
  examples: {
    language: 'typescript',
    bad: 'new LlmRoute(chart, \'routes\', { gateway: GatewayRef.named(\'ai-gateway\'), rules: [{ redirect: { hostname: \'ai.example.com\' }, rewrite: Rewrite.hostname(\'ai.example.com\') }] });',
    good: 'new LlmRoute(chart, \'routes\', { gateway: GatewayRef.named(\'ai-gateway\'), rules: [{ redirect: { hostname: \'ai.example.com\' } }] });',
  },
  inRoute: ({ rules }) => rules.some(doesBoth) ? rules.flatMap((rule, r) =>
    doesBoth(rule) ? { message: 'a rule cannot both redirect and rewrite; keep one of them', where: `rules[${r}]` } : []) : NONE,
};

const doesBoth = ({ filters }: RuleIntent): boolean => filters !== undefined
  && filters.some(({ kind }) => kind === 'redirect') && filters.some(({ kind }) => kind === 'rewrite');
