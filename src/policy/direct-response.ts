import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';
import { celExpression } from '../input/expression';
import { headerName } from '../input/header-name';
import { isWholeNumber } from '../input/whole-number';
import { DirectResponseIntent } from '../intent/policy/direct-response';

/** No release takes more. */
const MOST_HEADERS = 16;
const LONGEST_BODY = 4096;

/**
 * Options for `DirectResponse`.
 */
export interface DirectResponseOptions {
  /**
   * Status code, from 200 to 599 (`status`).
   */
  readonly status: number;

  /**
   * The body, from 1 to 4096 characters (`body`).
   *
   * @default - none
   */
  readonly body?: string;

  /**
   * CEL expression that makes the body from the request (`bodyExpression`; agentgateway 1.3 and later).
   *
   * @default - none
   */
  readonly bodyExpression?: string;

  /**
   * Headers by name, at most 16, each a CEL expression: a text stands in quotes (`headers`; agentgateway 1.3 and later).
   *
   * @default - none
   */
  readonly headers?: { [headerName: string]: string };
}

/**
 * What the gateway answers by itself, without asking a backend, once the request has met a rule and the caller is known (recorded on agentgateway
 * 1.4.1). On kgateway it is a DirectResponse, which a rule of a route refers to.
 */
@checked
export class DirectResponse {
  /**
   * Always the same answer, or one made from the request.
   *
   * @param options status, body and headers
   * @throws when the status is none, both bodies are given, the body is empty or too long, a header is out of syntax, or an expression is not CEL
   */
  public static of(options: DirectResponseOptions): DirectResponse {
    const { status, body, bodyExpression, headers = {} } = options;
    if (!isWholeNumber(status, 200, 599)) { throw new CodedError('InvalidStatus', `a status code is a whole number from 200 to 599, got ${status}`); }
    if (body !== undefined && bodyExpression !== undefined) {
      throw new CodedError('ConflictingOptions', 'an answer has a body or an expression that makes it, got both; give one');
    }
    if (body !== undefined && (body.length === 0 || body.length > LONGEST_BODY)) {
      throw new CodedError('InvalidBody', `the body of an answer has from 1 to ${LONGEST_BODY} characters, got ${body.length}; leave it out for none`);
    }
    const pairs = Object.entries(headers).filter(([, value]) => value !== undefined);
    if (pairs.length > MOST_HEADERS) { throw new CodedError('ItemCount', `an answer has at most ${MOST_HEADERS} headers, got ${pairs.length}`); }
    return new DirectResponse({
      status,
      ...body !== undefined && { body },
      ...bodyExpression !== undefined && { bodyExpression: celExpression(bodyExpression) },
      ...pairs.length > 0 && { headers: pairs.map(([name, value]) => ({ name: headerName(name), value: celExpression(value) })) },
    });
  }

  private constructor(private readonly intent: DirectResponseIntent) {}

  /** @internal */
  public _toIntent(): DirectResponseIntent {
    return this.intent;
  }
}
