/** Headers of a request or an answer: names in lower case, several values of one joined with a comma. */
export class HeaderMap {
  public static of(headers: { readonly [name: string]: string }): HeaderMap {
    return new HeaderMap(Object.entries(headers));
  }

  private readonly values: Map<string, string>;

  constructor(from: Iterable<readonly [string, string]> = []) {
    this.values = new Map();
    for (const [name, value] of from) { this.add(name, value); }
  }

  public get(name: string): string | undefined {
    return this.values.get(name.toLowerCase());
  }

  public has(name: string): boolean {
    return this.values.has(name.toLowerCase());
  }

  public set(name: string, value: string): void {
    this.values.set(name.toLowerCase(), value);
  }

  public add(name: string, value: string): void {
    const there = this.get(name);
    this.set(name, there === undefined ? value : `${there}, ${value}`);
  }

  public remove(name: string): void {
    this.values.delete(name.toLowerCase());
  }

  public copy(): HeaderMap {
    return new HeaderMap(this.values);
  }

  /** Sorted by name. */
  public toObject(): { readonly [name: string]: string } {
    return Object.fromEntries([...this.values].sort(([a], [b]) => a < b ? -1 : 1));
  }
}
