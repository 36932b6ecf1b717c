import { Duration } from 'cdk8s';
import { BodyProcessing, HeaderProcessing } from './processing-mode';

/**
 * What of requests and answers a processing service gets (`processingOptions` of agentgateway 1.3 and later, `processingMode` of a TrafficPolicy). What is
 * not said is up to the gateway: agentgateway sends everything, bodies streamed in both directions; kgateway sends headers only.
 */
export interface ProcessingModes {
  /**
   * Headers of requests (`requestHeaderMode`).
   *
   * @default - they are sent
   */
  readonly requestHeaders?: HeaderProcessing;

  /**
   * Bodies of requests (`requestBodyMode`).
   *
   * @default - agentgateway streams them in both directions, kgateway sends none
   */
  readonly requestBody?: BodyProcessing;

  /**
   * Trailers of requests (`requestTrailerMode`).
   *
   * @default - agentgateway sends them, kgateway does not
   */
  readonly requestTrailers?: HeaderProcessing;

  /**
   * Headers of answers (`responseHeaderMode`).
   *
   * @default - they are sent
   */
  readonly responseHeaders?: HeaderProcessing;

  /**
   * Bodies of answers (`responseBodyMode`). A buffered one holds back a streamed answer until its end.
   *
   * @default - agentgateway streams them in both directions, kgateway sends none
   */
  readonly responseBody?: BodyProcessing;

  /**
   * Trailers of answers (`responseTrailerMode`).
   *
   * @default - agentgateway sends them, kgateway does not
   */
  readonly responseTrailers?: HeaderProcessing;

  /**
   * Whether the service may choose otherwise for a request (`allowModeOverride`; agentgateway).
   *
   * @default false
   */
  readonly allowModeOverride?: boolean;
}

/**
 * Options for a processing service.
 */
export interface ExternalProcessingOptions {
  /**
   * What of requests and answers it gets.
   *
   * @default - what the gateway sends by itself
   */
  readonly modes?: ProcessingModes;

  /**
   * Whether requests pass where the service fails (`failureMode` of agentgateway 1.4 and later, `failOpen` of a GatewayExtension of kgateway 2.1).
   *
   * @default - what the gateway does: kgateway 2.1 lets them pass; agentgateway is not verified
   */
  readonly failOpen?: boolean;

  /**
   * CEL expressions over the request for attributes that the service gets, by name, at most 64 (`requestAttributes`; agentgateway 1.4 and later).
   *
   * @default - none
   */
  readonly requestAttributes?: { [name: string]: string };

  /**
   * The same over the answer (`responseAttributes`; agentgateway 1.4 and later).
   *
   * @default - none
   */
  readonly responseAttributes?: { [name: string]: string };

  /**
   * CEL expressions for metadata that the service gets, by namespace and name, at most 64 namespaces (`metadataContext`; agentgateway 1.4 and later).
   *
   * @default - none
   */
  readonly metadataContext?: { [namespace: string]: { [name: string]: string } };

  /**
   * How long each answer of the service is waited for, at least a millisecond (`messageTimeout` of a GatewayExtension of kgateway 2.1).
   *
   * @default - the gateway's own
   */
  readonly messageTimeout?: Duration;

  /**
   * How long a call may take, at least a millisecond (`grpcService.requestTimeout` of a GatewayExtension of kgateway 2.1).
   *
   * @default - the gateway's own
   */
  readonly timeout?: Duration;

  /**
   * Name that the service is called by (`grpcService.authority` of a GatewayExtension of kgateway).
   *
   * @default - that of the service
   */
  readonly authority?: string;
}
