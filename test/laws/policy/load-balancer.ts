import * as fc from 'fast-check';
import { Sample } from './sample';
import { BalancingIntent, HashPolicyIntent, LoadBalancerIntent, SlowStartIntent } from '../../../src/intent/policy/load-balancer';
import { counts, durations, few, is, some, words } from '../arbitrary-parts';

const slow = { window: '30s', aggression: '1.5', minWeightPercent: 10 };
const HASH = [
  { kind: 'header', name: 'x-session', terminal: true },
  { kind: 'cookie', name: 'session', path: '/', ttl: '1h', secure: true, httpOnly: true, sameSite: 'Lax', terminal: true },
  { kind: 'sourceIp', terminal: false },
] as const;

const hash: fc.Arbitrary<HashPolicyIntent> = fc.oneof<fc.Arbitrary<HashPolicyIntent>[]>(
  some(['kind', 'name'], { kind: is('header'), name: words, terminal: fc.boolean() }),
  some(['kind', 'name'], {
    kind: is('cookie'), name: words, path: words, ttl: durations, secure: fc.boolean(), httpOnly: fc.boolean(), sameSite: words, terminal: fc.boolean(),
  }),
  some(['kind'], { kind: is('sourceIp'), terminal: fc.boolean() }),
);
const slowStart: fc.Arbitrary<SlowStartIntent> = some<SlowStartIntent>([], { window: durations, aggression: words, minWeightPercent: counts });

const by: fc.Arbitrary<BalancingIntent> = fc.oneof<fc.Arbitrary<BalancingIntent>[]>(
  some(['kind'], { kind: is('leastRequest'), choiceCount: counts, slowStart }),
  some(['kind'], { kind: is('roundRobin'), slowStart }),
  fc.record({ kind: is('random') }),
  some(['kind'], { kind: is('ringHash'), minimumRingSize: counts, maximumRingSize: counts, useHostname: fc.boolean(), hashPolicies: few(hash, 1) }),
  some(['kind'], { kind: is('maglev'), useHostname: fc.boolean(), hashPolicies: few(hash, 1) }),
);

const rest = { closeConnectionsOnHostSetChange: true, healthyPanicThreshold: 40, localityType: 'WeightedLb', updateMergeWindow: '1s' };

export const LOAD_BALANCER: Sample<LoadBalancerIntent> = {
  full: { by: { kind: 'ringHash', minimumRingSize: 64, maximumRingSize: 1024, useHostname: true, hashPolicies: HASH }, ...rest },
  cases: {
    'the least busy': { by: { kind: 'leastRequest', choiceCount: 3, slowStart: slow } },
    'in turn': { by: { kind: 'roundRobin', slowStart: slow }, ...rest },
    'at random': { by: { kind: 'random' } },
    'by hash': { by: { kind: 'ringHash', minimumRingSize: 64, hashPolicies: HASH } },
    'by another hash': { by: { kind: 'maglev', useHostname: true, hashPolicies: HASH } },
  },
  arbitrary: some<LoadBalancerIntent>(['by'], {
    by, closeConnectionsOnHostSetChange: fc.boolean(), healthyPanicThreshold: counts, localityType: words, updateMergeWindow: durations,
  }),
};
