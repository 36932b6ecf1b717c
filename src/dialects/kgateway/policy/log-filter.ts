import { chosen } from '../../../codec/chosen';
import { at, Codec, fields, Field, list, optional, value } from '../../../codec/codec';
import { absent } from '../../../codec/lacking';
import { Arm, oneOf } from '../../../codec/one-of';
import { FILTER_BY_NUMBER, LogFilterIntent, PlainLogFilterIntent, PlainLogFilterIntents } from '../../../intent/policy/log-filter';

const arm = <T>(key: string, codec: Codec<T>): Arm<T> => ({ key, codec });

/** No number is within the bounds that the schema states. */
const NO_NUMBER = absent<number>(FILTER_BY_NUMBER, 'an error in the schema makes the server refuse any; use CEL');

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

const several = (key: string) => fields<{ readonly filters: readonly PlainLogFilterIntent[] }>({ filters: at(key, list(plain)) });
const all = several('andFilter');
const any = several('orFilter');

/** Which requests are logged. */
export const logFilter: Field<LogFilterIntent> = optional('filter', {
  ...chosen<LogFilterIntent>([plain, all, any], ({ kind }) => kind === 'all' ? all : kind === 'any' ? any : plain),
  decode: from => from.at('andFilter').exists ? { kind: 'all', filters: all.decode(from)?.filters ?? [] }
    : from.at('orFilter').exists ? { kind: 'any', filters: any.decode(from)?.filters ?? [] } : plain.decode(from),
});
