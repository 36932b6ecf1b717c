import { Field, value } from '../../../codec/codec';
import { absent } from '../../../codec/lacking';
import { SizeIntent } from '../../../intent/policy/frontend-http';
import { AgentgatewayRelease, isSince } from '../release';

/** Bytes; quantities such as `2Mi` came later. */
export function size(path: string, release: AgentgatewayRelease): Field<SizeIntent> {
  const plain = value<SizeIntent>(path);
  if (isSince(release, '1.2')) { return plain; }
  const { encode, gaps = [], lacks } = absent<SizeIntent>('a size with a unit', 'units came with agentgateway 1.2; give bytes');
  return {
    encode: (v, to) => (typeof v === 'string' ? encode : plain.encode)(v, to),
    decode: plain.decode,
    gaps,
    lacks: v => typeof v === 'string' ? lacks?.(v) ?? [] : [],
  };
}
