import { LogSink } from './log-sink';
import { attributesOf } from './named-expressions';
import { OtlpExporter } from './otlp-exporter';
import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';
import { celExpression } from '../input/expression';
import { AccessLogIntent } from '../intent/policy/access-log';
import { Binding } from '../synth/binding';

/**
 * Options for `AccessLog`.
 */
export interface AccessLogOptions {
  /**
   * CEL expression that is true for requests that are logged (`accessLog.filter` of agentgateway), such as `response.code >= 400`.
   *
   * @default - all requests
   */
  readonly filter?: string;

  /**
   * Values by name, in CEL, that are logged besides (`accessLog.attributes.add` of agentgateway), such as `{ prompt: 'llm.prompt' }`.
   *
   * @default - none
   */
  readonly add?: { [attributeName: string]: string };

  /**
   * Names of values that are not logged (`accessLog.attributes.remove` of agentgateway), 32 at most.
   *
   * @default - none
   */
  readonly remove?: string[];

  /**
   * A collector that the log goes to, too; the same as `LogSink.otlp()` among the sinks.
   *
   * @default - none
   */
  readonly otlp?: OtlpExporter;

  /**
   * Where else the log goes: one collector on agentgateway, up to 16 places on kgateway on Envoy, which logs nothing without them.
   *
   * @default - nowhere
   */
  readonly sinks?: LogSink[];
}

/**
 * What a gateway writes down of each request (`frontend.accessLog` of an AgentgatewayPolicy, `accessLog` of an HTTPListenerPolicy of kgateway).
 */
@checked
export class AccessLog {
  /**
   * A log.
   *
   * @param options of which requests, what of them, and where to
   * @throws when nothing is said, or an expression is not CEL
   */
  public static of(options: AccessLogOptions): AccessLog {
    const { filter, add, remove, otlp, sinks = [] } = options;
    const attributes = attributesOf(add, remove);
    const all = [...otlp ? [LogSink.otlp(otlp)] : [], ...sinks];
    if (filter === undefined && attributes === undefined && all.length === 0) {
      throw new CodedError('InvalidTelemetry', 'an access log needs a filter, values to add or remove, or a place to go to, got none of them');
    }
    const said = { ...filter !== undefined && { filter: celExpression(filter) }, ...attributes && { attributes } };
    return new AccessLog(binding => ({ ...said, ...all.length > 0 && { sinks: all.map(sink => sink._bind(binding)) } }));
  }

  private constructor(private readonly intent: (binding: Binding) => AccessLogIntent) {}

  /** @internal */
  public _bind(binding: Binding): AccessLogIntent {
    return this.intent(binding);
  }
}
