import { ApiFormat } from './api-format';

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
   * APIs that clients speak, by the end of the path they call (`policies.ai.routes`); `*` is any other. The longest match counts. Only
   * agentgateway 0.12 and later can be told, e.g. `{ '/v1/messages': ApiFormat.MESSAGES, '/v1/embeddings': ApiFormat.EMBEDDINGS, '*': ApiFormat.PASSTHROUGH }`.
   *
   * @default - every request is taken for chat completions
   */
  readonly apis?: { [pathSuffix: string]: ApiFormat };

  /**
   * Models by the names that clients ask for (`policies.ai.modelAliases`), such as `{ fast: 'gpt-4o-mini' }`; other names are passed on.
   * Leave `model` out, which would take the place of every name. Only agentgateway 0.12 and later have aliases.
   *
   * @default - names are passed on as they are
   */
  readonly modelAliases?: { [alias: string]: string };
}
