import { CelValue, compareBytes, fail } from './value';

/** A run of bytes. */
export class Bytes extends CelValue {
  public static from(v: unknown): Bytes {
    if (v instanceof Bytes) { return v; }
    return typeof v === 'string' || v instanceof Uint8Array ? new Bytes(Buffer.from(v as string)) : fail('expected bytes or a text');
  }

  public readonly type = 'bytes';

  public override readonly size: number;

  constructor(public readonly held: Buffer) {
    super();
    this.size = held.length;
  }

  public equals(other: unknown): boolean {
    return other instanceof Bytes && this.held.equals(other.held);
  }

  public compare(other: unknown): number {
    return other instanceof Bytes ? compareBytes(this.held, other.held) : fail('cannot compare bytes with something else');
  }

  public plus(other: unknown): Bytes {
    return other instanceof Bytes ? new Bytes(Buffer.concat([this.held, other.held])) : fail('cannot add something else to bytes');
  }

  public toString(): string {
    try { return new TextDecoder('utf-8', { fatal: true }).decode(this.held); } catch { return fail('the bytes are not a text'); }
  }
}
