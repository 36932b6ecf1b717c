import { calledService } from './called-service';
import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';
import { CollectorIntent } from '../intent/policy/collector';
import { Binding } from '../synth/binding';
import { IRouteTarget } from '../target/route-target';

/**
 * A service that takes logs or traces by the protocol of OpenTelemetry (`otlp` of an access log, `backendRef` and `protocol` of traces).
 */
@checked
export class OtlpExporter {
  /**
   * By gRPC, usually at port 4317 (`protocol: GRPC`).
   *
   * @param service the collector
   * @throws when it is a Service without port
   */
  public static grpc(service: IRouteTarget): OtlpExporter {
    return OtlpExporter.to(service, { protocol: 'grpc' });
  }

  /**
   * By HTTP, usually at port 4318 (`protocol: HTTP`). agentgateway 0.12 has no path.
   *
   * @param service the collector
   * @param path where it listens, such as `/v1/traces`
   * @throws when it is a Service without port, or the path does not start with a slash
   */
  public static http(service: IRouteTarget, path?: string): OtlpExporter {
    if (path !== undefined && !path.startsWith('/')) { throw new CodedError('InvalidTelemetry', `the path of a collector starts with /, got '${path}'`); }
    return OtlpExporter.to(service, { protocol: 'http', ...path !== undefined && { path } });
  }

  /**
   * By HTTP at a URL (agentgateway 1.5 and later).
   *
   * @param url the collector, such as `https://otlp.example.com/v1/traces`
   * @throws when it is not the URL of a collector
   */
  public static httpUrl(url: string): OtlpExporter {
    return OtlpExporter.at(url, 'http');
  }

  /**
   * By gRPC at a URL (agentgateway 1.5 and later).
   *
   * @param url the collector, such as `https://otlp.example.com:4317`; it has no path
   * @throws when it is not such a URL
   */
  public static grpcUrl(url: string): OtlpExporter {
    if (/^https?:\/\/[^/?#]+\//.test(url)) { throw new CodedError('InvalidTelemetry', `gRPC has no path, got '${url}'; leave it out, or use OtlpExporter.httpUrl()`); }
    return OtlpExporter.at(url, 'grpc');
  }

  private static to(target: IRouteTarget, rest: Omit<CollectorIntent, 'service'>): OtlpExporter {
    const service = calledService(target);
    return new OtlpExporter(binding => ({ service: service(binding), ...rest }));
  }

  private static at(url: string, protocol: 'grpc' | 'http'): OtlpExporter {
    const service = { url: collectorUrl(url) };
    return new OtlpExporter(() => ({ service, protocol }));
  }

  private constructor(private readonly intent: (binding: Binding) => CollectorIntent) {}

  /** @internal */
  public _bind(binding: Binding): CollectorIntent {
    return this.intent(binding);
  }
}

function collectorUrl(url: string): string {
  if (!/^https?:\/\/[^/?#@\s]+(\/[^?#\s]*)?$/.test(url)) {
    // What was given is not shown: it may hold a key.
    throw new CodedError('InvalidTelemetry', 'the URL of a collector is http or https, a host, a port and a path, without user, query or fragment');
  }
  return url;
}
