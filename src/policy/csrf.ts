import { OriginMatch } from './origin-match';
import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';
import { isWholeNumber } from '../input/whole-number';
import { CsrfIntent } from '../intent/policy/csrf';
import { withoutUndefined } from '../intent/without-undefined';
import { Binding } from '../synth/binding';

/** No release takes more. */
const MOST = 16;

/**
 * Options for `Csrf`.
 */
export interface CsrfOptions {
  /**
   * Origins that count as the own one, at most 16 (`additionalOrigins`).
   *
   * @default - none
   */
  readonly additionalOrigins?: OriginMatch[];

  /**
   * How many requests in a hundred are looked at, from 0 to 100 (`percentageEnabled` of a TrafficPolicy, `filterEnabled` in Gloo).
   *
   * @default 100
   */
  readonly percent?: number;

  /**
   * How many requests in a hundred are only counted, from 0 to 100 (`percentageShadowed` of a TrafficPolicy, `shadowEnabled` in Gloo). None are refused
   * then, unless `percent` is given as well, which only Gloo takes.
   *
   * @default - none
   */
  readonly shadowPercent?: number;
}

/**
 * Requests that change something must come from a page of the same origin; others are answered with 403 (recorded on agentgateway 1.4.1).
 */
@checked
export class Csrf {
  /**
   * Looks at where requests come from.
   *
   * @param options further origins, and how many requests
   * @throws when there are more than 16 origins, or a percentage is none
   */
  public static of(options: CsrfOptions = {}): Csrf {
    const { additionalOrigins = [], percent, shadowPercent } = options;
    if (additionalOrigins.length > MOST) { throw new CodedError('ItemCount', `additionalOrigins takes at most ${MOST} items, got ${additionalOrigins.length}`); }
    const wrong = [percent, shadowPercent].find(share => share !== undefined && !isWholeNumber(share, 0, 100));
    if (wrong !== undefined) { throw new CodedError('InvalidLimit', `a percentage is a whole number from 0 to 100, got ${wrong}`); }
    return new Csrf(options);
  }

  private constructor(private readonly options: CsrfOptions) {}

  /** @internal */
  public _bind(binding: Binding): CsrfIntent {
    const { additionalOrigins = [], percent, shadowPercent } = this.options;
    return withoutUndefined({
      additionalOrigins: additionalOrigins.length > 0 ? additionalOrigins.map(origin => origin._bind(binding)) : undefined,
      percent: percent === 100 && shadowPercent === undefined ? undefined : percent,
      shadowPercent,
    });
  }
}
