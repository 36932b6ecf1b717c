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
   * Anything that JSON has but null, as a text of JSON such as `{"type":"json_object"}`.
   *
   * @param text the JSON
   * @throws when it is no JSON, or has null in it, which no manifest keeps
   */
  public static json(text: string): BodyValue {
    const value = parsed(text);
    if (hasNull(value)) { throw new CodedError('InvalidBodyValue', 'null is dropped from manifests; leave it out, or have bodyTransformations take a field away'); }
    return new BodyValue(value);
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
    const said = Object.entries(entries).filter(([, entry]) => entry !== undefined);
    return new BodyValue(Object.fromEntries(said.map(([key, entry]) => [key, entry.value])));
  }

  private constructor(private readonly value: JsonValue) {}

  /** @internal */
  public _toIntent(): JsonValue {
    return this.value;
  }
}

const hasNull = (value: JsonValue): boolean => value === null || (typeof value === 'object' && Object.values<JsonValue>(value).some(hasNull));

function parsed(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch (e) {
    // The text itself is not told, since it may hold a key.
    const at = /at position \d+/.exec((e as Error).message)?.[0] ?? `within ${text.length} characters`;
    throw new CodedError('InvalidBodyValue', `a text is no JSON: something is wrong ${at}; correct it, or give a text with BodyValue.text`);
  }
}
