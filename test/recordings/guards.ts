import { host, routed, rule as sends, served } from './constructs';
import { hosts, llm, openai, route, rule, server, under } from './manifests';
import { Recordings } from './recording';
import {
  ApiFormat, AwsCredential, BackendPolicies, BedrockBackend, Detector, ForwardedHeader, Message, PromptGuard,
} from '../../src';

interface Guarded {
  readonly name: string;
  readonly promptGuard: object;
  readonly policies: BackendPolicies;
}

/** Servers with a guard each, by path. */
const each = (...guarded: readonly Guarded[]): Pick<Recordings[string], 'manifests' | 'build'> => ({
  manifests: [...guarded.map(({ name, promptGuard }) => server(name, { ai: { promptGuard } })), route('out', ...guarded.map(({ name }) => rule(under(`/${name}`), name)))],
  build: chart => routed(chart, 'out', guarded.map(({ name, policies }) => sends(`/${name}`, served(chart, name, { policies })))),
});

const masks = (name: string, builtin: string, detector: Detector): Guarded => ({
  name, promptGuard: { request: [{ regex: { builtins: [builtin], action: 'Mask' } }] }, policies: { requestGuards: [PromptGuard.detect(detector).mask()] },
});

const rejectsBad = { regex: { matches: ['bad'], action: 'Reject' } };
const BAD = PromptGuard.pattern('bad');

const AWS = { auth: { aws: { secretRef: { name: 'aws' } } } };
const aws = AwsCredential.fromSecretName('aws');

/** What guards do with requests and answers. */
export const GUARDS: Recordings = {
  '103': {
    seen: 'what is known is masked by its name, wherever it stands, in messages of any role; a blank behind a telephone number goes with it',
    ...each(masks('email', 'Email', Detector.EMAIL), masks('ssn', 'Ssn', Detector.SSN), masks('card', 'CreditCard', Detector.CREDIT_CARD),
      masks('phone', 'PhoneNumber', Detector.PHONE_NUMBER), masks('sin', 'CaSin', Detector.CA_SIN)),
  },
  '104': {
    seen: 'a request is rejected with 403 and a text unless others are given; without an action it is masked',
    ...each({
      name: 'plain',
      promptGuard: { request: [{ regex: { builtins: ['Email', 'Ssn'], action: 'Reject' } }] },
      policies: { requestGuards: [PromptGuard.detect(Detector.EMAIL, Detector.SSN).reject()] },
    }, {
      name: 'told',
      promptGuard: { request: [{ regex: { builtins: ['Email'], action: 'Reject' }, response: { message: 'no addresses', statusCode: 422 } }] },
      policies: { requestGuards: [PromptGuard.detect(Detector.EMAIL).reject({ message: 'no addresses', statusCode: 422 })] },
    }),
    unsaid: 'a guard without action, and an answer of one that masks: constructs ask for the action, and an answer only with a rejection',
  },
  '106': {
    seen: 'answers are masked and rejected; errors of the provider are not looked at',
    ...each({
      name: 'masks',
      promptGuard: { response: [{ regex: { builtins: ['Email'], action: 'Mask' } }] },
      policies: { responseGuards: [PromptGuard.detect(Detector.EMAIL).mask()] },
    }, {
      name: 'told',
      promptGuard: { response: [{ ...rejectsBad, response: { message: 'answer stopped', statusCode: 451 } }] },
      policies: { responseGuards: [BAD.reject({ message: 'answer stopped', statusCode: 451 })] },
    }, { name: 'plain', promptGuard: { response: [rejectsBad] }, policies: { responseGuards: [BAD.reject()] } }),
    warned: ['LintIneffective'],
  },
  '107': {
    seen: 'streamed answers are looked at only where that is said: a rejection becomes one event with status 200, and nothing is masked',
    ...each({ name: 'whole', promptGuard: { response: [rejectsBad] }, policies: { responseGuards: [BAD.reject()] } }, {
      name: 'streamed',
      promptGuard: { streaming: 'Enabled', response: [{ ...rejectsBad, response: { message: 'answer stopped', statusCode: 451 } }] },
      policies: { guardStreams: true, responseGuards: [BAD.reject({ message: 'answer stopped', statusCode: 451 })] },
    }, {
      name: 'masked',
      promptGuard: { streaming: 'Enabled', response: [{ regex: { matches: ['bad'], action: 'Mask' } }] },
      policies: { guardStreams: true, responseGuards: [BAD.mask()] },
    }),
    warned: ['LintIneffective'],
  },
  '109': {
    seen: 'a webhook is sent what is forwarded and what is made for it, at a path of its own; where it fails requests pass if that is said',
    manifests: [...hosts('guard'), server('north', {
      ai: {
        promptGuard: {
          request: [{
            webhook: {
              backendRef: { group: 'agentgateway.dev', kind: 'AgentgatewayBackend', name: 'guard' },
              failureMode: 'FailOpen',
              forwardHeaderMatches: [{ name: 'x-lab', type: 'Exact', value: '1' }, { name: 'x-tag', type: 'RegularExpression', value: 'a.*' }],
              headers: { 'x-path': 'request.path', 'x-fixed': '\'v\'', ':path': '\'/own\'' },
            },
          }],
        },
      },
    }), route('out', rule(undefined, 'north'))],
    build: chart => routed(chart, 'out', [sends(undefined, served(chart, 'north', {
      policies: {
        requestGuards: [PromptGuard.webhook(host(chart, 'guard'), {
          failOpen: true,
          forwardHeaders: [ForwardedHeader.valued('x-lab', '1'), ForwardedHeader.matching('x-tag', 'a.*')],
          headers: { 'x-path': 'request.path', 'x-fixed': '\'v\'', ':path': '\'/own\'' },
        })],
      },
    }))]),
  },
  '135': {
    seen: 'guards and prompts are for chat completions, Messages and Responses, not for embeddings and what is passed on',
    manifests: [server('north', {
      ai: {
        routes: { '/v1/chat/completions': 'Completions', '/v1/messages': 'Messages', '/v1/responses': 'Responses', '/v1/embeddings': 'Embeddings', '*': 'Passthrough' },
        prompt: { prepend: [{ role: 'system', content: 'first' }] },
        promptGuard: { request: [rejectsBad] },
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
      policies: { prompt: { prepend: [Message.system('first')] }, requestGuards: [BAD.reject()] },
    }))]),
  },
  '136b': {
    seen: 'a guardrail of Bedrock is asked by a signed request: what it blocks is rejected, what it makes anonymous is masked, an error is 503',
    manifests: [
      llm('asks', openai('asks'), { ai: { promptGuard: { request: [{ bedrockGuardrails: { identifier: 'gr1', version: '2', region: 'eu-central-1', policies: AWS } }] } } }),
      llm('own', { bedrock: { region: 'eu-central-1', model: 'titan', guardrail: { identifier: 'gr2', version: '1' } } }, AWS),
      route('out', rule(under('/asks'), 'asks'), rule(under('/own'), 'own')),
    ],
    build: chart => routed(chart, 'out', [
      sends('/asks', served(chart, 'asks', {
        policies: { requestGuards: [PromptGuard.bedrockGuardrail({ identifier: 'gr1', version: '2', region: 'eu-central-1', credential: aws })] },
      })),
      sends('/own', new BedrockBackend(chart, 'own', {
        metadata: { name: 'own' }, region: 'eu-central-1', model: 'titan', guardrail: { identifier: 'gr2', version: '1' }, credential: aws,
      })),
    ]),
  },
};
