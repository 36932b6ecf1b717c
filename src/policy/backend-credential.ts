import { CredentialLocation } from './credential-location';
import { ApiKey } from '../credential/api-key';
import { AuthHeader } from '../credential/auth-header';
import { AwsCredential } from '../credential/aws-credential';
import { AzureCredential } from '../credential/azure-credential';
import { azureKeyLocation } from '../credential/azure-key-location';
import { GcpCredential } from '../credential/gcp-credential';
import { checked } from '../input/checked';
import { EndpointPolicyIntent } from '../intent/backend';
import { withoutUndefined } from '../intent/without-undefined';
import { Binding } from '../synth/binding';

type Bound = Pick<EndpointPolicyIntent, 'credential' | 'authLocation'>;

/**
 * How a gateway authenticates to the backends that a policy is for (`backend.auth` of an AgentgatewayPolicy). What a backend or an endpoint says itself wins.
 */
@checked
export class BackendCredential {
  /**
   * An API key.
   *
   * @param apiKey the key
   * @param header the header that it travels in (agentgateway 1.2 and later); `Authorization: Bearer` where left out
   */
  public static fromApiKey(apiKey: ApiKey, header?: AuthHeader): BackendCredential {
    return new BackendCredential(binding => ({ credential: apiKey._bind(binding), authLocation: header?._toIntent() }));
  }

  /**
   * An API key wherever a credential can travel: a header, the query or a cookie.
   *
   * @param apiKey the key
   * @param location where it travels (agentgateway 1.2 and later)
   */
  public static fromApiKeyAt(apiKey: ApiKey, location: CredentialLocation): BackendCredential {
    return new BackendCredential(binding => ({ credential: apiKey._bind(binding), authLocation: location._toIntent() }));
  }

  /**
   * Credentials of AWS.
   *
   * @param credential the credentials
   */
  public static aws(credential: AwsCredential): BackendCredential {
    return new BackendCredential(binding => ({ credential: credential._bind(binding) }));
  }

  /**
   * Credentials of Azure.
   *
   * @param credential the credentials
   */
  public static azure(credential: AzureCredential): BackendCredential {
    return new BackendCredential(binding => ({ credential: credential._bind(binding), authLocation: azureKeyLocation(credential, binding) }));
  }

  /**
   * Credentials of Google Cloud.
   *
   * @param credential the credentials
   */
  public static gcp(credential: GcpCredential): BackendCredential {
    return new BackendCredential(binding => ({ credential: credential._bind(binding) }));
  }

  private constructor(private readonly intent: (binding: Binding) => Bound) {}

  /** @internal */
  public _bind(binding: Binding): Bound {
    return withoutUndefined(this.intent(binding));
  }
}
