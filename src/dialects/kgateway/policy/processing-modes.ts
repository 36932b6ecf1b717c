import { Codec, record, spelled } from '../../../codec/codec';
import { absent } from '../../../codec/lacking';
import { BodyProcessingIntent, HeaderProcessingIntent, PROCESSING_CHOICE, ProcessingModesIntent } from '../../../intent/policy/external-processing';

const headers = (path: string) => spelled<HeaderProcessingIntent>(path, { default: 'DEFAULT', send: 'SEND', skip: 'SKIP' });
const body = (path: string) => spelled<BodyProcessingIntent>(path, {
  none: 'NONE', streamed: 'STREAMED', buffered: 'BUFFERED', bufferedPartial: 'BUFFERED_PARTIAL', fullDuplexStreamed: 'FULL_DUPLEX_STREAMED',
});

/** What of requests and answers a service gets: `processingMode`. */
export const processingModes: Codec<ProcessingModesIntent> = record<ProcessingModesIntent>({
  requestHeaders: headers('requestHeaderMode'),
  requestBody: body('requestBodyMode'),
  requestTrailers: headers('requestTrailerMode'),
  responseHeaders: headers('responseHeaderMode'),
  responseBody: body('responseBodyMode'),
  responseTrailers: headers('responseTrailerMode'),
  mayOverride: absent(PROCESSING_CHOICE, 'kgateway has no such setting'),
});
