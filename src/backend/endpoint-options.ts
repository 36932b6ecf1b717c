import { ApiObjectMetadata } from 'cdk8s';
import { ApiFormat } from '../policy/api-format';
import { BackendPolicies } from '../policy/policy-groups';

/**
 * What every endpoint can be told, whatever serves it.
 */
export interface EndpointOptions {
  /**
   * Name of this endpoint in a `FailoverBackend`, unique there (`name` in a group of kgateway 2.1 and agentgateway; other releases have no
   * names). The only endpoint of a backend needs none, and is given none.
   *
   * @default - the kind of provider, numbered when it is used more than once
   */
  readonly endpointName?: string;

  /**
   * APIs that clients speak, by the end of the path they call (`policies.ai.routes`); `*` is any other. The longest match counts; what matches
   * nothing is taken for chat completions. Only agentgateway 0.12 and later can be told, e.g.
   * `{ '/v1/messages': ApiFormat.MESSAGES, '/v1/embeddings': ApiFormat.EMBEDDINGS, '*': ApiFormat.PASSTHROUGH }`. Several APIs on a host of one's
   * own need a release with path prefixes (1.1 and later). A request that the gateway reads may have 2 MiB, unless its `maxBufferSize` is
   * another; larger ones are answered with 503 (seen on 1.4).
   *
   * @default - every request is taken for chat completions
   */
  readonly apis?: { [pathSuffix: string]: ApiFormat };

  /**
   * Models by the names that clients ask for (`policies.ai.modelAliases`), such as `{ fast: 'gpt-4o-mini', 'gpt-*': 'gpt-4o' }`; other names
   * are passed on. In a name `*` is anything; one without it comes first, then the longer. What an alias leads to is not looked up
   * again, and letters count as they are written. Leave `model` out, which would take the place of every name. Only agentgateway 0.12 and later
   * have aliases; those with `*` were seen to work on 1.4, and earlier sources read them the same way.
   *
   * @default - names are passed on as they are
   */
  readonly modelAliases?: { [alias: string]: string };

  /**
   * Whether requests to a host of one's own keep the path that the client asked for (neither `path` nor `pathPrefix` on agentgateway), instead of
   * being sent to the path of the provider's API. Of a URL or a base path that is given, the path is not used then. Envoy dialects always call the
   * provider's own path, so they refuse it.
   *
   * @default false
   */
  readonly keepPath?: boolean;

  /**
   * What is said of this endpoint besides (`policies` of a member of a pool, or of a backend of one provider). What a member of a pool says of
   * prompts, guards, defaults, APIs and models takes the place of all that is said of these for the backend, the route and the gateway (recorded on
   * agentgateway 1.4.1). Only agentgateway keeps policies in backends; elsewhere, make an `LlmPolicy` on the route.
   *
   * @default - nothing
   */
  readonly policies?: BackendPolicies;

  /**
   * Metadata of the BackendTLSPolicy for this endpoint, where the dialect keeps TLS in one (kgateway 2.1); elsewhere there is none. Its
   * namespace is that of the backend.
   *
   * @default - a name made of the backend's, the chart's labels
   */
  readonly tlsPolicyMetadata?: ApiObjectMetadata;
}
