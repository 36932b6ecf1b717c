import { Construct } from 'constructs';
import { LlmBackendOptions } from './backend-interface';
import { BackendResource } from './backend-resource';
import { BackendSite } from './backend-site';
import { bindHost } from './bind-host';
import { HostOptions } from './host-options';
import { OwnBackend } from './own-backend';
import { bareHost } from '../input/bare-host';
import { checked } from '../input/checked';
import { A2aBackendIntent } from '../intent/a2a-backend';
import { connectionCapabilities } from '../policy/connection-capabilities';
import { ConnectionPolicies } from '../policy/connection-policies';

/**
 * Properties for `A2aBackend`.
 */
export interface A2aBackendProps extends LlmBackendOptions, HostOptions {
  /**
   * Name or address of the agent's host (`a2a.host`), at most 256 characters.
   */
  readonly host: string;

  /**
   * Port of the host, from 1 to 65535 (`a2a.port`).
   */
  readonly port: number;

  /**
   * How it is called besides (`policies`; agentgateway). Elsewhere this is an error that names those that can.
   *
   * @default - nothing is said here
   */
  readonly policies?: ConnectionPolicies;
}

/**
 * An agent that speaks the Agent2Agent protocol: the gateway puts its own address into the agent's card, and tells calls apart in its logs
 * (agentgateway 1.3 and later). Before, and for agents in the cluster, lead a route to a Service whose port has the `appProtocol`
 * `agentgateway.dev/a2a` (1.1 and later) or `kgateway.dev/a2a`, with `RouteTarget.fromService`.
 */
@checked
export class A2aBackend extends OwnBackend {
  /** @internal */
  public readonly _resource: BackendResource;

  constructor(scope: Construct, id: string, props: A2aBackendProps) {
    super(scope, id);
    const site = new BackendSite(this, props);
    const intent: A2aBackendIntent = {
      kind: 'a2a',
      host: props.host && bareHost(props.host),
      port: props.port,
      ...bindHost(props, site.binding()),
      ...connectionCapabilities(props.policies ?? {}, site.binding()),
    };
    this._resource = new BackendResource(site, () => intent);
  }
}
