import { TrafficPolicyForms } from './forms';
import { processingModes } from './processing-modes';
import { chosen, says } from '../../../codec/chosen';
import { Codec, Field, fields, optional } from '../../../codec/codec';
import { absent } from '../../../codec/lacking';
import { AskedProcessingIntent, EXTERNAL_PROCESSING, ExternalProcessingIntent, NothingProcessedIntent } from '../../../intent/policy/external-processing';
import { byReference } from '../../extension-ref';
import { OFF_HERE } from '../../off';
import { unconditional } from '../../unconditional';

const NO_EXPRESSIONS = 'kgateway has no such setting';

const asked = unconditional(fields<AskedProcessingIntent>({
  processor: byReference('extensionRef', EXTERNAL_PROCESSING) as Codec<AskedProcessingIntent['processor']>,
  modes: optional('processingMode', processingModes),
  requestAttributes: absent('attributes for the processing service', NO_EXPRESSIONS),
  responseAttributes: absent('attributes for the processing service', NO_EXPRESSIONS),
  metadata: absent('metadata for the processing service', NO_EXPRESSIONS),
}), EXTERNAL_PROCESSING);

/** What turns it off came with 2.1. */
const disable: Field<NothingProcessedIntent> = {
  encode: (v, to) => { if (v) { to.at('disable').set({}); } },
  decode: from => {
    if (!from.at('disable').exists) { return undefined; }
    from.at('disable').readIfEmpty();
    return { off: true };
  },
};

/** A service in a GatewayExtension that requests are handed to, or none. */
export function externalProcessing({ plane }: TrafficPolicyForms): Field<ExternalProcessingIntent> {
  const off = plane === '2.0' ? absent<NothingProcessedIntent>(`turning off ${EXTERNAL_PROCESSING}`, OFF_HERE) : disable;
  return optional('extProc', {
    ...chosen([off, asked], v => says(v, 'off') ? off : asked),
    decode: from => off.decode(from) ?? asked.decode(from),
  });
}
