import { Codec } from '../codec/codec';
import { BackendIntent } from '../intent/backend';
import { GatewayIntent } from '../intent/gateway';
import { GatewayParametersIntent } from '../intent/gateway-parameters';
import { ListenerSetIntent } from '../intent/listener-set';
import { ModelIntent } from '../intent/model';
import { ParametersPlacement } from '../intent/parameters-placement';
import { Placement } from '../intent/placement';
import { ExtensionIntent, ExtensionPart } from '../intent/policy/extension';
import { PolicyHome } from '../intent/policy/place-policy';
import { PolicyIntent } from '../intent/policy/policy';
import { Precedence } from '../intent/policy/precedence';
import { ProviderIntent } from '../intent/provider';
import { GrantIntent, RouteIntent } from '../intent/route';
import { TlsPolicyIntent } from '../intent/tls';

/** One kind of API object and its translation; the codec reads and writes the object from its root, metadata excepted. */
export interface ObjectKind<T> {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly codec: Codec<T>;
}

/** A kind of policy object. */
export interface PolicyKind extends ObjectKind<PolicyIntent>, PolicyHome {
  /** Whether rules refer to it, since it cannot name its targets. */
  readonly isReferredTo?: boolean;
}

/** A kind of object that policies refer to by name for a part of what they say. */
export interface ExtensionObjectKind extends ObjectKind<ExtensionIntent> {
  /** The parts that live in such objects; nothing of them is said in the policy then. */
  readonly holds: readonly ExtensionPart[];
}

/** Names of the Secret entries that the controller reads. */
export interface SecretEntries {
  readonly apiKey: string;
  readonly awsAccessKey: string;
  readonly awsSecretKey: string;
  readonly awsSessionToken: string;
}

/** Whether the gateway can ask a provider in an API, in that API itself or by translation. */
export type AsksIn = (provider: ProviderIntent) => boolean;

/** By the name of the API that clients speak; an API that is not in it is sent on to any provider. */
export interface ApiTable {
  readonly [api: string]: AsksIn;
}

/** Everything a dialect must say about itself. Adding one is a file and a line in the registry. */
export interface DialectDefinition {
  /** Stable name, e.g. `agentgateway-1.4`. */
  readonly id: string;
  /** Name for people, e.g. `agentgateway 1.4`. */
  readonly title: string;
  /** The schema releases that judge its objects, in `imports/`. A later one that serves the same kind is the experimental channel. */
  readonly releases: readonly string[];
  /** Whether the first of them was taken before the release was out: a field that it does not know may be of the final one. */
  readonly isSnapshot?: boolean;
  /** The classes of the Gateways that it programs, where nobody renamed them, and what its GatewayClass says of the controller. */
  readonly gateways: {
    readonly classes: readonly string[];
    readonly controller: string;
  };
  /** Which providers can be asked in which API, where APIs can be told apart at all. */
  readonly apis?: ApiTable;
  readonly placement: Placement;
  readonly limits: {
    readonly tiers: number;
    readonly endpointsPerTier: number;
    readonly mcpTargets?: number;
    /** Defaults, overrides and the like, each. */
    readonly bodyFields?: number;
    readonly inlineKeyLength?: number;
  };
  readonly secretEntries: SecretEntries;
  readonly backend: ObjectKind<BackendIntent>;
  readonly route: ObjectKind<RouteIntent>;
  readonly grant: ObjectKind<GrantIntent>;
  readonly tlsPolicy: ObjectKind<TlsPolicyIntent> | undefined;
  /** What a policy before routing cannot say, where there are such policies. */
  readonly afterRouting?: readonly string[];
  /** The kind of policy that routes keep beside them, and that carries what no other does. */
  readonly policy: PolicyKind;
  /** Further kinds, and which capabilities live there. */
  readonly morePolicies: readonly PolicyKind[];
  /** The kind of object that policies refer to for some of their parts, where there is one. */
  readonly extension?: ExtensionObjectKind;
  /** Which of several policies on one way is followed. */
  readonly precedence: Precedence;
  /** Models by name; they attach to listeners that list their kind. */
  readonly model: ObjectKind<ModelIntent> | undefined;
  /** Which providers a path prefix works for; undefined where there is none. */
  readonly pathPrefix?: 'openaiAndAnthropic' | 'all';
  readonly gateway: ObjectKind<GatewayIntent>;
  /** Listeners in objects of their own, where they are watched. */
  readonly listenerSet: ObjectKind<ListenerSetIntent> | undefined;
  /** What the proxy of a Gateway is made of, and how the Gateway refers to it. */
  readonly parameters: ObjectKind<GatewayParametersIntent>;
  readonly parametersPlacement: ParametersPlacement;
  /** Whether the gateway appends `-resource` to the name of a Foundry resource. */
  readonly foundrySuffix?: boolean;
}
