import { Authorization } from '../policy/authorization';
import { BackendCredential } from '../policy/backend-credential';
import { ExtraCredential } from '../policy/extra-credential';
import { HeaderModifiers } from '../policy/header-modifiers';
import { HealthRule } from '../policy/health-rule';
import { PromptGuard } from '../policy/prompt-guard';
import { TokenExchange } from '../policy/token-exchange';
import { BackendTls } from '../target/backend-tls';
import { IRouteTarget } from '../target/route-target';

/**
 * What an `LlmModel` says of the calls to its provider (`policies` of an AgentgatewayModel). No policy object can be on a model, but those of the Gateway hold
 * for models, too (recorded on agentgateway 1.4.1).
 */
export interface ModelPolicies {
  /**
   * How the gateway authenticates to the provider (`policies.auth`). A model whose Secret is not there is not listed (recorded on agentgateway 1.4.1).
   *
   * @default - it does not, but for the identity of the proxy where the provider knows one
   */
  readonly credential?: BackendCredential;

  /**
   * TLS towards the provider (`policies.tls`).
   *
   * @default - as the scheme of `baseUrl` says, and to the provider's own host by the system's trust
   */
  readonly tls?: BackendTls;

  /**
   * When the provider is left, and for how long (`policies.health`). A `VirtualModel` with priorities never moves on without such a rule.
   *
   * @default - never
   */
  readonly health?: HealthRule;

  /**
   * Who may ask for the model, by rules of one action (`policies.authorization`). A caller whom it refuses comes to the next model that fits, and does not find the
   * model in the list (recorded on agentgateway 1.4.1).
   *
   * @default - everybody
   */
  readonly authorization?: Authorization;

  /**
   * Fields at the top of requests and the CEL expressions that they become the values of (`policies.transformations`); with `model` the provider is asked for
   * another model than the client.
   *
   * @default - none
   */
  readonly bodyTransformations?: { [field: string]: string };

  /**
   * The same for what goes to the provider, after everything else (`policies.finalTransformations`; agentgateway 1.5 and later; not verified).
   *
   * @default - none
   */
  readonly finalTransformations?: { [field: string]: string };

  /**
   * What looks at requests before the provider is asked, in this order (`policies.promptGuard.request`); see `PromptPolicies.requestGuards`.
   *
   * @default - none
   */
  readonly requestGuards?: PromptGuard[];

  /**
   * What looks at answers, in this order (`policies.promptGuard.response`); see `PromptPolicies.responseGuards`.
   *
   * @default - none
   */
  readonly responseGuards?: PromptGuard[];

  /**
   * Whether `responseGuards` look at streamed answers, too (`policies.promptGuard.streaming`).
   *
   * @default false
   */
  readonly guardStreams?: boolean;

  /**
   * Changes to the headers of requests and answers (`policies.headers`).
   *
   * @default - none
   */
  readonly headers?: HeaderModifiers;

  /**
   * A proxy that is asked to connect to the provider (`policies.tunnel`).
   *
   * @default - none
   */
  readonly tunnel?: IRouteTarget;

  /**
   * Callers' tokens are exchanged for ones that the provider takes (`policies.auth.oauthTokenExchange`), in the place of another credential.
   *
   * @default - no exchange
   */
  readonly tokenExchange?: TokenExchange;

  /**
   * Secrets that go to the provider besides its credential (`policies.auth.credentials`), 8 at most.
   *
   * @default - none
   */
  readonly extraCredentials?: ExtraCredential[];
}
