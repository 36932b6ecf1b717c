import { attributesOf, namedExpressions } from './named-expressions';
import { OtlpExporter } from './otlp-exporter';
import { Sampling } from './sampling';
import { checked } from '../input/checked';
import { celExpression } from '../input/expression';
import { TracingIntent } from '../intent/policy/tracing';
import { Binding } from '../synth/binding';

/**
 * Options for `Tracing`.
 */
export interface TracingOptions {
  /**
   * Where traces go.
   */
  readonly exporter: OtlpExporter;

  /**
   * Requests without a trace that get one (`randomSampling`).
   *
   * @default - the gateway's own
   */
  readonly randomSampling?: Sampling;

  /**
   * Requests with a trace whose trace goes on (`clientSampling`).
   *
   * @default - the gateway's own
   */
  readonly clientSampling?: Sampling;

  /**
   * Values by name, in CEL, that traces hold besides (`attributes.add` of agentgateway).
   *
   * @default - none
   */
  readonly add?: { [attributeName: string]: string };

  /**
   * Names of values that traces do not hold (`attributes.remove` of agentgateway), 32 at most.
   *
   * @default - none
   */
  readonly remove?: string[];

  /**
   * What is said of the gateway itself, values by name, in CEL (`resources` of agentgateway), such as `{ 'deployment.environment': '"production"' }`.
   *
   * @default - the gateway's own
   */
  readonly resources?: { [resourceName: string]: string };

  /**
   * CEL expression that is true for requests that are traced (`filter`, agentgateway 1.4 and later).
   *
   * @default - all that are sampled
   */
  readonly filter?: string;

  /**
   * What the gateway is called in traces (`serviceName` of kgateway 2.1 on Envoy).
   *
   * @default - the gateway's own
   */
  readonly serviceName?: string;
}

/**
 * What a gateway tells a collector of the way of a request (`frontend.tracing` of an AgentgatewayPolicy, `tracing` of an HTTPListenerPolicy of
 * kgateway 2.1).
 */
@checked
export class Tracing {
  /**
   * Traces.
   *
   * @param options of which requests, what of them, and where to
   * @throws when an expression is not CEL
   */
  public static of(options: TracingOptions): Tracing {
    const { exporter, randomSampling, clientSampling, add, remove, resources = {}, filter, serviceName } = options;
    const attributes = attributesOf(add, remove);
    const described = namedExpressions(resources);
    const said = {
      ...randomSampling && { randomSampling: randomSampling._toIntent() },
      ...clientSampling && { clientSampling: clientSampling._toIntent() },
      ...attributes && { attributes },
      ...described.length > 0 && { resources: described },
      ...filter !== undefined && { filter: celExpression(filter) },
      ...serviceName !== undefined && { envoy: { serviceName } },
    };
    return new Tracing(binding => ({ ...exporter._bind(binding), ...said }));
  }

  private constructor(private readonly intent: (binding: Binding) => TracingIntent) {}

  /** @internal */
  public _bind(binding: Binding): TracingIntent {
    return this.intent(binding);
  }
}
