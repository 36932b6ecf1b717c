import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';
import { celText } from '../input/expression';
import { LogFilterIntent, PlainLogFilterIntent } from '../intent/policy/log-filter';

/**
 * Which requests go to one place of an access log (`filter`). agentgateway takes CEL; the rest is for kgateway on Envoy, whose
 * filters by number no server takes.
 */
@checked
export class LogFilter {
  /**
   * Those for which an expression is true (`celFilter` of kgateway). What it can read is what the gateway knows: on Envoy other variables than on
   * agentgateway.
   *
   * @param expression CEL, such as `response.code >= 400`
   * @throws when it is not CEL
   */
  public static cel(expression: string): LogFilter {
    return new LogFilter({ kind: 'cel', expression: celText(expression) });
  }

  /**
   * By a header of the request (`headerFilter`).
   *
   * @param headerName name of the header
   * @param value its value
   */
  public static header(headerName: string, value: string): LogFilter {
    return new LogFilter({ kind: 'header', name: headerName, value });
  }

  /**
   * By what went wrong (`responseFlagFilter`).
   *
   * @param flags response flags of Envoy, such as `UH`
   */
  public static responseFlags(...flags: string[]): LogFilter {
    return new LogFilter({ kind: 'responseFlags', flags });
  }

  /**
   * All but those of health checks (`notHealthCheckFilter`).
   */
  public static notHealthCheck(): LogFilter {
    return new LogFilter({ kind: 'notHealthCheck', is: true });
  }

  /**
   * Those that all filters let pass (`andFilter`).
   *
   * @param filters two or more, none of which is made of others
   * @throws when there are fewer, or one is made of others
   */
  public static allOf(...filters: LogFilter[]): LogFilter {
    return new LogFilter({ kind: 'all', filters: plain(filters) });
  }

  /**
   * Those that any of the filters lets pass (`orFilter`).
   *
   * @param filters two or more, none of which is made of others
   * @throws when there are fewer, or one is made of others
   */
  public static anyOf(...filters: LogFilter[]): LogFilter {
    return new LogFilter({ kind: 'any', filters: plain(filters) });
  }

  private constructor(private readonly intent: LogFilterIntent) {}

  /** @internal */
  public _toIntent(): LogFilterIntent {
    return this.intent;
  }
}

function plain(filters: readonly LogFilter[]): readonly PlainLogFilterIntent[] {
  const intents = filters.map(filter => filter._toIntent()).filter((each): each is PlainLogFilterIntent => each.kind !== 'all' && each.kind !== 'any');
  if (intents.length < Math.max(2, filters.length)) {
    throw new CodedError('InvalidTelemetry', 'several log filters are two or more, and none of them is made of others; list them side by side');
  }
  return intents;
}
