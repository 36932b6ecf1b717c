import { ApiObjectMetadata } from 'cdk8s';
import { Construct } from 'constructs';
import { LlmBackendOptions } from './backend-interface';
import { BackendResource } from './backend-resource';
import { BackendSite } from './backend-site';
import { bindHost } from './bind-host';
import { HostOptions } from './host-options';
import { OwnBackend } from './own-backend';
import { tlsBesideHosts } from './tls-beside';
import { bareHost } from '../input/bare-host';
import { checked } from '../input/checked';
import { isSpoilt } from '../input/struct';
import { StaticBackendIntent } from '../intent/backend';
import { connectionCapabilities } from '../policy/connection-capabilities';
import { ConnectionPolicies } from '../policy/connection-policies';

/**
 * A host and port.
 */
export interface StaticHost {
  /**
   * Name or address of the host.
   */
  readonly host: string;

  /**
   * Port, from 1 to 65535.
   */
  readonly port: number;
}

/**
 * Properties for `StaticBackend`.
 */
export interface StaticBackendProps extends LlmBackendOptions, HostOptions {
  /**
   * The hosts, at least one; several only where the release balances between them.
   */
  readonly hosts: StaticHost[];

  /**
   * What is said of the hosts besides; a policy on a more general target gives way to it (recorded on agentgateway 1.4.1). Only agentgateway keeps
   * policies in backends; elsewhere, make an `LlmPolicy` on the route.
   *
   * @default - nothing
   */
  readonly policies?: ConnectionPolicies;

  /**
   * Metadata of the BackendTLSPolicy, where the dialect keeps TLS of plain hosts in one (kgateway); elsewhere there is none. Its namespace is
   * that of the backend.
   *
   * @default - a name made of the backend's, the chart's labels
   */
  readonly tlsPolicyMetadata?: ApiObjectMetadata;
}

/**
 * A backend of plain hosts (`static`), such as a LiteLLM proxy: the gateway forwards requests as they are and knows nothing of models.
 * agentgateway sends the name of the host, without port, as the Host header (recorded on 1.4.1).
 */
@checked
export class StaticBackend extends OwnBackend {
  /** @internal */
  public readonly _resource: BackendResource;

  constructor(scope: Construct, id: string, props: StaticBackendProps) {
    super(scope, id);
    const hosts = (props.hosts ?? []).filter(host => !isSpoilt(host)).map(({ host, port }) => ({ host: bareHost(host), port }));
    const site = new BackendSite(this, props);
    const capabilities = props.policies && connectionCapabilities(props.policies, site.binding());
    const intent: StaticBackendIntent = { kind: 'static', hosts, ...bindHost(props, site.binding()), ...capabilities };
    this._resource = new BackendResource(site, () => intent, tlsBesideHosts(intent, site, props.tlsPolicyMetadata));
  }
}
