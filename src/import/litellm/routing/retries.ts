import { RoutedModel } from './backends';
import { firstOf, Sections } from './sections';
import { RETRY_CODES } from '../../../intent/route-retry';
import { Expression, from, list, literal, struct } from '../../code/expression';
import { mapOf } from '../config/config-map';
import { ConfigValue } from '../config/config-value';
import { SettingPlace } from '../finding';
import { seconds } from '../providers/call-timeout';
import { wholeNumber } from '../providers/deployment-params';

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

/** What a config says of retries. */
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
