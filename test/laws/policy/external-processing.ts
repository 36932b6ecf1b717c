import * as fc from 'fast-check';
import { Sample } from './sample';
import { AskedProcessingIntent, ExternalProcessingIntent, ProcessingModesIntent, ProcessorIntent } from '../../../src/intent/policy/external-processing';
import { durations, few, names, some, words } from '../arbitrary-parts';
import { Full } from '../cases/full';

const service = { group: '', kind: 'Service', name: 'sorter', port: 50051 };

const FULL_MODES: Full<ProcessingModesIntent> = {
  requestHeaders: 'default',
  requestBody: 'streamed',
  requestTrailers: 'skip',
  responseHeaders: 'send',
  responseBody: 'bufferedPartial',
  responseTrailers: 'send',
  mayOverride: true,
};

export const PROCESSOR: ProcessorIntent = { service };

export const FULL_PROCESSOR: Full<ProcessorIntent> = {
  service: { ...service, namespace: 'tools' },
  failOpen: false,
  authority: 'sorter.example',
  requestTimeout: '2s',
  messageTimeout: '1s',
  maxMessageTimeout: '3s',
  routeChoice: 'again',
  statPrefix: 'sorter',
  forwardedMetadata: { typed: ['envoy.lb'], untyped: ['envoy.filters.http.jwt_authn'] },
  modes: FULL_MODES,
};

const headerModes = fc.constantFrom('default' as const, 'send' as const, 'skip' as const);
const bodyModes = fc.constantFrom('none' as const, 'streamed' as const, 'buffered' as const, 'bufferedPartial' as const, 'fullDuplexStreamed' as const);
const modes = some<ProcessingModesIntent>(['requestBody'], {
  requestHeaders: headerModes,
  requestBody: bodyModes,
  requestTrailers: headerModes,
  responseHeaders: headerModes,
  responseBody: bodyModes,
  responseTrailers: headerModes,
  mayOverride: fc.boolean(),
});

export const processors = some<ProcessorIntent>(['service'], {
  service: fc.constant(service),
  failOpen: fc.boolean(),
  authority: words,
  requestTimeout: durations,
  messageTimeout: durations,
  maxMessageTimeout: durations,
  routeChoice: fc.constantFrom('asAnswered', 'again', 'kept'),
  statPrefix: words,
  forwardedMetadata: some<NonNullable<ProcessorIntent['forwardedMetadata']>>(['typed'], { typed: few(words, 1), untyped: few(words, 1) }),
  modes,
});

const expressions = fc.dictionary(names, words, { minKeys: 1 });
const asked = some<AskedProcessingIntent>(['processor'], {
  processor: fc.oneof(processors, fc.record({ extension: fc.record({ name: names }) })),
  modes,
  requestAttributes: expressions,
  responseAttributes: expressions,
  metadata: fc.dictionary(names, expressions, { minKeys: 1 }),
});

const extension = { name: 'sorter' };
const FEW_MODES: ProcessingModesIntent = { requestHeaders: 'send', requestBody: 'buffered', responseHeaders: 'skip', responseBody: 'none' };

export const EXTERNAL_PROCESSING: Sample<ExternalProcessingIntent> = {
  full: {
    conditional: [{
      when: 'request.path == "/a"',
      policy: {
        processor: FULL_PROCESSOR,
        modes: FULL_MODES,
        requestAttributes: { model: 'json(request.body).model' },
        responseAttributes: { code: 'string(response.code)' },
        metadata: { 'example.com': { path: 'request.path' } },
      },
    }],
  },
  cases: {
    'of everything': { processor: PROCESSOR },
    'of some': { processor: PROCESSOR, modes: FEW_MODES },
    'of some, as the service likes': { processor: PROCESSOR, modes: { ...FEW_MODES, mayOverride: true } },
    'of streams': { processor: PROCESSOR, modes: { requestBody: 'streamed', responseBody: 'fullDuplexStreamed' } },
    'that may fail': { processor: { service, failOpen: true } },
    'with attributes': { processor: PROCESSOR, requestAttributes: { model: 'json(request.body).model' }, metadata: { 'example.com': { path: 'request.path' } } },
    'at a URL': { processor: { service: { url: 'https://sorter.example' } } },
    'that others name': { processor: { extension } },
    'that others name, of some': { processor: { extension }, modes: FEW_MODES },
    'of nobody': { off: true },
    'on a condition': { conditional: [{ when: 'request.path == "/a"', policy: { processor: PROCESSOR } }, { policy: { processor: { service: { ...service, name: 'other' } } } }] },
  },
  arbitrary: fc.oneof(
    { weight: 4, arbitrary: asked as fc.Arbitrary<ExternalProcessingIntent> },
    { weight: 1, arbitrary: fc.record({ conditional: few(fc.record({ when: words, policy: asked }), 1) }) },
    { weight: 1, arbitrary: fc.constant({ off: true as const }) },
  ),
};
