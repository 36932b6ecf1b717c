import { Construct } from 'constructs';
import { LlmBackendOptions } from './backend-interface';
import { BackendResource } from './backend-resource';
import { BackendSite } from './backend-site';
import { OwnBackend } from './own-backend';
import { checked } from '../input/checked';
import { DynamicBackendIntent } from '../intent/dynamic-backend';
import { connectionCapabilities } from '../policy/connection-capabilities';
import { ConnectionPolicies } from '../policy/connection-policies';
import { BackendTls } from '../target/backend-tls';

/**
 * Properties for `DynamicForwardProxyBackend`.
 */
export interface DynamicForwardProxyBackendProps extends LlmBackendOptions {
  /**
   * TLS towards whatever host is called (`policies.tls`; `enableTls` on kgateway 2.1, which trusts the system and has nothing to set).
   *
   * @default - plain text
   */
  readonly tls?: BackendTls;

  /**
   * How it is called besides (`policies`; agentgateway). Elsewhere this is an error that names those that can.
   *
   * @default - nothing is said here
   */
  readonly policies?: ConnectionPolicies;
}

/**
 * Whatever host the request names in its Host header (`dynamicForwardProxy`; recorded on agentgateway 1.4.1). Whoever may call the route can have the
 * gateway call any host that it can reach, those inside of the cluster among them: see to it that only those can who should.
 */
@checked
export class DynamicForwardProxyBackend extends OwnBackend {
  /** @internal */
  public readonly _resource: BackendResource;

  constructor(scope: Construct, id: string, props: DynamicForwardProxyBackendProps = {}) {
    super(scope, id);
    const site = new BackendSite(this, props);
    const tls = props.tls?._bind(site.binding());
    const intent: DynamicBackendIntent = { kind: 'dynamic', ...tls && { tls }, ...connectionCapabilities(props.policies ?? {}, site.binding()) };
    this._resource = new BackendResource(site, () => intent);
  }
}
