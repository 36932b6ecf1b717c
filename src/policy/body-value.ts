import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';
import { JsonValue } from '../intent/policy/body';

/**
 * A value for a field of a request (`value` in `defaults` and `overrides`). TrafficPolicies hold it as a text of JSON.
 */
@checked
export class BodyValue {
  /**
   * A text.
   *
   * @param value what it says
   */
  public static text(value: string): BodyValue {
    return new BodyValue(value);
  }

  /**
   * A number.
   *
   * @param value how much
   * @throws when it is not finite
   */
  public static number(value: number): BodyValue {
    if (!Number.isFinite(value)) { throw new CodedError('InvalidBodyValue', `JSON has no number ${value}; give a finite one`); }
    return new BodyValue(value);
  }

  /**
   * Yes or no.
   *
   * @param value which of them
   */
  public static flag(value: boolean): BodyValue {
    return new BodyValue(value);
  }

  /**
   * Anything that JSON has, as a text of JSON such as `{"type":"json_object"}`.
   *
   * @param text the JSON
   * @throws when it is no JSON
   */
  public static json(text: string): BodyValue {
    try {
      return new BodyValue(JSON.parse(text) as JsonValue);
    } catch (e) {
      throw new CodedError('InvalidBodyValue', `'${text}' is no JSON: ${(e as Error).message}; correct it, or give a text with BodyValue.text`);
    }
  }

  /**
   * A list.
   *
   * @param items what is in it, in order
   */
  public static list(items: BodyValue[]): BodyValue {
    return new BodyValue(items.map(item => item.value));
  }

  /**
   * An object.
   *
   * @param entries its fields
   */
  public static map(entries: { [key: string]: BodyValue }): BodyValue {
    return new BodyValue(Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, entry.value])));
  }

  private constructor(private readonly value: JsonValue) {}

  /** @internal */
  public _toIntent(): JsonValue {
    return this.value;
  }
}
