import { failOpen } from './word';
import { Codec, optional, record, value } from '../../../codec/codec';
import { absent } from '../../../codec/lacking';
import { BodyLimitIntent, BufferIntent } from '../../../intent/policy/buffer';
import { OFF_HERE } from '../../off';
import { AgentgatewayRelease, since } from '../release';

/** The longest bodies that are taken, from 1.3 on. */
export function buffer(release: AgentgatewayRelease): Codec<BufferIntent | undefined> {
  const limit = record<BodyLimitIntent>({
    maxBytes: value('maxBytes'),
    failOpen: since('1.4', release, 'larger bodies that pass', failOpen),
  });
  return optional('buffer', record<BufferIntent>({
    request: optional('request', limit),
    response: optional('response', limit),
    off: absent('a policy that turns off a limit of bodies', OFF_HERE),
  }));
}
