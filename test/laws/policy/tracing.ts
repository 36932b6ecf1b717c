import * as fc from 'fast-check';
import { ATTRIBUTES, attributes, MODEL, named } from './attributes';
import { REST, rests } from './envoy-call';
import { Sample } from './sample';
import { COLLECTOR, ELSEWHERE, services } from './services';
import { EnvoyTagIntent, EnvoyTracingIntent, SamplingIntent, TracingIntent } from '../../../src/intent/policy/tracing';
import { few, is, paths, some, words } from '../arbitrary-parts';
import { Full } from '../cases/full';

const TAGS: readonly Full<EnvoyTagIntent>[] = [
  { name: 'a', kind: 'literal', value: 'b' },
  { name: 'b', kind: 'environment', variable: 'HOSTNAME', fallback: 'none' },
  { name: 'c', kind: 'requestHeader', header: 'x-team', fallback: 'none' },
  { name: 'd', kind: 'metadata', of: 'Request', key: 'envoy.filters.http.ai', path: [{ key: 'model' }], fallback: 'none' },
];

const sampling: fc.Arbitrary<SamplingIntent> = fc.oneof<fc.Arbitrary<SamplingIntent>[]>(
  fc.record({ kind: is('share'), share: fc.constantFrom(0, 0.01, 0.29, 0.5, 0.005, 1) }), fc.record({ kind: is('cel'), expression: words }));

const tag: fc.Arbitrary<EnvoyTagIntent> = fc.oneof<fc.Arbitrary<EnvoyTagIntent>[]>(
  fc.record({ name: words, kind: is('literal'), value: words }),
  some(['name', 'kind', 'variable'], { name: words, kind: is('environment'), variable: words, fallback: words }),
  some(['name', 'kind', 'header'], { name: words, kind: is('requestHeader'), header: words, fallback: words }),
  some(['name', 'kind', 'of', 'key', 'path'], { name: words, kind: is('metadata'), of: words, key: words, path: few(fc.record({ key: words }), 1), fallback: words }),
);

const envoy: fc.Arbitrary<EnvoyTracingIntent> = some<EnvoyTracingIntent>(['serviceName'], {
  call: rests,
  serviceName: words,
  detectsEnvironment: fc.constant(true),
  alwaysOn: fc.constant(true),
  tags: few(tag, 1),
  overallSampling: sampling,
  maxPathTagLength: fc.integer({ min: 1, max: 9 }),
  spawnUpstreamSpan: fc.boolean(),
  verbose: fc.boolean(),
});

const tenth = { kind: 'share', share: 0.1 } as const;

export const TRACING: Sample<TracingIntent> = {
  full: {
    service: ELSEWHERE,
    protocol: 'http',
    path: '/v1/traces',
    attributes: ATTRIBUTES,
    resources: [{ name: 'deployment', expression: '"blue"' }],
    randomSampling: tenth,
    clientSampling: { kind: 'cel', expression: 'request.headers["x-trace"] == "yes"' },
    filter: 'request.path != "/health"',
    envoy: {
      call: REST, serviceName: 'llm', detectsEnvironment: true, alwaysOn: true, tags: TAGS, overallSampling: tenth, maxPathTagLength: 64, spawnUpstreamSpan: true, verbose: true,
    },
  },
  cases: {
    'to a collector': { service: COLLECTOR },
    'by gRPC': { service: COLLECTOR, protocol: 'grpc' },
    'by HTTP': { service: COLLECTOR, protocol: 'http', path: '/v1/traces' },
    'to a URL': { service: { url: 'https://collector.example' } },
    'of every tenth request': { service: COLLECTOR, protocol: 'grpc', randomSampling: tenth, clientSampling: { kind: 'share', share: 1 } },
    'of some requests': { service: COLLECTOR, randomSampling: { kind: 'cel', expression: 'request.path == "/v1"' } },
    'with the model': { service: COLLECTOR, attributes: ATTRIBUTES, resources: [MODEL] },
    'filtered': { service: COLLECTOR, filter: 'request.path != "/health"' },
    'in words of Envoy': {
      service: COLLECTOR,
      protocol: 'grpc',
      envoy: { call: REST, serviceName: 'llm', detectsEnvironment: true, alwaysOn: true, tags: TAGS, overallSampling: tenth, maxPathTagLength: 64, spawnUpstreamSpan: true },
    },
  },
  arbitrary: some<TracingIntent>(['service'], {
    service: services, protocol: fc.constantFrom('grpc', 'http'), path: paths, attributes, resources: named, randomSampling: sampling, clientSampling: sampling, filter: words, envoy,
  }),
};
