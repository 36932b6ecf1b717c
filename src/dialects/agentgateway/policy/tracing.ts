import { attributes, namedExpressions } from './attributes';
import { collector } from './collector';
import { sampling } from './sampling';
import { Field, fields, optional, value } from '../../../codec/codec';
import { absent } from '../../../codec/lacking';
import { TracingIntent } from '../../../intent/policy/tracing';
import { ENVOY_ONLY } from '../../envoy-only';
import { AgentgatewayRelease, since } from '../release';

export const tracing = (release: AgentgatewayRelease): Field<TracingIntent> => optional('tracing', fields<TracingIntent>({
  ...collector(release),
  attributes,
  resources: namedExpressions('resources'),
  randomSampling: sampling('randomSampling'),
  clientSampling: sampling('clientSampling'),
  filter: since('1.4', release, 'a filter of traces', value('filter')),
  envoy: absent('settings of Envoy for traces', ENVOY_ONLY),
}));
