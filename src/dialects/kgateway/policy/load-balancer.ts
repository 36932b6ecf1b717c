import { emptyFlag } from './empty-flag';
import { envoyPart } from './envoy-part';
import { Codec, Field, fields, list, optional, record, value } from '../../../codec/codec';
import { oneOf } from '../../../codec/one-of';
import { BalancingIntents, HashPolicyIntent, LoadBalancerIntent, SlowStartIntent } from '../../../intent/policy/load-balancer';

const slowStart = (path: string): Field<SlowStartIntent> => optional(path, record<SlowStartIntent>({
  window: value('window'), aggression: value('aggression'), minWeightPercent: value('minWeightPercent'),
}));

type Cookie = Omit<HashPolicyIntent & { readonly kind: 'cookie' }, 'kind' | 'terminal'>;

const cookie: Codec<Cookie> = fields<Cookie>({
  name: value('name'), path: value('path'), ttl: value('ttl'), secure: value('secure'), httpOnly: value('httpOnly'), sameSite: value('sameSite'),
});
const sourceIp = emptyFlag('sourceIP');

const hashPolicy: Codec<HashPolicyIntent> = {
  encode: (v, to) => {
    switch (v.kind) {
      case 'header': to.in(['header', 'name']).set(v.name); break;
      case 'cookie': cookie.encode(v, to.at('cookie')); break;
      case 'sourceIp': sourceIp.encode(true, to); break;
    }
    to.at('terminal').set(v.terminal);
  },
  decode: from => {
    const terminal = from.at('terminal').read() as boolean | undefined;
    const rest = terminal === undefined ? {} : { terminal };
    if (from.at('header').exists) { return { kind: 'header', name: from.in(['header', 'name']).read() as string, ...rest }; }
    if (from.at('cookie').exists) { return { kind: 'cookie', ...cookie.decode(from.at('cookie')) as Cookie, ...rest }; }
    return sourceIp.decode(from) && { kind: 'sourceIp', ...rest };
  },
};

const hashPolicies = (path: string): Field<readonly HashPolicyIntent[]> => optional(path, list(hashPolicy));

/** How requests are spread: one of five ways. */
const by = oneOf<BalancingIntents>({
  leastRequest: {
    key: 'leastRequest',
    codec: fields<BalancingIntents['leastRequest']>({ choiceCount: value('leastRequest.choiceCount'), slowStart: slowStart('leastRequest.slowStart') }),
  },
  roundRobin: { key: 'roundRobin', codec: fields<BalancingIntents['roundRobin']>({ slowStart: slowStart('roundRobin.slowStart') }) },
  random: { key: 'random', codec: fields<BalancingIntents['random']>({}) },
  ringHash: {
    key: 'ringHash',
    codec: fields<BalancingIntents['ringHash']>({
      minimumRingSize: value('ringHash.minimumRingSize'),
      maximumRingSize: value('ringHash.maximumRingSize'),
      useHostname: value('ringHash.useHostnameForHashing'),
      hashPolicies: hashPolicies('ringHash.hashPolicies'),
    }),
  },
  maglev: {
    key: 'maglev',
    codec: fields<BalancingIntents['maglev']>({ useHostname: value('maglev.useHostnameForHashing'), hashPolicies: hashPolicies('maglev.hashPolicies') }),
  },
});

export const loadBalancer: Field<LoadBalancerIntent> = optional('loadBalancer', fields<LoadBalancerIntent>({
  by: envoyPart(by),
  closeConnectionsOnHostSetChange: value('closeConnectionsOnHostSetChange'),
  healthyPanicThreshold: value('healthyPanicThreshold'),
  localityType: value('localityType'),
  updateMergeWindow: value('updateMergeWindow'),
}));
