import { emptyFlag } from './empty-flag';
import { envoyCall } from './envoy-call';
import { envoyPart } from './envoy-part';
import { onlyGrpc } from './only-grpc';
import { at, Codec, Field, fields, list, optional, value } from '../../../codec/codec';
import { absent } from '../../../codec/lacking';
import { oneOf } from '../../../codec/one-of';
import { EnvoyTagIntent, EnvoyTagIntents, EnvoyTracingIntent, SamplingIntent, TracingIntent } from '../../../intent/policy/tracing';

/** Whole percents. */
const percent = (path: string): Field<SamplingIntent> => ({
  encode: (v, to) => {
    if (v === undefined) { return; }
    const whole = v.kind === 'share' ? Math.round(v.share * 100) : undefined;
    if (v.kind === 'share' && whole !== undefined && Math.abs(v.share * 100 - whole) < 1e-9) { return to.at(path).set(whole); }
    to.report.error('UnsupportedFeature', 'a share of requests that is no whole percent cannot be expressed in this dialect; use Sampling.percent() with a whole number', to.at(path).path);
  },
  decode: from => from.at(path).exists ? { kind: 'share', share: from.at(path).read() as number / 100 } : undefined,
});

const source = oneOf<EnvoyTagIntents>({
  literal: { key: 'literal', codec: fields<EnvoyTagIntents['literal']>({ value: value('literal.value') }) },
  environment: {
    key: 'environment', codec: fields<EnvoyTagIntents['environment']>({ variable: value('environment.name'), fallback: value('environment.defaultValue') }),
  },
  requestHeader: {
    key: 'requestHeader', codec: fields<EnvoyTagIntents['requestHeader']>({ header: value('requestHeader.name'), fallback: value('requestHeader.defaultValue') }),
  },
  metadata: {
    key: 'metadata',
    codec: fields<EnvoyTagIntents['metadata']>({
      of: value('metadata.kind'),
      key: value('metadata.metadataKey.key'),
      path: optional('metadata.metadataKey.path', list(fields<{ readonly key: string }>({ key: value('key') }))) as Codec<EnvoyTagIntents['metadata']['path']>,
      fallback: value('metadata.defaultValue'),
    }),
  },
});

const tag: Codec<EnvoyTagIntent> = {
  encode: (v, to) => { to.at('name').set(v.name); source.encode(v, to); },
  decode: from => {
    const found = source.decode(from);
    return found && { name: from.at('name').read() as string, ...found };
  },
};

/** The list of detectors has one, and there is only one to choose. */
const detectsEnvironment: Field<true> = {
  encode: (v, to) => emptyFlag('environmentResourceDetector').encode(v, to.at('resourceDetectors').at(0)),
  decode: from => emptyFlag('environmentResourceDetector').decode(from.at('resourceDetectors').at(0)),
};

const envoy: Field<EnvoyTracingIntent> = envoyPart(fields<EnvoyTracingIntent>({
  call: at('provider.openTelemetry.grpcService', envoyPart(fields(envoyCall))),
  serviceName: value('provider.openTelemetry.serviceName'),
  detectsEnvironment: at('provider.openTelemetry', detectsEnvironment) as Field<boolean>,
  alwaysOn: at('provider.openTelemetry.sampler', emptyFlag('alwaysOnConfig')) as Field<boolean>,
  tags: optional('attributes', list(tag)),
  overallSampling: percent('overallSampling'),
  maxPathTagLength: value('maxPathTagLength'),
  spawnUpstreamSpan: value('spawnUpstreamSpan'),
  verbose: value('verbose'),
}));

const IN_WORDS_OF_ENVOY = 'they are words of Envoy here, not CEL';

export const tracing: Field<TracingIntent> = optional('tracing', fields<TracingIntent>({
  ...onlyGrpc('provider.openTelemetry.grpcService.backendRef'),
  attributes: absent('attributes of traces', IN_WORDS_OF_ENVOY),
  resources: absent('what traces say of the gateway', IN_WORDS_OF_ENVOY),
  randomSampling: percent('randomSampling'),
  clientSampling: percent('clientSampling'),
  filter: absent('a filter of traces', 'sample fewer of them'),
  envoy,
}));
