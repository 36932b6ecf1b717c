import { maybe, maybeTexts, pairs } from './optional';
import { Saying } from './saying';
import { AccessLogIntent, LogSinkIntent } from '../../intent/policy/access-log';
import { AttributesIntent, NamedExpressionIntent } from '../../intent/policy/attributes';
import { CollectorIntent } from '../../intent/policy/collector';
import { LogFilterIntent } from '../../intent/policy/log-filter';
import { MetricsIntent } from '../../intent/policy/metrics';
import { SamplingIntent, TracingIntent } from '../../intent/policy/tracing';
import { Expression, from, list, literal, struct, structIfAny, textMap } from '../code/expression';

const named = (all: readonly NamedExpressionIntent[] | undefined): Expression | undefined =>
  pairs(all?.map(({ name, expression }) => ({ name, value: expression })));

const attributes = ({ add, remove }: AttributesIntent = {}): { readonly [name: string]: Expression | undefined } =>
  ({ add: named(add), remove: maybeTexts(remove) });

export function accessLog({ filter, attributes: said, sinks = [] }: AccessLogIntent, saying: Saying): Expression | undefined {
  const places = sinks.map(each => sink(each, saying));
  const [only] = sinks;
  const isPlain = sinks.length === 1 && only.kind === 'otlp' && only.filter === undefined && only.attributes === undefined && only.envoy === undefined;
  if (!places.every(each => each !== undefined)) { return undefined; }
  const options = structIfAny('AccessLogOptions', {
    filter: maybe(filter),
    ...attributes(said),
    ...isPlain ? { otlp: exporter(only, saying) } : { sinks: places.length > 0 ? list(places) : undefined },
  });
  return options && from('AccessLog', 'of', options);
}

function sink(said: LogSinkIntent, saying: Saying): Expression | undefined {
  const filter = said.filter && logFilter(said.filter);
  if (said.filter && !filter) { return undefined; }
  switch (said.kind) {
    case 'otlp': {
      const to = exporter(said, saying);
      return to && from('LogSink', 'otlp', to, structIfAny('OtlpLogOptions', { filter, ...attributes(said.attributes) }));
    }
    case 'file': {
      if (said.text !== undefined) { return from('LogSink', 'textFile', literal(said.path), literal(said.text), filter); }
      const fields = Object.entries(said.json ?? {});
      if (!fields.every((field): field is [string, string] => typeof field[1] === 'string')) { return undefined; }
      return from('LogSink', 'jsonFile', literal(said.path), textMap(Object.fromEntries(fields)), filter);
    }
    case 'grpc': return said.logName === undefined || 'url' in said.call.service ? undefined
      : from('LogSink', 'envoyService', saying.target(said.call.service), literal(said.logName), filter);
  }
}

function logFilter(filter: LogFilterIntent): Expression | undefined {
  switch (filter.kind) {
    case 'cel': return from('LogFilter', 'cel', literal(filter.expression));
    case 'header': return from('LogFilter', 'header', literal(filter.name), literal(filter.value));
    case 'responseFlags': return from('LogFilter', 'responseFlags', ...filter.flags.map(literal));
    case 'notHealthCheck': return from('LogFilter', 'notHealthCheck');
    case 'all': case 'any': {
      const parts = filter.filters.map(logFilter);
      return parts.every(part => part !== undefined) ? from('LogFilter', filter.kind === 'all' ? 'allOf' : 'anyOf', ...parts) : undefined;
    }
    default: return undefined;
  }
}

function exporter({ service, protocol, path }: CollectorIntent, saying: Saying): Expression | undefined {
  if ('url' in service) { return from('OtlpExporter', protocol === 'http' ? 'httpUrl' : 'grpcUrl', literal(service.url)); }
  return protocol === 'http' ? from('OtlpExporter', 'http', saying.target(service), maybe(path)) : from('OtlpExporter', 'grpc', saying.target(service));
}

const sampling = (said: SamplingIntent): Expression => said.kind === 'cel' ? from('Sampling', 'cel', literal(said.expression)) : from('Sampling', 'percent', literal(percentOf(said.share)));

/** Without the digits that a multiplication by a hundred makes up. */
const percentOf = (share: number): number => Number((share * 100).toPrecision(12));

export function tracing(said: TracingIntent, saying: Saying): Expression | undefined {
  const to = exporter(said, saying);
  return to && from('Tracing', 'of', struct('TracingOptions', {
    exporter: to,
    randomSampling: said.randomSampling && sampling(said.randomSampling),
    clientSampling: said.clientSampling && sampling(said.clientSampling),
    ...attributes(said.attributes),
    resources: named(said.resources),
    filter: maybe(said.filter),
    serviceName: maybe(said.envoy?.serviceName),
  }));
}

export function metrics({ add }: MetricsIntent): Expression | undefined {
  const labels = named(add);
  return labels && from('Metrics', 'of', struct('MetricsOptions', { add: labels }));
}
