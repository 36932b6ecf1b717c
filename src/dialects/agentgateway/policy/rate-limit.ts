import { calledService } from './called-service';
import { conditionally } from './conditional';
import { failOpen } from './word';
import { Codec, Field, fields, list, optional, record, spelled, value } from '../../../codec/codec';
import { absent } from '../../../codec/lacking';
import { LimiterIntent } from '../../../intent/policy/limiter';
import { GlobalLimitIntent, LimitDescriptorIntent, LimitEntryIntent, LocalLimitIntent, RATE_LIMIT, RateLimitIntent } from '../../../intent/policy/rate-limit';
import { TrafficCapabilities } from '../../../intent/policy/traffic-capabilities';
import { secondsIn } from '../../duration';
import { byValue } from '../../extension-ref';
import { AgentgatewayRelease, since } from '../release';

const UNITS: { readonly [seconds: number]: string } = { 1: 'Seconds', 60: 'Minutes', 3600: 'Hours' };
const TIMES: { readonly [unit: string]: string } = { Seconds: '1s', Minutes: '60s', Hours: '3600s' };

const per: Field<string> = {
  encode: (v, to) => {
    if (v === undefined) { return; }
    const unit = UNITS[secondsIn(v) ?? 0];
    if (unit !== undefined) { return to.at('unit').set(unit); }
    to.report.error('UnsupportedFeature', `a limit per ${v} cannot be expressed in this dialect; count by the second, the minute or the hour`, to.path);
  },
  decode: from => {
    const unit = from.at('unit');
    const time = TIMES[String(unit.peek)];
    if (time !== undefined) { unit.read(); }
    return time;
  },
};

const localLimit = record<LocalLimitIntent>({ requests: value('requests'), tokens: value('tokens'), per, burst: value('burst') });

const entry = record<LimitEntryIntent>({ name: value('name'), expression: value('expression') });

const descriptor = (release: AgentgatewayRelease): Codec<LimitDescriptorIntent> => record<LimitDescriptorIntent>({
  entries: optional('entries', list(entry)) as Codec<readonly LimitEntryIntent[]>,
  unit: spelled('unit', { requests: 'Requests', tokens: 'Tokens' }) as Field<LimitDescriptorIntent['unit']>,
  cost: since('1.2', release, 'what a request costs', value('cost')),
  limitOverride: since('1.5', release, 'a limit in the request', value('limitOverride')),
});

const limiter = (release: AgentgatewayRelease): Codec<LimiterIntent> => fields<LimiterIntent>({
  service: calledService(release),
  domain: value('domain'),
  failOpen: since('1.1', release, 'what happens while the rate-limit service fails', failOpen),
  timeout: absent('how long the rate-limit service is waited for', 'agentgateway has no such setting'),
  headers: absent('answers that tell what is left', 'agentgateway has no such setting'),
  authority: absent('the authority of the rate-limit service', 'agentgateway has no such setting'),
  requestTimeout: absent('how long a call to the rate-limit service takes', 'agentgateway has no such setting'),
});

/** Limits of the gateway itself, and of a service that it asks. */
export const rateLimit = (release: AgentgatewayRelease): Field<TrafficCapabilities['rateLimit']> => optional('rateLimit', conditionally(
  fields<RateLimitIntent>({
    local: optional('local', list(localLimit)),
    global: optional('global', fields<GlobalLimitIntent>({
      limiter: byValue(limiter(release), 'a rate-limit service'),
      descriptors: optional('descriptors', list(descriptor(release))) as Codec<readonly LimitDescriptorIntent[]>,
    })),
  }), RATE_LIMIT, release));
