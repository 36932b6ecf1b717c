import { inEndpoints, NONE } from './endpoints';
import { Severity } from '../../diagnostic/diagnostic';
import { pathShown } from '../../intent/address';
import { MatchIntent, RuleIntent } from '../../intent/route';
import { EVERYWHERE } from '../dialect-range';
import { IntentRule } from '../rule';

export const invalidPath: IntentRule = {
  code: 'InvalidPath',
  level: Severity.ERROR,
  topic: 'values',
  title: 'a path does not start with a slash',
  reason: 'no request has such a path; agentgateway answers every one with 503',
  fix: 'begin it with /',
  dialects: EVERYWHERE,
  stage: 'stated',
  isAskedOfRead: false,
  examples: {
    language: 'typescript',
    bad: 'new OpenAiBackend(chart, \'openai\', { apiKey: ApiKey.fromSecretName(\'openai-key\'), host: \'proxy.example\', port: 8080, path: \'v1/chat/completions\' });',
    good: 'new OpenAiBackend(chart, \'openai\', { apiKey: ApiKey.fromSecretName(\'openai-key\'), host: \'proxy.example\', port: 8080, path: \'/v1/chat/completions\' });',
    dialects: ['kgateway-2.1', 'agentgateway-1.4'],
  },
  inBackend: inEndpoints(({ path, pathPrefix }) => {
    const field = path !== undefined && !isPath(path) ? 'path' : pathPrefix !== undefined && !isPath(pathPrefix) ? 'pathPrefix' : undefined;
    return field && { message: noPath(pathShown(field === 'path' ? path : pathPrefix)), field };
  }),
  inRoute: route => route.rules.some(hasOther) ? route.rules.flatMap((rule, r) => (rule.matches ?? []).flatMap(match =>
    isOther(match) ? { message: noPath(match.path?.value), where: `rules[${r}]` } : [])) : NONE,
};

/** What was read from a document may be anything where a string was meant. */
const isPath = (text: unknown): boolean => typeof text === 'string' && text.startsWith('/');
const isOther = ({ path }: MatchIntent): boolean => path !== undefined && path.type !== 'regex' && !isPath(path.value);
const hasOther = ({ matches }: RuleIntent): boolean => matches?.some(isOther) ?? false;
const noPath = (path: unknown): string => `a path must start with '/', got '${String(path)}'; write '/${String(path)}'`;
