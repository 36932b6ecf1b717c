import { Codec, fields, Field, list, optional, value } from '../../../codec/codec';
import { absent } from '../../../codec/lacking';
import { Arm, oneOf } from '../../../codec/one-of';
import { LogFilterIntent, PlainLogFilterIntent, PlainLogFilterIntents } from '../../../intent/policy/log-filter';

const arm = <T>(key: string, codec: Codec<T>): Arm<T> => ({ key, codec });

/** No number is within the bounds that the schema states. */
const NO_NUMBER = absent<number>('a log filter by number', 'an error in the schema makes the server refuse any; use CEL');

const PLAIN: { readonly [K in keyof PlainLogFilterIntents]: Arm<PlainLogFilterIntents[K]> } = {
  cel: arm('celFilter', fields<PlainLogFilterIntents['cel']>({ expression: value('celFilter.match') })),
  statusCode: arm('statusCodeFilter', fields<PlainLogFilterIntents['statusCode']>({ op: value('statusCodeFilter.op'), value: NO_NUMBER })),
  duration: arm('durationFilter', fields<PlainLogFilterIntents['duration']>({ op: value('durationFilter.op'), milliseconds: NO_NUMBER })),
  header: arm('headerFilter', fields<PlainLogFilterIntents['header']>({
    name: value('headerFilter.header.name'), value: value('headerFilter.header.value'), match: value('headerFilter.header.type'),
  })),
  responseFlags: arm('responseFlagFilter', fields<PlainLogFilterIntents['responseFlags']>({ flags: value('responseFlagFilter.flags') })),
  grpcStatus: arm('grpcStatusFilter', fields<PlainLogFilterIntents['grpcStatus']>({
    statuses: value('grpcStatusFilter.statuses'), exclude: value('grpcStatusFilter.exclude'),
  })),
  notHealthCheck: arm('notHealthCheckFilter', fields<PlainLogFilterIntents['notHealthCheck']>({ is: value('notHealthCheckFilter') })),
  traceable: arm('traceableFilter', fields<PlainLogFilterIntents['traceable']>({ is: value('traceableFilter') })),
};

const plain: Codec<PlainLogFilterIntent> = oneOf<PlainLogFilterIntents>(PLAIN);

const several = list(plain);

/** Which requests are logged. */
export const logFilter: Field<LogFilterIntent> = optional('filter', {
  encode: (v, to) => {
    switch (v.kind) {
      case 'all': return several.encode(v.filters, to.at('andFilter'));
      case 'any': return several.encode(v.filters, to.at('orFilter'));
      default: return plain.encode(v, to);
    }
  },
  decode: from => from.at('andFilter').exists ? { kind: 'all', filters: several.decode(from.at('andFilter')) ?? [] }
    : from.at('orFilter').exists ? { kind: 'any', filters: several.decode(from.at('orFilter')) ?? [] } : plain.decode(from),
});
