import { Codec, fields, Field, list, optional, value } from '../../../codec/codec';
import { Arm, oneOf } from '../../../codec/one-of';
import { LogFilterIntent, LogFilterIntents, PlainLogFilterIntent, PlainLogFilterIntents } from '../../../intent/policy/log-filter';

const arm = <T>(key: string, codec: Codec<T>): Arm<T> => ({ key, codec });

const PLAIN: { readonly [K in keyof PlainLogFilterIntents]: Arm<PlainLogFilterIntents[K]> } = {
  cel: arm('celFilter', fields<PlainLogFilterIntents['cel']>({ expression: value('celFilter.match') })),
  statusCode: arm('statusCodeFilter', fields<PlainLogFilterIntents['statusCode']>({ op: value('statusCodeFilter.op'), value: value('statusCodeFilter.value') })),
  duration: arm('durationFilter', fields<PlainLogFilterIntents['duration']>({ op: value('durationFilter.op'), milliseconds: value('durationFilter.value') })),
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

/** Several of them, in a list that takes the place of the object that the arm makes. */
const several = (key: string): Arm<{ readonly filters: readonly PlainLogFilterIntent[] }> =>
  arm(key, fields({ filters: optional(key, list(plain)) as Codec<readonly PlainLogFilterIntent[]> }));

/** Which requests are logged. */
export const logFilter: Field<LogFilterIntent> = optional('filter', oneOf<LogFilterIntents>({ ...PLAIN, all: several('andFilter'), any: several('orFilter') }));
