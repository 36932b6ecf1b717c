import * as fc from 'fast-check';
import { ATTRIBUTES, attributes } from './attributes';
import { CALL, calls, REST, rests } from './envoy-call';
import { ERRORS, filters, PLAIN, USABLE } from './log-filter';
import { Sample } from './sample';
import { COLLECTOR, ELSEWHERE, services } from './services';
import { AccessLogIntent, EnvoyOtlpLogIntent, LogSinkIntent } from '../../../src/intent/policy/access-log';
import { EnvoyValueIntent } from '../../../src/intent/policy/envoy-value';
import { few, is, paths, some, words } from '../arbitrary-parts';

const VALUES = [{ key: 'cluster', text: 'blue', list: [{ stringValue: 'a' }], object: { values: [] } }];

const values: fc.Arbitrary<readonly EnvoyValueIntent[]> = few(some<EnvoyValueIntent>(['key'], {
  key: words, text: words, list: fc.constant([{ stringValue: 'a' }]), object: fc.constant({ values: [] }),
}), 1);

const envoy: fc.Arbitrary<EnvoyOtlpLogIntent> = some<EnvoyOtlpLogIntent>(['logName'], {
  call: rests, logName: words, body: words, disableBuiltinLabels: fc.boolean(), values, resources: values,
});

const sinks: fc.Arbitrary<LogSinkIntent> = fc.oneof<fc.Arbitrary<LogSinkIntent>[]>(
  some(['kind', 'service'], {
    kind: is('otlp'), service: services, protocol: fc.constantFrom('grpc', 'http'), path: paths, filter: filters, attributes, envoy,
  }),
  some(['kind', 'path'], { kind: is('file'), filter: filters, path: paths, text: words, json: fc.constant({ path: '%PATH%' }) }),
  some(['kind', 'call'], {
    kind: is('grpc'), filter: filters, call: calls, logName: words, requestHeaders: few(words, 1), responseHeaders: few(words, 1), responseTrailers: few(words, 1),
  }),
);

const file = { kind: 'file', path: '/dev/stdout' } as const;
const otlp = { kind: 'otlp', service: COLLECTOR, protocol: 'grpc' } as const;

export const ACCESS_LOG: Sample<AccessLogIntent> = {
  full: {
    filter: 'response.code >= 400',
    attributes: ATTRIBUTES,
    sinks: [
      {
        kind: 'otlp',
        service: ELSEWHERE,
        protocol: 'http',
        path: '/v1/logs',
        filter: ERRORS,
        attributes: ATTRIBUTES,
        envoy: { call: REST, logName: 'chat', body: '%PATH%', disableBuiltinLabels: true, values: VALUES, resources: VALUES },
      },
      { kind: 'file', filter: { kind: 'all', filters: PLAIN }, path: '/dev/stdout', text: '%PATH%', json: { path: '%PATH%' } },
      { kind: 'file', filter: { kind: 'any', filters: PLAIN }, path: '/dev/stderr', text: '%PATH%', json: { path: '%PATH%' } },
      {
        kind: 'grpc', filter: PLAIN[1], call: CALL, logName: 'chat', requestHeaders: ['x-team'], responseHeaders: ['x-model'], responseTrailers: ['grpc-status'],
      },
    ],
  },
  cases: {
    'errors only': { filter: 'response.code >= 400' },
    'the model as well': { attributes: ATTRIBUTES },
    'to a collector': { sinks: [otlp] },
    'to a collector, as the gateway likes': { sinks: [{ kind: 'otlp', service: COLLECTOR }] },
    'to a collector by HTTP': { sinks: [{ ...otlp, protocol: 'http', path: '/v1/logs' }] },
    'errors to a collector': { sinks: [{ ...otlp, filter: ERRORS }] },
    'to a collector, with the model': { sinks: [{ ...otlp, attributes: ATTRIBUTES }] },
    'to a collector, in words of Envoy': { sinks: [{ ...otlp, envoy: { call: REST, logName: 'chat', body: '%PATH%', values: [{ key: 'a', text: 'b' }] } }] },
    'to a URL': { sinks: [{ kind: 'otlp', service: { url: 'https://collector.example' } }] },
    'to a file': { sinks: [{ ...file, text: '%REQ(:PATH)%\n' }] },
    'to a file in JSON': { sinks: [{ ...file, json: { path: '%REQ(:PATH)%' } }] },
    ...Object.fromEntries(PLAIN.map(filter => [`to a file, by ${filter.kind}`, { sinks: [{ ...file, text: '%PATH%', filter }] }])),
    'to a file, by several': { sinks: [{ ...file, text: '%PATH%', filter: { kind: 'all', filters: USABLE } }] },
    'to a file, by any of several': { sinks: [{ ...file, text: '%PATH%', filter: { kind: 'any', filters: USABLE } }] },
    'to Envoy\'s own service': { sinks: [{ kind: 'grpc', call: { service: COLLECTOR }, logName: 'chat', requestHeaders: ['x-team'] }] },
    'to Envoy\'s own service, in detail': { sinks: [{ kind: 'grpc', call: CALL, logName: 'chat' }] },
    'to several': { sinks: [{ ...file, text: '%PATH%' }, otlp] },
  },
  arbitrary: some<AccessLogIntent>(['sinks'], { filter: words, attributes, sinks: few(sinks, 1) }),
};
