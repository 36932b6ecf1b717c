import * as fc from 'fast-check';
import { Sample } from './sample';
import { EnvoyHttpIntent, FrontendHttpIntent } from '../../../src/intent/policy/frontend-http';
import { counts, durations, few, paths, some, words } from '../arbitrary-parts';
import { Full } from '../cases/full';

export const sizes = fc.constantFrom<number | string>(1024, '2Mi');

const ENVOY: Full<EnvoyHttpIntent> = {
  idleTimeout: '1h',
  streamIdleTimeout: '10m',
  acceptHttp10: true,
  defaultHostForHttp10: 'llm.example',
  healthCheckPath: '/healthz',
  serverHeader: 'PassThrough',
  upgrades: ['websocket'],
  useRemoteAddress: true,
  trustedHops: 1,
};

const OWN = {
  maxBufferSize: 10485760,
  http1MaxHeaders: 200,
  http1IdleTimeout: '1h',
  http2WindowSize: 65536,
  http2ConnectionWindowSize: 1048576,
  http2FrameSize: 32768,
  http2KeepaliveInterval: '10s',
  http2KeepaliveTimeout: '5s',
};

export const FRONTEND_HTTP: Sample<FrontendHttpIntent> = {
  full: { ...OWN, maxConnectionDuration: '1h', http1HeaderCase: 'preserve', http2MaxHeaderSize: '16Ki', envoy: ENVOY },
  cases: {
    'larger bodies': { maxBufferSize: 10485760 },
    'everything that was always there': OWN,
    'larger bodies, with a unit': { maxBufferSize: '10Mi' },
    'the case of headers': { http1HeaderCase: 'preserve' },
    'short connections': { maxConnectionDuration: '1h', http2MaxHeaderSize: 16384 },
    'in words of Envoy': { envoy: ENVOY },
  },
  arbitrary: some<FrontendHttpIntent>(['http1HeaderCase'], {
    maxBufferSize: sizes,
    maxConnectionDuration: durations,
    http1MaxHeaders: counts,
    http1IdleTimeout: durations,
    http1HeaderCase: fc.constantFrom('lowercase', 'preserve'),
    http2WindowSize: sizes,
    http2ConnectionWindowSize: sizes,
    http2FrameSize: sizes,
    http2MaxHeaderSize: sizes,
    http2KeepaliveInterval: durations,
    http2KeepaliveTimeout: durations,
    envoy: some<EnvoyHttpIntent>(['trustedHops'], {
      idleTimeout: durations,
      streamIdleTimeout: durations,
      acceptHttp10: fc.boolean(),
      defaultHostForHttp10: words,
      healthCheckPath: paths,
      serverHeader: fc.constantFrom('Overwrite', 'AppendIfAbsent', 'PassThrough'),
      upgrades: few(words, 1),
      useRemoteAddress: fc.boolean(),
      trustedHops: counts,
    }),
  }),
};
