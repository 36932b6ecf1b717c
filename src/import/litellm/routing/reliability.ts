import { RoutedModel } from './backends';
import { HEALTH_1_0, HEALTH_1_3 } from '../../../dialects/agentgateway/health';
import { DialectDefinition } from '../../../dialects/definition';
import { DIALECTS } from '../../../dialects/registry';
import { RETRY_CODES } from '../../../intent/route-retry';
import { Expression, from, list, literal, struct } from '../../code/expression';
import { ConfigMap, mapOf } from '../config/config-map';
import { ConfigValue } from '../config/config-value';
import { SettingPlace } from '../finding';
import { wholeNumber } from '../providers/deployment-params';
import { CallTimeout, callTimeout, seconds } from '../providers/settled-provider';

/** The sections that say how often and how long is tried; the router's settings count before those of the library. */
export interface Sections {
  readonly router: ConfigMap | undefined;
  readonly library: ConfigMap | undefined;
}

/** The first section that has a setting. The others are asked as well, so that they count as read. */
export function firstOf({ router, library }: Sections, ...names: readonly string[]): ConfigValue | undefined {
  const found = [router, library].flatMap(section => names.flatMap(name => section?.get(name) ?? []));
  found.slice(1).filter(each => each.path !== found[0].path).forEach(each => each.tell('approximate', `${found[0].path} counts instead, as with LiteLLM`));
  return found[0];
}

/** What is said of retries. */
export interface Retries {
  readonly at?: SettingPlace;
  readonly attempts?: number;
  readonly codes?: readonly number[];
  readonly backoff?: number;
}

/** Codes of the errors that LiteLLM tells apart. */
const CODES_OF: { readonly [error: string]: readonly number[] } = {
  AuthenticationError: [401, 403],
  BadGatewayError: [502],
  BadRequestError: [400, 422],
  InternalServerError: [500, 502, 503, 529],
  NotFoundError: [404],
  RateLimitError: [429],
  ServiceUnavailableError: [503],
  TimeoutError: [408, 504],
};

export function retries(sections: Sections): Retries {
  const count = firstOf(sections, 'num_retries');
  const wait = firstOf(sections, 'retry_after');
  const policy = sections.router?.get('retry_policy') ?? sections.library?.get('retry_policy');
  const attempts = wholeNumber(count, 0);
  const said = policy && byError(policy);
  if (attempts !== undefined && attempts > 0) {
    count!.tell('approximate', 'tries of all deployments of a name, and of what it falls back to, are counted together; a provider that failed is left for a while, so that the next try asks another');
  }
  const backoff = wait?.number;
  const at = policy ?? count ?? wait;
  return {
    ...at && { at },
    ...attempts !== undefined && { attempts },
    ...said && { attempts: Math.max(attempts ?? 0, said.attempts), codes: said.codes },
    ...backoff !== undefined && backoff > 0 && { backoff },
  };
}

/** Errors that are tried again, as codes. */
function byError(policy: ConfigValue): { readonly attempts: number; readonly codes: readonly number[] } | undefined {
  const map = mapOf(policy);
  if (!map) { return undefined; }
  const codes = new Set<number>(RETRY_CODES);
  let attempts = 0;
  for (const name of map.names) {
    const value = map.get(name)!;
    const times = wholeNumber(value, 0);
    const error = name.replace(/Retries$/, '');
    if (times === undefined) { continue; }
    attempts = Math.max(attempts, times);
    if (!Object.hasOwn(CODES_OF, error)) {
      if (error !== 'Default') { value.tell('unsupported', `gateways see codes only, and ${error} has none of its own`); }
      continue;
    }
    CODES_OF[error].forEach(code => { if (times === 0) { codes.delete(code); } else { codes.add(code); } });
  }
  policy.tell('approximate', 'one number of tries holds for all errors, the largest; those with 0 are not tried again');
  return { attempts, codes: [...codes].sort((a, b) => a - b) };
}

/** Tries for some models; undefined where what the library does by itself will do. */
export function retryOf({ attempts, codes, backoff }: Retries, models: readonly RoutedModel[]): Expression | undefined {
  const needed = models.map(({ triesNeeded }) => triesNeeded);
  const times = Math.max(attempts ?? 0, ...needed);
  const isUsual = codes === undefined && backoff === undefined && (attempts === undefined || needed.every(each => each === times));
  if (times === 0 || isUsual) { return undefined; }
  return from('RouteRetry', 'of', struct('RouteRetryOptions', {
    attempts: literal(times),
    codes: codes && list(codes.map(literal)),
    backoff: backoff === undefined ? undefined : seconds(backoff),
  }));
}

/** How long a provider that failed is left. */
export function health(sections: Sections, dialect: DialectDefinition): Expression | undefined {
  const cooldown = firstOf(sections, 'cooldown_time');
  const allowed = firstOf(sections, 'allowed_fails');
  const policy = firstOf(sections, 'allowed_fails_policy');
  const off = firstOf(sections, 'disable_cooldowns');
  const isOff = off?.flag === true;
  [allowed, policy].forEach(each => each?.tell('approximate', 'a provider is left after its first failure: a later try has to reach another one'));
  const time = isOff ? 1 : cooldown?.number;
  if (!dialect.placement.failover.health) {
    [cooldown, off].forEach(each => each?.tell('unsupported', `${dialect.title} has no rule for how long a provider that failed is left; dialects that have: ${withHealth()}`));
    return undefined;
  }
  if (time === undefined) { return undefined; }
  if (isOff) { off!.tell('approximate', 'a provider that failed is left for a second: a later try has to reach another one'); }
  if (!isOff) { cooldown!.tell('approximate', 'the time is multiplied by the failures since the last success, and counts for providers of pools'); }
  if (time < 1) { cooldown?.tell('approximate', 'a provider that failed is left for a second, which is the least'); }
  const { failedCall } = isBefore(dialect, 'agentgateway-1.3') ? HEALTH_1_0 : HEALTH_1_3;
  return from('HealthRule', 'of', struct('HealthRuleOptions', { unhealthyCondition: literal(failedCall), evictionDuration: seconds(Math.max(1, time)) }));
}

/** Whether a dialect is older than another one. */
export const isBefore = (dialect: DialectDefinition, id: string): boolean => DIALECTS.indexOf(dialect) < DIALECTS.findIndex(each => each.id === id);

const withHealth = (): string => DIALECTS.filter(({ placement }) => placement.failover.health).map(({ id }) => id).join(', ');

/** How long one call may take. */
export function usualTimeout(sections: Sections): CallTimeout | undefined {
  const said = firstOf(sections, 'timeout', 'request_timeout');
  const stream = firstOf(sections, 'stream_timeout');
  stream?.tell('unsupported', 'streams have no limit of their own: what is said of a call holds until its answer begins (on Envoy to its end)');
  return callTimeout(said);
}
