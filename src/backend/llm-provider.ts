import { ApiObjectMetadata } from 'cdk8s';
import { boundLocation } from './bound-location';
import { pathElsewhere } from './chat-path';
import { EndpointOptions } from './endpoint-options';
import { AuthHeader } from '../credential/auth-header';
import { bareHost } from '../input/bare-host';
import { EndpointIntent } from '../intent/backend';
import { CredentialIntent } from '../intent/credential';
import { ProviderIntent } from '../intent/provider';
import { withoutUndefined } from '../intent/without-undefined';
import { backendCapabilities } from '../policy/capabilities-of';
import { CredentialLocation } from '../policy/credential-location';
import { Binding } from '../synth/binding';
import { BackendTls } from '../target/backend-tls';

/**
 * What a provider that has a host of its own can be told.
 */
export interface LlmProviderOptions extends EndpointOptions {
  /**
   * Host to call instead of the provider's own, such as a proxy: a bare name or address (`host`; `hostOverride.host` in kgateway 2.0,
   * `customHost.host` in Gloo).
   *
   * @default - the provider's public host
   */
  readonly host?: string;

  /**
   * Port of `host`, from 1 to 65535 (`port`, beside the host in every release).
   *
   * @default - none; a `host` needs one, usually 443
   */
  readonly port?: number;

  /**
   * Name that `host` goes by, in the Host header and in SNI, where it differs. Only Gloo has it (`customHost.hostname`); for SNI elsewhere,
   * see `BackendTls`.
   *
   * @default - `host`
   */
  readonly hostname?: string;

  /**
   * Full upstream path and query, used for every request (`path`; `path.full` in kgateway 2.1, `customHost.pathOverride.fullPath` in Gloo).
   * It replaces whatever path the API would have.
   *
   * @default - the provider's path for the API that the client calls; of the chat API alone where a release knows it on the provider's own
   * host only, and has no prefixes
   */
  readonly path?: string;

  /**
   * Path that replaces the provider's default base, such as `/v1` (`pathPrefix`; `customHost.pathOverride.basePath` in Gloo); what follows
   * depends on the API that the client calls.
   *
   * @default - the provider's own base
   */
  readonly pathPrefix?: string;

  /**
   * The header that carries the credential (`policies.auth.location` of agentgateway 1.2 and later, `authHeader` of kgateway 2.1 on Envoy).
   *
   * @default - `Authorization` with the prefix `Bearer `, or what the provider expects
   */
  readonly authHeader?: AuthHeader;

  /**
   * Where the credential travels, if not in a header: in the query or in a cookie (`policies.auth.location`, agentgateway 1.2 and later). Not together with
   * `authHeader`.
   *
   * @default - in a header
   */
  readonly authLocation?: CredentialLocation;

  /**
   * TLS towards `host`.
   *
   * @default - TLS with the system's trust on port 443, plain text on any other port
   */
  readonly tls?: BackendTls;
}

/**
 * An LLM provider and how to reach it: a value, usable in any number of backends.
 *
 * The set is open within the library: each provider is one file in `src/provider`.
 */
export abstract class LlmProvider {
  private readonly _options: LlmProviderOptions;

  /** @internal */
  protected constructor(options: LlmProviderOptions) {
    this._options = options;
  }

  /** @internal */
  public _bind(binding: Binding): EndpointIntent {
    const { endpointName, hostname, apis, modelAliases, keepPath, policies } = this._options;
    const { host, ...address } = keepPath ? withPathKept(this._address(binding), this._options, binding) : this._address(binding);
    const endpoint: EndpointIntent = withoutUndefined({
      name: endpointName,
      provider: withoutUndefined(this._provider(binding)),
      credential: this._credential(binding),
      authLocation: boundLocation(this._options, binding) ?? this._authLocation(binding),
      host: host === undefined ? undefined : bareHost(host),
      ...address,
      hostname,
      apis,
      modelAliases,
      ...policies && backendCapabilities(policies, binding),
    });
    return keepPath ? endpoint : { ...endpoint, ...pathElsewhere(endpoint, binding) };
  }

  /** @internal */
  public get _tlsPolicyMetadata(): ApiObjectMetadata | undefined {
    return this._options.tlsPolicyMetadata;
  }

  /** @internal */
  protected _address(binding: Binding): Pick<EndpointIntent, 'host' | 'port' | 'path' | 'pathPrefix' | 'tls'> {
    const { host, port, path, pathPrefix, tls } = this._options;
    if (!tls) { return { host, port, path, pathPrefix, ...host !== undefined && port === 443 && { tls: { trust: { kind: 'system' } } } }; }
    const bound = tls._bind(binding);
    if (!bound && host === undefined) {
      binding.refuse('PlaintextWithoutHost', 'plain text can be spoken to a host of your own only, not to the provider\'s; give host and port, or leave tls out');
    }
    return { host, port, path, pathPrefix, tls: bound };
  }

  /** @internal */
  protected abstract _provider(binding: Binding): ProviderIntent;

  /** @internal */
  protected abstract _credential(binding: Binding): CredentialIntent | undefined;

  /** @internal */
  protected _authLocation(binding: Binding): EndpointIntent['authLocation'] {
    void binding;
    return undefined;
  }
}

type Address = Pick<EndpointIntent, 'host' | 'port' | 'path' | 'pathPrefix' | 'tls'>;

function withPathKept(
  { path: _path, pathPrefix: _prefix, ...address }: Address, { path, pathPrefix }: LlmProviderOptions, { dialect, refuse }: Binding,
): Address {
  const { placement, title } = dialect._definition;
  if (path !== undefined || pathPrefix !== undefined) { refuse('ConflictingOptions', 'a path is either kept or given, got both; leave out keepPath, or path and pathPrefix'); }
  if (!placement.forwardsPath) { refuse('ConflictingOptions', `${title} calls the provider's own path on every host; leave keepPath out`); }
  return address;
}
