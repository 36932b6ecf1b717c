import { CalledServiceIntent } from './called-service';
import { MaybeConditional } from './conditional';
import { ExtensionRefIntent } from './extension-ref';

/** How people call it. */
export const EXTERNAL_PROCESSING = 'a service that changes requests and answers';
export const PROCESSING_UNLESS_SAID = 'what the processing service gets unless a policy says otherwise';
export const PROCESSING_CHOICE = 'a choice by the processing service of what it gets';

export type HeaderProcessingIntent = 'default' | 'send' | 'skip';
export type BodyProcessingIntent = 'none' | 'streamed' | 'buffered' | 'bufferedPartial' | 'fullDuplexStreamed';

/** What of requests and answers the service gets; undefined is what the gateway does by itself. */
export interface ProcessingModesIntent {
  readonly requestHeaders?: HeaderProcessingIntent;
  readonly requestBody?: BodyProcessingIntent;
  readonly requestTrailers?: HeaderProcessingIntent;
  readonly responseHeaders?: HeaderProcessingIntent;
  readonly responseBody?: BodyProcessingIntent;
  readonly responseTrailers?: HeaderProcessingIntent;
  /** Whether the service may choose otherwise for a request. */
  readonly mayOverride?: boolean;
}

/** The service, and how it is called. */
export interface ProcessorIntent {
  readonly service: CalledServiceIntent;
  /** Whether requests go on where the service fails. */
  readonly failOpen?: boolean;
  /** The authority that the service is called by. */
  readonly authority?: string;
  /** How long a call may take. */
  readonly requestTimeout?: string;
  /** How long each answer of the service is waited for. */
  readonly messageTimeout?: string;
  /** How much longer the service may ask for. */
  readonly maxMessageTimeout?: string;
  /** What becomes of the chosen route once the service has changed headers: as it answers, always or never chosen again. */
  readonly routeChoice?: 'asAnswered' | 'again' | 'kept';
  /** How its numbers begin in the metrics. */
  readonly statPrefix?: string;
  /** Namespaces of metadata that the service gets, with types or without. */
  readonly forwardedMetadata?: { readonly typed?: readonly string[]; readonly untyped?: readonly string[] };
  /** What holds where the policy says nothing of it. */
  readonly modes?: ProcessingModesIntent;
}

interface ExpressionsIntent {
  readonly [name: string]: string;
}

/** A service that is handed what passes. Attributes and metadata are CEL expressions. */
export interface AskedProcessingIntent {
  readonly processor: ProcessorIntent | ExtensionRefIntent;
  readonly modes?: ProcessingModesIntent;
  readonly requestAttributes?: ExpressionsIntent;
  readonly responseAttributes?: ExpressionsIntent;
  readonly metadata?: { readonly [namespace: string]: ExpressionsIntent };
}

/** That nothing is handed over here, whatever less specific policies say. */
export interface NothingProcessedIntent {
  readonly off: true;
}

export type ExternalProcessingIntent = MaybeConditional<AskedProcessingIntent> | NothingProcessedIntent;
