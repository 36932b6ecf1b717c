import { Construct } from 'constructs';
import { ILlmBackend, LlmBackendOptions } from './backend-interface';
import { BackendResource } from './backend-resource';
import { BackendSite } from './backend-site';
import { LlmProvider } from './llm-provider';
import { OwnBackend } from './own-backend';
import { tlsBesideEndpoint } from './tls-beside';
import { CodedError } from '../diagnostic/coded-error';
import { isBlank } from '../input/blank';
import { checked } from '../input/checked';
import { backendCapabilities } from '../policy/capabilities-of';
import { BackendPolicies } from '../policy/policy-groups';
import { Dialect } from '../synth/dialect';
import { PolicyTargetConfig } from '../target/policy-target';
import { RouteTargetConfig } from '../target/route-target';

/**
 * Properties for `LlmBackend`.
 */
export interface LlmBackendProps extends LlmBackendOptions {
  /**
   * The provider to call.
   */
  readonly provider: LlmProvider;

  /**
   * What is said of the backend besides; a policy on a more general target gives way to it (recorded on agentgateway 1.4.1). Only agentgateway keeps
   * policies in backends; elsewhere, make an `LlmPolicy` on the route.
   *
   * @default - nothing
   */
  readonly policies?: BackendPolicies;
}

/**
 * Where an existing backend is.
 */
export interface ImportedBackendOptions {
  /**
   * Namespace of the backend.
   *
   * @default - the namespace of the route that refers to it
   */
  readonly namespace?: string;

  /**
   * The dialect that the backend is written in.
   *
   * @default - the dialect applied to the scope, see `Dialect.of()`
   */
  readonly dialect?: Dialect;
}

/**
 * A backend with one provider: Upstream, Backend or AgentgatewayBackend, as the dialect has it.
 */
@checked
export class LlmBackend extends OwnBackend {
  /**
   * Refers to a backend that exists already.
   *
   * @param scope where to add the reference
   * @param id construct id of the reference
   * @param backendName name of the backend object
   * @param options namespace and dialect
   * @throws when the name is empty
   */
  public static fromBackendName(scope: Construct, id: string, backendName: string, options: ImportedBackendOptions = {}): ILlmBackend {
    return new ImportedBackend(scope, id, backendName, options);
  }

  /** @internal */
  public readonly _resource: BackendResource;

  constructor(scope: Construct, id: string, props: LlmBackendProps) {
    super(scope, id);
    const site = new BackendSite(this, props);
    const endpoint = site.endpoint(props.provider);
    const capabilities = props.policies && backendCapabilities(props.policies, site.binding());
    const policies = tlsBesideEndpoint(endpoint, props.provider, site);
    this._resource = new BackendResource(site, () => ({ kind: 'llm', tiers: [[{ ...endpoint, name: undefined }]], ...capabilities }), policies);
  }
}

class ImportedBackend extends Construct implements ILlmBackend {
  private readonly dialect: Dialect;

  constructor(scope: Construct, id: string, public readonly backendName: string, private readonly options: ImportedBackendOptions) {
    super(scope, id);
    if (isBlank(backendName)) { throw new CodedError('EmptyName', 'the name of an existing backend must not be empty'); }
    this.dialect = Dialect._given(options.dialect, this);
  }

  public toRouteTarget(): RouteTargetConfig {
    const { group, kind } = this.dialect._definition.backend;
    return { group, kind, name: this.backendName, ...this.options.namespace !== undefined && { namespace: this.options.namespace } };
  }

  public toPolicyTarget(): PolicyTargetConfig {
    return this.toRouteTarget();
  }
}
