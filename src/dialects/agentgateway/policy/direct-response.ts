import { conditionally } from './conditional';
import { Codec, Field, fields, list, optional, record, value } from '../../../codec/codec';
import { DIRECT_RESPONSE, DirectResponseIntent } from '../../../intent/policy/direct-response';
import { TrafficCapabilities } from '../../../intent/policy/traffic-capabilities';
import { AgentgatewayRelease, since } from '../release';

const header = record<NonNullable<DirectResponseIntent['headers']>[number]>({ name: value('name'), value: value('value') });

/** What the gateway answers by itself; from 1.3 on it can be made from the request. */
export const directResponse = (release: AgentgatewayRelease): Field<TrafficCapabilities['directResponse']> => optional('directResponse', conditionally(
  fields<DirectResponseIntent>({
    status: value('status') as Codec<number>,
    body: value('body'),
    bodyExpression: since('1.3', release, 'a body that an expression makes', value('bodyExpression')),
    headers: since('1.3', release, 'headers of an answer by the gateway itself', optional('headers', list(header))),
  }), DIRECT_RESPONSE, release));
