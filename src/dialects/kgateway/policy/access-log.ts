import { envoyCall } from './envoy-call';
import { envoyPart } from './envoy-part';
import { logFilter } from './log-filter';
import { onlyGrpc } from './only-grpc';
import { at, Codec, Field, fields, list, optional, record, value } from '../../../codec/codec';
import { absent, absentArm } from '../../../codec/lacking';
import { oneOf } from '../../../codec/one-of';
import { AccessLogIntent, EnvoyOtlpLogIntent, LogSinkIntent, LogSinkIntents } from '../../../intent/policy/access-log';
import { CalledServiceIntent } from '../../../intent/policy/called-service';
import { EnvoyCallIntent } from '../../../intent/policy/envoy-call';
import { EnvoyValueIntent } from '../../../intent/policy/envoy-value';
import { serviceRef } from '../../service-ref';

const values = (path: string): Field<readonly EnvoyValueIntent[]> => optional(path, list(record<EnvoyValueIntent>({
  key: value('key'),
  text: value('value.stringValue'),
  list: value('value.arrayValue'),
  object: value('value.kvListValue'),
})));

/** What the log is called where nothing is said, which the server wants to know. */
const LOG_NAME = 'llm';

const logName: Field<string> = {
  encode: (v, to) => to.at('logName').set(v ?? LOG_NAME),
  decode: from => {
    const said = from.at('logName').read() as string | undefined;
    return said === LOG_NAME ? undefined : said;
  },
};

const otlp: Codec<LogSinkIntents['otlp']> = fields<LogSinkIntents['otlp']>({
  ...onlyGrpc('openTelemetry.grpcService.backendRef'),
  filter: logFilter,
  attributes: absent('attributes of the log that goes to a collector', 'they are words of Envoy here'),
  envoy: at('openTelemetry', withLogName()),
});

/** The name of the log is written even where nothing else of Envoy is said. */
function withLogName(): Field<EnvoyOtlpLogIntent> {
  const rest = envoyPart(fields<Omit<EnvoyOtlpLogIntent, 'logName'>>({
    call: at('grpcService', envoyPart(fields(envoyCall))),
    body: value('body'),
    disableBuiltinLabels: value('disableBuiltinLabels'),
    values: values('attributes.values'),
    resources: values('resourceAttributes.values'),
  }));
  return {
    encode: (v, to) => { logName.encode(v?.logName, to.at('grpcService')); rest.encode(v, to); },
    decode: from => {
      const name = logName.decode(from.at('grpcService'));
      const found = rest.decode(from);
      return name === undefined ? found : { ...found, logName: name };
    },
  };
}

const file: Codec<LogSinkIntents['file']> = fields<LogSinkIntents['file']>({
  filter: logFilter,
  path: value('fileSink.path'),
  text: value('fileSink.stringFormat'),
  json: value('fileSink.jsonFormat'),
});

const called = (release: '2.0' | '2.1'): Codec<EnvoyCallIntent> => fields<EnvoyCallIntent>({
  service: serviceRef('backendRef') as Codec<CalledServiceIntent>,
  ...release === '2.1' ? envoyCall : NO_DETAILS,
});

const LATER = 'it came with kgateway 2.1';
const DETAILS = 'how a service of Envoy is called';

const NO_DETAILS: typeof envoyCall = {
  authority: absent(DETAILS, LATER),
  metadata: absent(DETAILS, LATER),
  maxMessageLength: absent(DETAILS, LATER),
  retries: absent(DETAILS, LATER),
  backoff: absent(DETAILS, LATER),
  maxBackoff: absent(DETAILS, LATER),
  skipEnvoyHeaders: absent(DETAILS, LATER),
  timeout: absent(DETAILS, LATER),
};

const sink = (release: '2.0' | '2.1'): Codec<LogSinkIntent> => oneOf<LogSinkIntents>({
  otlp: release === '2.1' ? { key: 'openTelemetry', codec: otlp } : absentArm('an access log that goes to a collector', LATER),
  file: { key: 'fileSink', codec: file },
  grpc: {
    key: 'grpcService',
    codec: fields<LogSinkIntents['grpc']>({
      filter: logFilter,
      call: at('grpcService', called(release)),
      logName: at('grpcService', logName),
      requestHeaders: value('grpcService.additionalRequestHeadersToLog'),
      responseHeaders: value('grpcService.additionalResponseHeadersToLog'),
      responseTrailers: value('grpcService.additionalResponseTrailersToLog'),
    }),
  },
});

const OF_SINKS = 'say it of each sink';

/** Every place that the log goes to, each with a filter of its own. */
export const accessLog = (release: '2.0' | '2.1'): Field<AccessLogIntent> => envoyPart(fields<AccessLogIntent>({
  filter: absent('one filter for all that is logged', OF_SINKS),
  attributes: absent('attributes of all that is logged', 'they are words of Envoy here, said of each sink'),
  sinks: optional('accessLog', list(sink(release))),
}));
