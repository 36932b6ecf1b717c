import { ForwardedHeader } from './forwarded-header';
import { GuardScope } from './guard-scope';
import { ApiKey } from '../credential/api-key';
import { AwsCredential } from '../credential/aws-credential';
import { GcpCredential } from '../credential/gcp-credential';

/**
 * What a client is told instead of an answer (`response` of a guard; `customResponse` of a TrafficPolicy and a RouteOption, once for all guards).
 */
export interface GuardRejection {
  /**
   * Text of the answer (`message`).
   *
   * @default - `The request was rejected due to inappropriate content`
   */
  readonly message?: string;

  /**
   * Status of the answer, from 200 to 599 (`statusCode`).
   *
   * @default 403
   */
  readonly statusCode?: number;
}

/**
 * Options for a guard that asks a webhook.
 */
export interface PromptWebhookOptions {
  /**
   * Headers of the client that the webhook is sent, too (`forwardHeaderMatches`; `forwardHeaders` of kgateway 2.0 and Gloo). Recorded on
   * agentgateway 1.4.1: it is sent none otherwise.
   *
   * @default - none
   */
  readonly forwardHeaders?: ForwardedHeader[];

  /**
   * Whether requests and answers pass where the webhook cannot be asked or says what nobody understands (`failureMode: FailOpen`; agentgateway 1.3
   * and later). Recorded on agentgateway 1.4.1: the client is told 503 otherwise.
   *
   * @default false
   */
  readonly failOpen?: boolean;

  /**
   * Headers that the webhook is sent, as CEL expressions over the request by the names of the headers, such as `request.path` (`headers`;
   * agentgateway 1.4 and later). Recorded on 1.4.1: the name `:path` is the path of the webhook itself.
   *
   * @default - none
   */
  readonly headers?: { [headerName: string]: string };
}

/**
 * Options for a guard that asks the moderation of OpenAI.
 */
export interface OpenAiModerationOptions {
  /**
   * The key for OpenAI (`policies.auth`; `authToken` of a TrafficPolicy and a RouteOption). From agentgateway 1.4 on it is one in a Secret or inline.
   */
  readonly apiKey: ApiKey;

  /**
   * The model that moderates (`model`).
   *
   * @default - the gateway's own, `omni-moderation-latest`
   */
  readonly model?: string;

  /**
   * What the client is told where moderation objects.
   *
   * @default - 403 and the words of the gateway
   */
  readonly rejection?: GuardRejection;
}

/**
 * Options for a guard that asks a guardrail of Amazon Bedrock.
 */
export interface BedrockGuardrailOptions {
  /**
   * Id or ARN of the guardrail, up to 256 characters (`identifier`).
   */
  readonly identifier: string;

  /**
   * Version of the guardrail, a number or `DRAFT` (`version`).
   */
  readonly version: string;

  /**
   * Region of the guardrail (`region`).
   */
  readonly region: string;

  /**
   * How the gateway authenticates to AWS (`policies.auth`).
   *
   * @default - the identity of the proxy
   */
  readonly credential?: AwsCredential;

  /**
   * What the client is told where the guardrail blocks.
   *
   * @default - 403 and the words of the gateway
   */
  readonly rejection?: GuardRejection;

  /**
   * What of requests it looks at (`scope`; agentgateway 1.5 and later). Only of requests.
   *
   * @default - the messages and the system prompt
   */
  readonly scope?: GuardScope[];
}

/**
 * Options for a guard that asks Model Armor of Google Cloud.
 */
export interface ModelArmorOptions {
  /**
   * Id of the template, up to 256 characters (`templateId`).
   */
  readonly templateId: string;

  /**
   * Id of the project (`projectId`).
   */
  readonly projectId: string;

  /**
   * Location of the template (`location`).
   *
   * @default - us-central1
   */
  readonly location?: string;

  /**
   * How the gateway authenticates to Google Cloud (`policies.auth.gcp`).
   *
   * @default - the identity of the proxy
   */
  readonly credential?: GcpCredential;

  /**
   * What the client is told where Model Armor blocks.
   *
   * @default - 403 and the words of the gateway
   */
  readonly rejection?: GuardRejection;
}
