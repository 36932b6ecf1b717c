import { absent, at, Codec, Field, fields, list, record, value } from '../../codec/codec';
import { RetryIntent, RoutePolicyIntent } from '../../intent/route';
import { ObjectKind } from '../definition';

type Target = RoutePolicyIntent['targets'][number];

const target = record<Target>({ group: value('group'), kind: value('kind'), name: value('name'), sectionName: absent('a policy on one rule of a route') });

const targets: Codec<readonly Target[]> = {
  encode: (v, to) => { if (v.length > 0) { list(target).encode(v, to.at('targetRefs')); } },
  decode: from => from.at('targetRefs').exists ? list(target).decode(from.at('targetRefs')) : [],
};

/** Gemini and Vertex AI stream at another path, so the gateway must be told which routes do. */
const streaming: Field<boolean> = {
  encode: (v, to) => { if (v !== undefined) { to.in(['options', 'ai', 'routeType']).set(v ? 'CHAT_STREAMING' : 'CHAT'); } },
  decode: from => from.in(['options', 'ai', 'routeType']).exists ? from.in(['options', 'ai', 'routeType']).read() === 'CHAT_STREAMING' : undefined,
};

const RETRY_ON = 'connect-failure,refused-stream,unavailable,cancelled,retriable-status-codes';

/** Retries step to the next priority of the Upstream, which is what makes it fail over. */
const retries: Field<RetryIntent> = {
  encode(v, to) {
    if (!v) { return; }
    const at_ = to.in(['options', 'retries']);
    at_.at('retryOn').set(RETRY_ON);
    rest.encode(v, at_);
    at_.in(['previousPriorities', 'updateFrequency']).set(1);
  },
  decode(from) {
    const at_ = from.in(['options', 'retries']);
    if (!at_.exists) { return undefined; }
    if (at_.at('retryOn').peek === RETRY_ON) { at_.at('retryOn').read(); }
    if (at_.in(['previousPriorities', 'updateFrequency']).peek === 1) { at_.in(['previousPriorities', 'updateFrequency']).read(); }
    return rest.decode(at_);
  },
};

const rest = fields<RetryIntent>({
  attempts: value('numRetries'),
  codes: value('retriableStatusCodes'),
  backoff: value('retryBackOff.baseInterval'),
  tryTimeout: value('perTryTimeout'),
  condition: absent('a retry condition in CEL'),
  precondition: absent('a retry precondition in CEL'),
});

/** The part of a RouteOption that carries retries, timeouts and streaming of a route. */
export const routeOption: ObjectKind<RoutePolicyIntent> = {
  group: 'gateway.solo.io',
  version: 'v1',
  kind: 'RouteOption',
  codec: at('spec', fields<RoutePolicyIntent>({ targets, requestTimeout: value('options.timeout'), retry: retries, streaming })),
};
