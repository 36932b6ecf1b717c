import { chosen, says } from '../../../codec/chosen';
import { Codec, dictionaries, dictionary, Field, fields, optional, record, spelled, value } from '../../../codec/codec';
import { Gap } from '../../../codec/gap';
import { absent } from '../../../codec/lacking';
import {
  AskedProcessingIntent, BodyProcessingIntent, EXTERNAL_PROCESSING, ExternalProcessingIntent, HeaderProcessingIntent, PROCESSING_CHOICE,
  PROCESSING_UNLESS_SAID, ProcessingModesIntent, ProcessorIntent,
} from '../../../intent/policy/external-processing';
import { byValue } from '../../extension-ref';
import { IN_POLICY } from '../../lacking';
import { AgentgatewayRelease, isSince, since } from '../release';
import { calledService } from './called-service';
import { conditionally } from './conditional';
import { failOpen } from './word';

/** A service that all requests are handed to, or those that fulfil a condition. */
export function externalProcessing(release: AgentgatewayRelease): Codec<ExternalProcessingIntent> {
  const said = conditionally(asked(release), EXTERNAL_PROCESSING, release);
  const off = absent<ExternalProcessingIntent>(`turning off ${EXTERNAL_PROCESSING}`, 'name the targets that it is for instead');
  return { ...chosen([off, said], v => says(v, 'off') ? off : said), decode: said.decode };
}

const asked = (release: AgentgatewayRelease): Codec<AskedProcessingIntent> => fields<AskedProcessingIntent>({
  processor: byValue(processor(release), EXTERNAL_PROCESSING) as Codec<AskedProcessingIntent['processor']>,
  modes: modes(release),
  requestAttributes: since('1.4', release, 'attributes for the processing service', optional('requestAttributes', dictionary)),
  responseAttributes: since('1.4', release, 'attributes for the processing service', optional('responseAttributes', dictionary)),
  metadata: since('1.4', release, 'metadata for the processing service', optional('metadataContext', dictionaries)),
});

const NO_CHOICE: Gap = { feature: PROCESSING_CHOICE, level: 'no', because: 'it came with agentgateway 1.3' };

/** Where nothing can be chosen, none of the words can be. */
function modes(release: AgentgatewayRelease): Field<ProcessingModesIntent> {
  const field = since('1.3', release, 'what of a request the processing service gets', optional('processingOptions', MODES));
  return isSince(release, '1.3') ? field : { ...field, gaps: [...field.gaps ?? [], NO_CHOICE] };
}

const NO_SUCH = 'agentgateway has no such setting';

const processor = (release: AgentgatewayRelease): Codec<ProcessorIntent> => fields<ProcessorIntent>({
  service: calledService(release),
  failOpen: since('1.4', release, 'what happens while the processing service fails', failOpen),
  authority: absent('the authority of the processing service', NO_SUCH),
  requestTimeout: absent('how long a call to the processing service takes', NO_SUCH),
  messageTimeout: absent('how long answers of the processing service are waited for', NO_SUCH),
  maxMessageTimeout: absent('how much longer the processing service may ask for', NO_SUCH),
  routeChoice: absent('another choice of the route after processing', NO_SUCH),
  statPrefix: absent('the name of the processing service in metrics', NO_SUCH),
  forwardedMetadata: absent('metadata of other filters for the processing service', 'name it in expressions'),
  modes: absent(PROCESSING_UNLESS_SAID, IN_POLICY),
});

const headers = spelled<'send' | 'skip'>('', { send: 'Send', skip: 'Skip' });
const byDefault = absent<HeaderProcessingIntent>('headers that the processing service gets by default', 'say whether it gets them');

/** All words but one. */
const allBut = <T extends string, W extends T>(word: W, rest: Field<Exclude<T, W>>, lacking: Field<T>): Codec<T> => ({
  ...chosen([lacking, rest], v => v === word ? lacking : rest),
  decode: rest.decode as Field<T>['decode'],
});

const headerMode = (path: string): Field<HeaderProcessingIntent> => optional(path, allBut('default', headers, byDefault));

const body = spelled<Exclude<BodyProcessingIntent, 'streamed'>>('', {
  none: 'None', buffered: 'Buffered', bufferedPartial: 'BufferedPartial', fullDuplexStreamed: 'FullDuplexStreamed',
});
const streamed = absent<BodyProcessingIntent>('bodies that the processing service gets as a plain stream', 'have them streamed in both directions');

const bodyMode = (path: string): Field<BodyProcessingIntent> => optional(path, allBut('streamed', body, streamed));

const MODES = record<ProcessingModesIntent>({
  requestHeaders: headerMode('requestHeaderMode'),
  requestBody: bodyMode('requestBodyMode'),
  requestTrailers: headerMode('requestTrailerMode'),
  responseHeaders: headerMode('responseHeaderMode'),
  responseBody: bodyMode('responseBodyMode'),
  responseTrailers: headerMode('responseTrailerMode'),
  mayOverride: value('allowModeOverride'),
});
