import { LimitEntry } from './limit-entry';
import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';
import { celExpression } from '../input/expression';
import { LimitDescriptorIntent } from '../intent/policy/rate-limit';

/** No release takes more. */
const MOST = 16;

/**
 * Options for `LimitDescriptor`.
 */
export interface LimitDescriptorOptions {
  /**
   * CEL expression: what the request costs (`cost`; agentgateway 1.2 and later).
   *
   * @default - one for a request, or its tokens
   */
  readonly cost?: string;

  /**
   * CEL expression: the limit, instead of the one that the service knows (`limitOverride`; agentgateway 1.5 and later).
   *
   * @default - the service knows it
   */
  readonly limitOverride?: string;
}

/**
 * What a rate-limit service is asked about a request (`descriptors[]`).
 */
@checked
export class LimitDescriptor {
  /**
   * Counts requests (`unit: Requests`).
   *
   * @param entries what requests are told apart by, from 1 to 16
   * @param options cost and limit
   * @throws when there are no entries or more than 16, or an expression is not CEL
   */
  public static requests(entries: LimitEntry[], options: LimitDescriptorOptions = {}): LimitDescriptor {
    return new LimitDescriptor(entries, options, {});
  }

  /**
   * Counts the tokens of models (`unit: Tokens`), which only agentgateway can.
   *
   * @param entries what requests are told apart by, from 1 to 16
   * @param options cost and limit
   * @throws when there are no entries or more than 16, or an expression is not CEL
   */
  public static tokens(entries: LimitEntry[], options: LimitDescriptorOptions = {}): LimitDescriptor {
    return new LimitDescriptor(entries, options, { unit: 'tokens' });
  }

  private readonly intent: LimitDescriptorIntent;

  private constructor(entries: LimitEntry[], { cost, limitOverride }: LimitDescriptorOptions, unit: Pick<LimitDescriptorIntent, 'unit'>) {
    if (entries.length === 0 || entries.length > MOST) {
      throw new CodedError('ItemCount', `a descriptor has from 1 to ${MOST} entries, got ${entries.length}`);
    }
    this.intent = {
      entries: entries.map(entry => entry._toIntent()),
      ...unit,
      ...cost !== undefined && { cost: celExpression(cost) },
      ...limitOverride !== undefined && { limitOverride: celExpression(limitOverride) },
    };
  }

  /** @internal */
  public _toIntent(): LimitDescriptorIntent {
    return this.intent;
  }
}
