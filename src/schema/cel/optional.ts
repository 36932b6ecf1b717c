import { CelValue, equals, fail, isMap } from './value';

/** A value that may be absent. */
export class Optional extends CelValue {
  public static readonly NONE = new Optional(undefined);

  public static of(v: unknown): Optional {
    return new Optional({ v });
  }

  public readonly type = 'optional_type';

  private constructor(private readonly held: { readonly v: unknown } | undefined) {
    super();
  }

  public get has(): boolean {
    return this.held !== undefined;
  }

  public get value(): unknown {
    return this.held ? this.held.v : fail('an optional value is absent');
  }

  public or<T>(other: T): unknown {
    return this.held ? this.held.v : other;
  }

  public equals(other: unknown): boolean {
    return other instanceof Optional && (this.held && other.held ? equals(this.held.v, other.held.v) : this.held === other.held);
  }
}

const isZero = (v: unknown): boolean => v === null || v === '' || v === 0 || v === false || (Array.isArray(v) && v.length === 0)
  || (isMap(v) && Object.keys(v).length === 0);

/** Functions of the name `optional`. */
export const OPTIONAL = {
  of: (v: unknown) => Optional.of(v),
  none: () => Optional.NONE,
  ofNonZeroValue: (v: unknown) => isZero(v) ? Optional.NONE : Optional.of(v),
};

export const OPTIONAL_METHODS = {
  hasValue: (o: Optional) => o.has,
  value: (o: Optional) => o.value,
  or: (o: Optional, other: Optional) => o.has ? o : other,
  orValue: (o: Optional, other: unknown) => o.or(other),
};
