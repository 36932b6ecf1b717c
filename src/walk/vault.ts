/** Texts with credentials in them: shown by where these come from, sent with their value. */
export class Vault {
  private readonly held: { readonly name: string; readonly value: string | undefined }[] = [];
  private readonly known = new Map<string, string>();

  /** Stands for a credential in a text; `name` is how it is shown. */
  public hide(name: string, value: string | undefined): string {
    const key = `${name}\0${value ?? ''}`;
    const there = this.known.get(key);
    if (there !== undefined) { return there; }
    const stand = `\uE000${this.held.length}\uE001`;
    this.held.push({ name, value });
    this.known.set(key, stand);
    return stand;
  }

  /** With names in angle brackets in the place of credentials. */
  public shown(text: string): string {
    return text.replace(STAND, (_, index: string) => `<${this.held[Number(index)].name}>`);
  }

  public shownHeaders(headers: Headers): Headers {
    return changed(headers, value => this.shown(value));
  }

  /** With the values, where these are known. */
  public real(text: string): string {
    return text.replace(STAND, (_, index: string) => this.held[Number(index)].value ?? `<${this.held[Number(index)].name}>`);
  }

  public realHeaders(headers: Headers): Headers {
    return changed(headers, value => this.real(value));
  }
}

type Headers = { readonly [name: string]: string };

const changed = (headers: Headers, change: (value: string) => string): Headers =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, change(value)]));

/** Characters that nobody else uses. */
const STAND = /\uE000(\d+)\uE001/g;
