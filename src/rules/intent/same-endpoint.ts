import { NONE } from './endpoints';
import { Severity } from '../../diagnostic/diagnostic';
import { EndpointIntent, modelOf } from '../../intent/backend';
import { EVERYWHERE } from '../dialect-range';
import { IntentRule, Said } from '../rule';

const statements = (second: string): string => `new FailoverBackend(chart, 'chat', {
  tiers: [
    { providers: [new OpenAi({ model: 'gpt-4o', apiKey: ApiKey.fromSecretName('openai-key') })] },
    { providers: [new OpenAi({ model: '${second}', apiKey: ApiKey.fromSecretName('openai-key') })] },
  ],
});`;

/** Within a tier a provider may stand twice to have twice the share. */
export const sameEndpoint: IntentRule = {
  code: 'LintSameEndpoint',
  level: Severity.WARNING,
  topic: 'backends',
  title: 'a fallback is just the same provider as one before it',
  reason: 'what fails there fails here, too: one model, key and host are one service',
  fix: 'fall back to another model, key, region or provider; to try the same one again, use retries',
  dialects: EVERYWHERE,
  stage: 'stated',
  isAskedOfRead: true,
  examples: { language: 'typescript', bad: statements('gpt-4o'), good: statements('gpt-4o-mini'), dialects: ['kgateway-2.1', 'agentgateway-1.4'] },
  inBackend: backend => {
    if (backend.kind !== 'llm' || backend.tiers.length < 2) { return NONE; }
    const known = new Map<string, string>();
    const found: Said[] = [];
    backend.tiers.forEach((tier, t) => {
      const called = tier.map(calledBy);
      called.forEach((call, e) => {
        const before = known.get(call);
        if (before !== undefined && isStated(tier[e])) {
          found.push({ message: `this is just the same as ${before}, so that what fails there fails here, too; fall back to another model, key, region or provider`, where: `tiers[${t}][${e}]` });
        }
      });
      called.forEach((call, e) => { if (!known.has(call)) { known.set(call, `tiers[${t}][${e}]`); } });
    });
    return found;
  },
};

/** A provider of which neither model nor key is said is a sketch, as in many examples. */
const isStated = (endpoint: EndpointIntent): boolean => endpoint.credential !== undefined || modelOf(endpoint) !== undefined;

/** What is called, and how, whatever its name is and however its failures count. */
const calledBy = ({ name, health, ...rest }: EndpointIntent): string => JSON.stringify(rest);
