import { JsonValue } from '../intent/policy/body';

/** The body of a request: a text, which may be JSON. */
export class Body {
  public static ofText(text: string): Body {
    return new Body(text);
  }

  public static ofJson(value: JsonValue): Body {
    return new Body(JSON.stringify(value), value);
  }

  private parsed: { readonly value: JsonValue } | null | undefined;

  private constructor(public readonly text: string, value?: JsonValue) {
    if (value !== undefined) { this.parsed = { value }; }
  }

  /** What it is as JSON, or undefined where it is none. */
  public get json(): JsonValue | undefined {
    if (this.parsed === undefined) { this.parsed = parsed(this.text); }
    return this.parsed?.value;
  }

  /** As people see it: JSON where it is some, else the text. */
  public get shown(): JsonValue {
    return this.json ?? this.text;
  }

  public get size(): number {
    return Buffer.byteLength(this.text);
  }
}

function parsed(text: string): { readonly value: JsonValue } | null {
  try {
    return { value: JSON.parse(text) as JsonValue };
  } catch {
    return null;
  }
}
