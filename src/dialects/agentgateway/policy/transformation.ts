import { Codec, dictionary, fields, optional, record, value } from '../../../codec/codec';
import { CelTransformIntent, TRANSFORMATION_METADATA, TransformationIn, TransformationIntent } from '../../../intent/policy/transformation';
import { madeHeaders } from '../../made-headers';
import { oneLanguage } from '../../one-language';
import { AgentgatewayRelease, since } from '../release';

/** What CEL expressions make of requests and answers, of all traffic or on the way to a backend. */
export const transformation = (release: AgentgatewayRelease): Codec<TransformationIntent> => {
  const transform = record<CelTransformIntent>({
    ...madeHeaders,
    body: value('body'),
    metadata: since('1.0', release, TRANSFORMATION_METADATA, optional('metadata', dictionary)),
  });
  return oneLanguage('cel', fields<TransformationIn<'cel'>>({ request: optional('request', transform), response: optional('response', transform) }));
};
