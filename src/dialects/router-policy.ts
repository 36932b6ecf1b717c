import { DialectDefinition, ObjectKind } from './definition';
import { at, Codec, fields, list, record, value } from '../codec/codec';
import { RouterPolicyIntent } from '../intent/policy/router-policy';

const headers = list(record<RouterPolicyIntent['modelHeaders'][number]>({ name: value('name'), value: value('value') }));
const transformation = fields<Pick<RouterPolicyIntent, 'modelHeaders'>>({ modelHeaders: at('spec.traffic.transformation.request.set', headers) });

/** The policy that tells routes the model of a request, where a release can change requests before it chooses a route. */
export function routerPolicy({ policy }: DialectDefinition): ObjectKind<RouterPolicyIntent> | undefined {
  if (policy.kind !== 'AgentgatewayPolicy') { return undefined; }
  const { codec } = policy;
  const both: Codec<RouterPolicyIntent> = {
    gaps: codec.gaps,
    lacks: v => codec.lacks?.(v) ?? [],
    encode: (v, to) => { codec.encode(v, to); transformation.encode(v, to); },
    decode: from => ({ ...codec.decode(from), ...transformation.decode(from) } as RouterPolicyIntent),
  };
  return { ...policy, codec: both };
}
