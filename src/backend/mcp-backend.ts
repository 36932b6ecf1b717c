import { ApiObjectMetadata } from 'cdk8s';
import { Construct } from 'constructs';
import { LlmBackendOptions } from './backend-interface';
import { BackendResource } from './backend-resource';
import { BackendSite } from './backend-site';
import { bindHost } from './bind-host';
import { HostOptions } from './host-options';
import { McpTarget } from './mcp-target';
import { OwnBackend } from './own-backend';
import { tlsBesideTarget } from './tls-beside';
import { checked } from '../input/checked';
import { McpBackendIntent } from '../intent/mcp-backend';
import { connectionCapabilities } from '../policy/connection-capabilities';
import { mcpCapabilities } from '../policy/mcp-capabilities';
import { McpBackendPolicies } from '../policy/policy-groups';

/**
 * How the sessions of clients are kept.
 */
export enum McpSessionRouting {
  /**
   * A session of the client's has sessions with the servers behind it; what agentgateway does unless told otherwise.
   */
  STATEFUL = 'Stateful',

  /**
   * Every request stands for itself.
   */
  STATELESS = 'Stateless',
}

/**
 * What becomes of a session when one of several servers cannot be reached.
 */
export enum McpFailureMode {
  /**
   * The session fails; what agentgateway does unless told otherwise.
   */
  FAIL_CLOSED = 'FailClosed',

  /**
   * The session goes on with the other servers.
   */
  FAIL_OPEN = 'FailOpen',
}

/**
 * When the names of tools and prompts are prefixed with that of their target.
 */
export enum McpPrefixMode {
  /**
   * Where there are several targets; what agentgateway does unless told otherwise, and what it always did before 1.4.
   */
  CONDITIONAL = 'Conditional',

  /**
   * Always.
   */
  ALWAYS = 'Always',

  /**
   * Never: a call goes to whichever server has the name, which must be unique among them.
   */
  NEVER = 'Never',
}

/**
 * Properties for `McpBackend`. Credential and TLS are for every target that does not say them itself, as far as one of them is concerned.
 */
export interface McpBackendProps extends LlmBackendOptions, HostOptions {
  /**
   * The servers, from 1 to 32, or 128 from agentgateway 1.5 on (`mcp.targets`).
   */
  readonly targets: McpTarget[];

  /**
   * How the sessions of clients are kept (`mcp.sessionRouting`, agentgateway 0.12 and later).
   *
   * @default McpSessionRouting.STATEFUL
   */
  readonly sessionRouting?: McpSessionRouting;

  /**
   * What becomes of a session when one of several servers cannot be reached (`mcp.failureMode`, agentgateway 1.0 and later).
   *
   * @default McpFailureMode.FAIL_CLOSED
   */
  readonly failureMode?: McpFailureMode;

  /**
   * When the names of tools are prefixed with that of their target (`mcp.prefixMode`, agentgateway 1.4 and later).
   *
   * @default McpPrefixMode.CONDITIONAL
   */
  readonly prefixMode?: McpPrefixMode;

  /**
   * Who may use the servers, and how they are called (`policies`; agentgateway).
   *
   * @default - nothing is said here
   */
  readonly policies?: McpBackendPolicies;
}

/**
 * Servers of tools that clients see as one (Model Context Protocol): an AgentgatewayBackend or, on kgateway 2.1 with its agentgateway data plane, a
 * Backend of type MCP. Other gateways have none, which is an error.
 */
@checked
export class McpBackend extends OwnBackend {
  /** @internal */
  public readonly _resource: BackendResource;

  constructor(scope: Construct, id: string, props: McpBackendProps) {
    super(scope, id);
    const site = new BackendSite(this, props);
    // What is no target was told.
    const given: readonly (McpTarget | undefined)[] = props.targets ?? [];
    const targets = given.flatMap((target, t) => target ? [{
      intent: target._bind(site.binding(`-${t}`)), position: `-${t}`, metadata: target._tlsPolicyMetadata as ApiObjectMetadata | undefined,
    }] : []);
    const { sessionRouting, failureMode, prefixMode, policies = {} } = props;
    const intent: McpBackendIntent = {
      kind: 'mcp',
      targets: targets.map(target => target.intent),
      ...sessionRouting && { sessionRouting },
      ...failureMode && { failureMode },
      ...prefixMode && { prefixMode },
      ...bindHost(props, site.binding()),
      ...connectionCapabilities(policies, site.binding()),
      ...mcpCapabilities(policies, site.binding()),
    };
    const beside = targets.flatMap(target => tlsBesideTarget(target.intent, site, target.position, target.metadata));
    this._resource = new BackendResource(site, () => intent, beside);
  }
}
