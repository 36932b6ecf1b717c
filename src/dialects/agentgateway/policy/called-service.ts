import { Codec, value } from '../../../codec/codec';
import { CalledServiceIntent } from '../../../intent/policy/called-service';
import { ObjectRefIntent } from '../../../intent/route';
import { reference } from '../../object-ref';
import { AgentgatewayRelease, since } from '../release';

/** A service that a policy calls: `backendRef`, or from 1.5 on a `url` beside it. */
export function calledService(release: AgentgatewayRelease): Codec<CalledServiceIntent> {
  const url = since('1.5', release, 'a policy that calls a URL', value<string>('url'));
  return {
    encode: (v, to) => 'url' in v ? url.encode(v.url, to) : reference.encode(v, to.at('backendRef')),
    decode: from => {
      const said = url.decode(from);
      return said !== undefined ? { url: said } : reference.decode(from.at('backendRef')) as ObjectRefIntent;
    },
    gaps: url.gaps,
    lacks: v => typeof v === 'object' && v !== null && 'url' in v ? url.lacks?.(v.url) ?? [] : [],
  };
}
