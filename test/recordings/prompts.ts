import { Chart } from 'cdk8s';
import { routed, rule as sends, served } from './constructs';
import { llm, onRoute, policy, route, rule, server, under } from './manifests';
import { Recordings } from './recording';
import {
  AnthropicBackend, ApiFormat, ApiKey, AwsCredential, BackendCredential, BedrockBackend, BodyValue, GatewayRef, LlmPolicy, Message, PromptGuard,
} from '../../src';

const system = (content: string): object => ({ role: 'system', content });
const EDGE = { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'edge' };
const onEdge = (chart: Chart, name: string, policies: object): LlmPolicy =>
  new LlmPolicy(chart, name, { targets: [GatewayRef.named('edge')], metadata: { name }, ...policies });
const passthrough = ApiKey.passthrough();
const PASSED = { auth: { passthrough: {} } };

/** What is put into prompts and fields of requests. */
export const PROMPTS: Recordings = {
  '100': {
    seen: 'messages are put before and after the client\'s, in order; Anthropic gets those of the system as one text',
    manifests: [
      server('north', { ai: { prompt: { prepend: [system('first'), system('second')], append: [{ role: 'user', content: 'last' }] } } }),
      llm('claude', { anthropic: {} }, { ...PASSED, ai: { prompt: { prepend: [system('first')], append: [system('last')] } } }),
      route('out', rule(under('/n'), 'north'), rule(under('/c'), 'claude')),
    ],
    build: chart => routed(chart, 'out', [
      sends('/n', served(chart, 'north', { policies: { prompt: { prepend: [Message.system('first'), Message.system('second')], append: [Message.user('last')] } } })),
      sends('/c', new AnthropicBackend(chart, 'claude', {
        metadata: { name: 'claude' }, apiKey: passthrough, policies: { prompt: { prepend: [Message.system('first')], append: [Message.system('last')] } },
      })),
    ]),
    unsaid: 'roles in capitals and such that there are not: constructs have none',
  },
  '101b': {
    seen: 'overrides and aliases hold for every API but what is passed on; a translation loses fields that it does not know',
    manifests: [server('north', {
      ai: {
        routes: { '/v1/chat/completions': 'Completions', '/v1/messages': 'Messages', '/v1/responses': 'Responses', '/v1/embeddings': 'Embeddings', '*': 'Passthrough' },
        overrides: [{ field: 'user', value: 'lab' }],
        modelAliases: { short: 'long' },
      },
    }), route('out', rule(undefined, 'north'))],
    build: chart => routed(chart, 'out', [sends(undefined, served(chart, 'north', {
      apis: {
        '/v1/chat/completions': ApiFormat.COMPLETIONS,
        '/v1/messages': ApiFormat.MESSAGES,
        '/v1/responses': ApiFormat.RESPONSES,
        '/v1/embeddings': ApiFormat.EMBEDDINGS,
        '*': ApiFormat.PASSTHROUGH,
      },
      modelAliases: { short: 'long' },
      policies: { bodyOverrides: { user: BodyValue.text('lab') } },
    }))]),
  },
  '102': {
    seen: 'a field that is worked out is set after model, defaults and overrides, from what the request was before them; one that fails is taken away',
    manifests: [
      server('north', {
        ai: {
          defaults: [{ field: 'temperature', value: 0.1 }],
          overrides: [{ field: 'seed', value: 1 }],
          transformations: [
            { field: 'max_tokens', expression: 'min(llmRequest.max_tokens, 50)' },
            { field: 'model', expression: 'llmRequest.model + "-new"' },
            { field: 'seed', expression: 'llmRequest.seed + 1' },
            { field: 'team', expression: 'request.headers["x-team"]' },
          ],
          modelAliases: { 'short-new': 'long', 'short': 'wrong' },
        },
      }),
      llm('south', { openai: { model: 'fixed' }, host: 'south.test', port: 9000, pathPrefix: '/v1' }, {
        ai: { transformations: [{ field: 'model', expression: 'llmRequest.model + "-new"' }], modelAliases: { 'fixed-new': 'other' } },
      }),
      route('out', rule(under('/n'), 'north'), rule(under('/s'), 'south')),
    ],
    build: chart => routed(chart, 'out', [
      sends('/n', served(chart, 'north', {
        modelAliases: { 'short-new': 'long', 'short': 'wrong' },
        policies: {
          bodyDefaults: { temperature: BodyValue.number(0.1) },
          bodyOverrides: { seed: BodyValue.number(1) },
          bodyTransformations: {
            model: 'llmRequest.model + "-new"',
            seed: 'llmRequest.seed + 1',
            team: 'request.headers["x-team"]',
            max_tokens: 'min(llmRequest.max_tokens, 50)',
          },
        },
      })),
      sends('/s', served(chart, 'south', {
        model: 'fixed', modelAliases: { 'fixed-new': 'other' }, policies: { bodyTransformations: { model: 'llmRequest.model + "-new"' } },
      })),
    ]),
  },
  '135b': {
    seen: 'prompts, defaults, overrides and aliases hold for messages of Anthropic',
    manifests: [
      llm('claude', { anthropic: {} }, {
        ...PASSED,
        ai: {
          routes: { '/v1/messages': 'Messages' },
          prompt: { prepend: [system('first')], append: [{ role: 'user', content: 'last' }] },
          defaults: [{ field: 'temperature', value: 0.5 }],
          overrides: [{ field: 'max_tokens', value: 9 }],
          modelAliases: { short: 'claude-long' },
        },
      }),
      route('out', rule(undefined, 'claude')),
    ],
    build: chart => routed(chart, 'out', [sends(undefined, new AnthropicBackend(chart, 'claude', {
      metadata: { name: 'claude' },
      apiKey: passthrough,
      apis: { '/v1/messages': ApiFormat.MESSAGES },
      modelAliases: { short: 'claude-long' },
      policies: {
        prompt: { prepend: [Message.system('first')], append: [Message.user('last')] },
        bodyDefaults: { temperature: BodyValue.number(0.5) },
        bodyOverrides: { max_tokens: BodyValue.number(9) },
      },
    }))]),
  },
  '137': {
    seen: 'a provider is asked for no caching in chat completions, whoever it is, where the name of the model says nothing',
    manifests: [
      llm('claude', { anthropic: {} }, { ...PASSED, ai: { promptCaching: { minTokens: 0, cacheTools: true } } }),
      llm('rock', { bedrock: { region: 'eu-central-1', model: 'titan' } }, { auth: { aws: { secretRef: { name: 'aws' } } }, ai: { promptCaching: { minTokens: 0 } } }),
      server('north', { ai: { promptCaching: { minTokens: 0 } } }),
      route('out', rule(under('/c'), 'claude'), rule(under('/r'), 'rock'), rule(under('/n'), 'north')),
    ],
    build: chart => routed(chart, 'out', [
      sends('/c', new AnthropicBackend(chart, 'claude', {
        metadata: { name: 'claude' }, apiKey: passthrough, policies: { promptCaching: { minTokens: 0, cacheTools: true } },
      })),
      sends('/r', new BedrockBackend(chart, 'rock', {
        metadata: { name: 'rock' }, region: 'eu-central-1', model: 'titan', credential: AwsCredential.fromSecretName('aws'), policies: { promptCaching: { minTokens: 0 } },
      })),
      sends('/n', served(chart, 'north', { policies: { promptCaching: { minTokens: 0 } } })),
    ]),
  },
  '153b': {
    seen: 'prompts, guards, transformations and aliases of several levels come together; defaults and overrides of outer levels are dropped',
    manifests: [
      server('north', { ai: { modelAliases: { short: 'long' } } }),
      route('out', rule(under('/n'), 'north')),
      route('bare', rule(under('/b'), 'north')),
      policy('all', EDGE, {
        backend: {
          ai: {
            promptGuard: { request: [{ regex: { matches: ['bad'], action: 'Reject' } }] },
            defaults: [{ field: 'outer', value: 1 }],
            overrides: [{ field: 'outer_too', value: 1 }],
            transformations: [{ field: 'worked_out', expression: '\'1\'' }],
          },
        },
      }),
      policy('some', onRoute('out'), { backend: { ai: { prompt: { prepend: [system('of the route')] } } } }),
    ],
    build: chart => {
      const north = served(chart, 'north', { modelAliases: { short: 'long' } });
      const out = routed(chart, 'out', [sends('/n', north)]);
      routed(chart, 'bare', [sends('/b', north)]);
      onEdge(chart, 'all', {
        requestGuards: [PromptGuard.pattern('bad').reject()],
        bodyDefaults: { outer: BodyValue.number(1) },
        bodyOverrides: { outer_too: BodyValue.number(1) },
        bodyTransformations: { worked_out: '\'1\'' },
      });
      new LlmPolicy(chart, 'some', { targets: [out], metadata: { name: 'some' }, prompt: { prepend: [Message.system('of the route')] } });
    },
    warned: ['LintDroppedDefaults'],
  },
  '153c': {
    seen: 'defaults of a Gateway hold where no inner level speaks of AI',
    manifests: [
      server('north'),
      server('south'),
      route('out', rule(under('/n'), 'north'), rule(under('/s'), 'south')),
      policy('all', EDGE, { backend: { ai: { defaults: [{ field: 'outer', value: 1 }] } } }),
      policy('key', { group: 'agentgateway.dev', kind: 'AgentgatewayBackend', name: 'south' }, { backend: { auth: { secretRef: { name: 'south' } } } }),
    ],
    build: chart => {
      const south = served(chart, 'south');
      routed(chart, 'out', [sends('/n', served(chart, 'north')), sends('/s', south)]);
      onEdge(chart, 'all', { bodyDefaults: { outer: BodyValue.number(1) } });
      new LlmPolicy(chart, 'key', { targets: [south], metadata: { name: 'key' }, credential: BackendCredential.fromApiKey(ApiKey.fromSecretName('south')) });
    },
  },
};
