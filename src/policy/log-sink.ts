import { calledService } from './called-service';
import { LogFilter } from './log-filter';
import { attributesOf } from './named-expressions';
import { OtlpExporter } from './otlp-exporter';
import { CodedError } from '../diagnostic/coded-error';
import { isBlank } from '../input/blank';
import { checked } from '../input/checked';
import { LogSinkIntent, LogSinkIntents } from '../intent/policy/access-log';
import { Binding } from '../synth/binding';
import { IRouteTarget } from '../target/route-target';

/**
 * What goes to a collector of logs.
 */
export interface OtlpLogOptions {
  /**
   * Which requests (`otlp.filter`, agentgateway 1.4 and later).
   *
   * @default - all that are logged
   */
  readonly filter?: LogFilter;

  /**
   * Values by name, in CEL, that go there besides (`otlp.attributes.add`, agentgateway 1.4 and later), such as `{ model: 'llm.requestModel' }`.
   *
   * @default - what is logged anyway
   */
  readonly add?: { [attributeName: string]: string };

  /**
   * Names of values that do not go there (`otlp.attributes.remove`, agentgateway 1.4 and later).
   *
   * @default - none
   */
  readonly remove?: string[];
}

type FileFormat = Pick<LogSinkIntents['file'], 'text' | 'json'>;

/**
 * A place that an access log goes to.
 */
@checked
export class LogSink {
  /**
   * A collector, by the protocol of OpenTelemetry (`accessLog.otlp` of agentgateway 1.0 and later, `openTelemetry` of kgateway 2.1 on Envoy).
   *
   * @param exporter the collector
   * @param options which requests, and what of them
   * @throws when an expression is not CEL
   */
  public static otlp(exporter: OtlpExporter, options: OtlpLogOptions = {}): LogSink {
    const { filter, add, remove } = options;
    const attributes = attributesOf(add, remove);
    return new LogSink(binding => ({ kind: 'otlp', ...exporter._bind(binding), ...filter && { filter: filter._toIntent() }, ...attributes && { attributes } }));
  }

  /**
   * A file, a line of text for each request (`fileSink` of kgateway on Envoy).
   *
   * @param path where, such as `/dev/stdout`
   * @param format the line, with Envoy's command operators
   * @param filter which requests; all where left out
   * @throws when the path is empty
   */
  public static textFile(path: string, format: string, filter?: LogFilter): LogSink {
    return LogSink.file(path, { text: format }, filter);
  }

  /**
   * The same in JSON.
   *
   * @param path where, such as `/dev/stdout`
   * @param fields values by name, with Envoy's command operators
   * @param filter which requests; all where left out
   * @throws when the path is empty
   */
  public static jsonFile(path: string, fields: { [fieldName: string]: string }, filter?: LogFilter): LogSink {
    return LogSink.file(path, { json: fields }, filter);
  }

  /**
   * A service that speaks Envoy's own protocol (`grpcService` of kgateway on Envoy).
   *
   * @param service the service
   * @param logName what the log is called there
   * @param filter which requests; all where left out
   * @throws when it is a Service without port
   */
  public static envoyService(service: IRouteTarget, logName: string, filter?: LogFilter): LogSink {
    const called = calledService(service);
    return new LogSink(binding => ({ kind: 'grpc', call: { service: called(binding) }, logName, ...filter && { filter: filter._toIntent() } }));
  }

  private static file(path: string, format: FileFormat, filter: LogFilter | undefined): LogSink {
    if (isBlank(path)) { throw new CodedError('InvalidTelemetry', 'the path of a log must not be empty; /dev/stdout is the standard output'); }
    return new LogSink(() => ({ kind: 'file', path, ...format, ...filter && { filter: filter._toIntent() } }));
  }

  private constructor(private readonly intent: (binding: Binding) => LogSinkIntent) {}

  /** @internal */
  public _bind(binding: Binding): LogSinkIntent {
    return this.intent(binding);
  }
}
