import { Severity } from '../../diagnostic/diagnostic';
import { FedCode } from '../rule';
import { statements } from './examples';

const ROUTER = { level: Severity.ERROR, topic: 'routes' } as const;

const OPENAI = 'const openai = new OpenAiBackend(chart, \'openai\', { apiKey: ApiKey.fromSecretName(\'openai-key\') });';
const CHAT = `const pool = new FailoverBackend(chart, 'pool', {
  tiers: [
    { providers: [new OpenAi({ model: 'gpt-4o', apiKey: ApiKey.fromSecretName('openai-key') })] },
    { providers: [new Anthropic({ model: 'claude-sonnet-4-5', apiKey: ApiKey.fromSecretName('anthropic-key') })] },
  ],
});`;

const router = (models: string, more = ''): string => `new ModelRouter(chart, 'models', { gateway: GatewayRef.named('ai-gateway'), models: [${models}]${more} });`;
const ofOpenAi = (models: string, more?: string): string => `${OPENAI}\n${router(models, more)}`;
const GPT = '{ model: \'gpt-4o\', targets: [openai] }';

/** Routers of models that cannot work, as their constructs tell. */
export const MODEL_CODES: readonly FedCode[] = [
  {
    ...ROUTER,
    code: 'NoModels',
    title: 'a router knows no model',
    reason: 'nothing could be asked for',
    fix: 'add a model',
    examples: statements(router(''), ofOpenAi(GPT)),
  },
  {
    ...ROUTER,
    code: 'InvalidModelName',
    title: 'the name of a model is empty, too long, or has a star within',
    reason: 'gateways compare names as they are, with one star at most, at the beginning or the end',
    fix: 'write the name that clients use, such as gpt-4o or claude-*',
    examples: statements(ofOpenAi('{ model: \'gpt-*-mini\', targets: [openai] }'), ofOpenAi('{ model: \'gpt-*\', targets: [openai] }')),
  },
  {
    ...ROUTER,
    code: 'DuplicateModel',
    title: 'a router has the same model twice',
    reason: 'only one of the two is ever asked',
    fix: 'make one of them, with the targets of both',
    examples: statements(ofOpenAi(`${GPT}, ${GPT}`), ofOpenAi(`${GPT}, { model: 'gpt-4o-mini', targets: [openai] }`)),
  },
  {
    ...ROUTER,
    code: 'AliasCycle',
    title: 'an alias leads back to itself',
    reason: 'no backend is ever reached',
    fix: 'let one of the names have targets',
    examples: statements(
      ofOpenAi(`${GPT}, { model: 'fast', alias: 'quick' }, { model: 'quick', alias: 'fast' }`),
      ofOpenAi(`${GPT}, { model: 'fast', alias: 'quick' }, { model: 'quick', alias: 'gpt-4o' }`)),
  },
  {
    ...ROUTER,
    code: 'UnknownAlias',
    title: 'an alias leads to a model that the router does not know',
    reason: 'requests for it would have nowhere to go',
    fix: 'correct the name, or add that model',
    examples: statements(ofOpenAi(`${GPT}, { model: 'fast', alias: 'gpt-4' }`), ofOpenAi(`${GPT}, { model: 'fast', alias: 'gpt-4o' }`)),
  },
  {
    ...ROUTER,
    code: 'UnreachableModel',
    title: 'a model, or one of its targets, is never asked',
    reason: 'another one takes all requests that it would be for',
    fix: 'take it out, or put it before the other',
    examples: statements(
      ofOpenAi('{ model: \'*\', targets: [openai] }', ', unknownModels: UnknownModels.to(openai)'),
      ofOpenAi(GPT, ', unknownModels: UnknownModels.to(openai)')),
  },
  {
    ...ROUTER,
    code: 'UnsayableModel',
    title: 'a model cannot be written as it is to be',
    reason: 'an AgentgatewayModel states a provider by itself and has words for less than a backend; and only providers can be asked for another model',
    fix: 'leave out what the message names, or leave form out',
    examples: statements(
      `${CHAT}\n${router('{ model: \'safe-*\', targets: [pool] }', ', form: ModelRouterForm.MODELS')}`,
      `${CHAT}\n${router('{ model: \'safe\', targets: [pool] }', ', form: ModelRouterForm.MODELS')}`),
  },
  {
    ...ROUTER,
    code: 'ForeignModelBackend',
    title: 'a router has to make a model of a backend in another namespace',
    reason: 'credentials are read from the namespace of what refers to them',
    fix: 'make the backend in the namespace of the router',
    examples: statements(
      `${OPENAI}\n${router('{ model: \'fast\', targets: [ModelTarget.of(openai, { model: \'gpt-4o-mini\' })] }', ', metadata: { namespace: \'other\' }')}`,
      `${OPENAI}\n${router('{ model: \'fast\', targets: [ModelTarget.of(openai, { model: \'gpt-4o-mini\' })] }')}`),
  },
  {
    ...ROUTER,
    code: 'InvalidPriority',
    topic: 'values',
    title: 'a priority is out of range',
    reason: 'gateways take whole numbers from 0 to 1,000,000',
    fix: 'give the first target 0, the next one 1',
    examples: statements(`${OPENAI}\nModelTarget.of(openai, { priority: -1 });`, `${OPENAI}\nModelTarget.of(openai, { priority: 1 });`),
  },
  {
    ...ROUTER,
    code: 'ModelTargetElsewhere',
    title: 'a target of a model is given to something else than a ModelRouter',
    reason: 'what it says of the model would be lost',
    fix: 'give a route the backend itself, or RouteTarget.weighted()',
    examples: statements(
      `${OPENAI}\nnew LlmRoute(chart, 'chat', { gateway: GatewayRef.named('ai-gateway'), rules: [{ targets: [ModelTarget.of(openai)] }] });`,
      `${OPENAI}\nnew LlmRoute(chart, 'chat', { gateway: GatewayRef.named('ai-gateway'), rules: [{ targets: [openai] }] });`),
  },
];
