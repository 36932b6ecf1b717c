import { attributes } from './attributes';
import { collector } from './collector';
import { logFilter } from './log-filter';
import { at, Codec, Field, fields, optional, value } from '../../../codec/codec';
import { absent, absentArm } from '../../../codec/lacking';
import { lone } from '../../../codec/lone';
import { oneOf } from '../../../codec/one-of';
import { AccessLogIntent, LogSinkIntents } from '../../../intent/policy/access-log';
import { ENVOY_ONLY } from '../../envoy-only';
import { AgentgatewayRelease, isSince, since } from '../release';

/** Where the log goes besides the standard output. */
const sink = (release: AgentgatewayRelease) => oneOf<LogSinkIntents>({
  otlp: {
    ...isSince(release, '1.0') && { key: 'otlp' },
    codec: since('1.0', release, 'an access log that goes to a collector', at('otlp', fields<LogSinkIntents['otlp']>({
      ...collector(release),
      filter: since('1.4', release, 'a filter of the log that goes to a collector', logFilter),
      attributes: since('1.4', release, 'attributes of the log that goes to a collector', attributes),
      envoy: absent('settings of Envoy for a log that goes to a collector', ENVOY_ONLY),
    }))) as Codec<LogSinkIntents['otlp']>,
  },
  file: absentArm('an access log in a file', 'the log is written to the standard output'),
  grpc: absentArm('an access log to a gRPC service of Envoy', ENVOY_ONLY),
});

export const accessLog = (release: AgentgatewayRelease): Field<AccessLogIntent> => optional('accessLog', fields<AccessLogIntent>({
  filter: value('filter'),
  attributes,
  sinks: lone(sink(release), 'an access log that goes to several places', 'it goes to the standard output and to one collector'),
}));
