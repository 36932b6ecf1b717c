import { absent, at, Codec, Field, fields, list, optional, record, value } from '../../codec/codec';
import { RetryIntent, RoutePolicyIntent } from '../../intent/route';
import { ObjectKind } from '../definition';

type Target = RoutePolicyIntent['targets'][number];

const target = record<Target>({ group: value('group'), kind: value('kind'), name: value('name'), sectionName: value('sectionName') });

/** Gemini and Vertex AI stream at another path, so Envoy must be told which routes do. */
const streaming: Field<boolean> = {
  encode: (v, to) => { if (v !== undefined) { to.in(['ai', 'routeType']).set(v ? 'CHAT_STREAMING' : 'CHAT'); } },
  decode: from => from.in(['ai', 'routeType']).exists ? from.in(['ai', 'routeType']).read() === 'CHAT_STREAMING' : undefined,
};

const retry = record<RetryIntent>({
  attempts: value('attempts'),
  codes: value('statusCodes'),
  backoff: value('backoffBaseInterval'),
  condition: absent('a retry condition in CEL'),
  precondition: absent('a retry precondition in CEL'),
});

const targets: Codec<readonly Target[]> = {
  encode: (v, to) => { if (v.length > 0) { list(target).encode(v, to.at('targetRefs')); } },
  decode: from => from.at('targetRefs').exists ? list(target).decode(from.at('targetRefs')) : [],
};

/** The part of a TrafficPolicy that carries retries, timeouts and streaming of routes. */
export function trafficPolicy(retries: boolean): ObjectKind<RoutePolicyIntent> {
  return {
    group: 'gateway.kgateway.dev',
    version: 'v1alpha1',
    kind: 'TrafficPolicy',
    codec: at('spec', fields<RoutePolicyIntent>({
      targets,
      requestTimeout: retries ? value('timeouts.request') : absent('a request timeout in a policy'),
      retry: retries ? optional('retry', retry) : absent('retries'),
      streaming,
    })),
  };
}
