import { TrafficPolicyForms } from './forms';
import { Codec, Field, fields, optional, record, spelled, value } from '../../../codec/codec';
import { absent } from '../../../codec/lacking';
import { TrafficCapabilities } from '../../../intent/policy/traffic-capabilities';
import {
  CelTransformIntent, TemplateTransformIntent, TRANSFORMATION, TRANSFORMATION_METADATA, TransformationIn, TransformationIntent,
} from '../../../intent/policy/transformation';
import { madeHeaders } from '../../made-headers';
import { oneLanguage } from '../../one-language';
import { unconditional } from '../../unconditional';

type BodyTemplate = NonNullable<TemplateTransformIntent['body']>;

const templates = record<TemplateTransformIntent>({
  ...madeHeaders,
  body: optional('body', fields<BodyTemplate>({
    parsed: spelled('parseAs', { json: 'AsJson', text: 'AsString' }) as Codec<BodyTemplate['parsed']>,
    template: value('value'),
  })),
});

/** The agentgateway data plane parses nothing, though the schema wants to be told. */
const celBody: Field<string> = {
  encode: (v, to) => {
    if (v === undefined) { return; }
    to.in(['body', 'parseAs']).set('AsString');
    to.in(['body', 'value']).set(v);
  },
  decode: from => {
    const [parseAs, expression] = ['parseAs', 'value'].map(key => from.in(['body', key]));
    if (!expression.exists) { return undefined; }
    if (parseAs.peek === 'AsString') { parseAs.read(); }
    return expression.read() as string;
  },
};

const expressions = record<CelTransformIntent>({
  ...madeHeaders,
  body: celBody,
  metadata: absent(TRANSFORMATION_METADATA, 'it came with agentgateway 1.0'),
});

const both = <T extends object>(transform: Codec<T>): Codec<{ readonly request?: T; readonly response?: T }> =>
  fields<{ readonly request?: T; readonly response?: T }>({ request: optional('request', transform), response: optional('response', transform) });

const ofPlane = ({ plane }: TrafficPolicyForms): Codec<TransformationIntent> => plane === '2.1-agentgateway'
  ? oneLanguage('cel', both(expressions) as Codec<TransformationIn<'cel'>>)
  : oneLanguage('template', both(templates) as Codec<TransformationIn<'template'>>);

/** What templates make of requests and answers on Envoy, and CEL expressions in the same fields on agentgateway. */
export const transformation = (forms: TrafficPolicyForms): Field<TrafficCapabilities['transformation']> =>
  optional('transformation', unconditional(ofPlane(forms), TRANSFORMATION) as Codec<NonNullable<TrafficCapabilities['transformation']>>);
