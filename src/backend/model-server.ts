import { Service } from 'cdk8s-plus-28';
import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';

/**
 * A server of models inside the cluster or beside it: where it listens.
 */
@checked
export class ModelServer {
  /**
   * A Service of this app.
   *
   * @param service the Service
   * @param port the Service's port
   * @throws when the Service has no namespace, since other namespaces must be able to name it, or the port is out of range
   */
  public static fromService(service: Service, port: number): ModelServer {
    const { namespace } = service.metadata;
    if (namespace === undefined) {
      throw new CodedError('NamespaceMissing', `the Service '${service.name}' has no namespace to call it by; give its chart a namespace, or use fromServiceName()`);
    }
    return ModelServer.fromServiceName(service.name, namespace, port);
  }

  /**
   * An existing Service.
   *
   * @param serviceName name of the Service
   * @param namespace namespace of the Service
   * @param port the Service's port
   * @throws when name or namespace is not that of a Service, or the port is out of range
   */
  public static fromServiceName(serviceName: string, namespace: string, port: number): ModelServer {
    for (const label of [serviceName, namespace]) {
      if (!/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(label)) {
        throw new CodedError('InvalidName', `the name and the namespace of a Service have lower-case letters, digits and '-' only, got '${label}'; use fromHost() for a host`);
      }
    }
    return new ModelServer(`${serviceName}.${namespace}.svc.cluster.local`, port);
  }

  /**
   * Any host that the gateway can reach.
   *
   * @param host name or address of the host
   * @param port port of the host, from 1 to 65535
   * @throws when the port is out of range
   */
  public static fromHost(host: string, port: number): ModelServer {
    return new ModelServer(host, port);
  }

  private constructor(private readonly host: string, private readonly port: number) {
    if (!Number.isInteger(port) || port < 1 || port > 65535) { throw new CodedError('InvalidPort', `a port is a whole number from 1 to 65535, got ${port}`); }
  }

  /** @internal */
  public get _host(): string {
    return this.host;
  }

  /** @internal */
  public get _port(): number {
    return this.port;
  }
}
