import { inEndpoints } from './endpoints';
import { Severity } from '../../diagnostic/diagnostic';
import { EndpointPolicyIntent } from '../../intent/backend';
import { agentgateway } from '../dialect-range';
import { IntentRule } from '../rule';

const backend = (api: string): string =>
  `new OpenAiBackend(chart, 'openai', { apiKey: ApiKey.fromSecretName('key'), apis: { '*': ApiFormat.${api} }, policies: { requestGuards: [PromptGuard.detect(Detector.EMAIL).mask()] } });`;

/** Nothing looks at these: recorded on 1.4.1, but for Detect and Rerank, which are from the source. */
const UNGUARDED: readonly string[] = ['Embeddings', 'Passthrough', 'Detect', 'Rerank'];

/** agentgateway#3552; from the source of 1.0 to 1.5. */
const BROKEN = 'guards of answers end the connection without an answer where the API is Detect, which they cannot read; say Passthrough, or leave the guards of answers out';

export const unguardedApi: IntentRule = {
  code: 'UnguardedApi',
  level: Severity.WARNING,
  topic: 'policies',
  title: 'guards are for APIs that they do not look at',
  reason: 'guards look at chat completions, Messages and Responses; embeddings and what is passed on go by them',
  fix: 'leave out the guards, or have clients speak an API that is looked at',
  dialects: agentgateway('0.12'),
  stage: 'stated',
  isAskedOfRead: true,
  examples: { language: 'typescript', bad: backend('PASSTHROUGH'), good: backend('COMPLETIONS') },
  inBackend: (given, dialect) => inEndpoints(endpoint => {
    const { apis = {}, guards } = saysOfApis(endpoint) || given.kind !== 'llm' ? endpoint : given;
    const spoken = Object.values(apis);
    if (guards?.response !== undefined && spoken.includes('Detect')) { return { message: BROKEN, field: 'responseGuards' }; }
    if (guards === undefined || spoken.length === 0 || !spoken.every(api => UNGUARDED.includes(api))) { return undefined; }
    return {
      message: `guards do not look at ${[...new Set(spoken)].join(' and ')}, and that is all that clients are said to speak here (seen on agentgateway 1.4, or in its source); ` +
        'leave out the guards, or name an API that they look at',
      field: guards.request === undefined ? 'responseGuards' : 'requestGuards',
      // What matches no path is taken for chat completions, which are looked at.
      ...!('*' in apis) && { level: Severity.INFO },
    };
  })(given, dialect),
};

/** What a member of a pool says takes the place of what is said for all of them. */
const saysOfApis = ({ apis, guards }: EndpointPolicyIntent): boolean => apis !== undefined || guards !== undefined;
