/** What the config takes from the environment of the proxy: `os.environ/NAME`. */
const REFERENCE = /^os\.environ\/(.+)$/;

/** The variable that a text refers to. */
export const variableIn = (text: string): string | undefined => REFERENCE.exec(text)?.[1];

/** A name that envsubst knows. */
const IS_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Values by name. */
export interface Values {
  readonly [name: string]: string | undefined;
}

/** A variable that has to be set before manifests are applied. */
export interface LitellmVariable {
  readonly name: string;
  /** What it is the value of. */
  readonly of: string;
}

/** What is known of variables, and which of them the app needs. */
export class Environment {
  private readonly needed = new Map<string, string>();
  private readonly byLiteral = new Map<string, string>();
  private readonly lookedUp = new Set<string>();

  /**
   * @param values what is known besides the config; used for what is no secret
   * @param stated what the config itself says of variables
   * @param referred names that the config refers to, which stand for nothing else
   */
  constructor(private readonly values: Values, private readonly stated: Values = {}, private readonly referred: ReadonlySet<string> = new Set()) {}

  public get variables(): readonly LitellmVariable[] {
    return [...this.needed].map(([name, of]) => ({ name, of }));
  }

  /** Whether the value of a variable is in the code. */
  public isLookedUp(name: string): boolean {
    return this.lookedUp.has(name);
  }

  /** The value of a variable that is no secret. */
  public valueOf(name: string): string | undefined {
    this.lookedUp.add(name);
    return this.stated[name] ?? this.values[name];
  }

  /** The value that the config itself gives a variable. */
  public statedValueOf(name: string): string | undefined {
    this.lookedUp.add(name);
    return this.stated[name];
  }

  /** A variable that stands for a secret. */
  public need(name: string, of: string): string {
    const spelled = IS_NAME.test(name) ? name : nameFrom(name);
    if (!this.needed.has(spelled)) { this.needed.set(spelled, of); }
    return spelled;
  }

  /** A variable for a secret that stands in the config: the same for the same secret. */
  public needFor(secret: string, wish: string, of: string): string {
    const known = this.byLiteral.get(secret);
    if (known !== undefined) { return known; }
    const start = nameFrom(wish);
    let name = start;
    for (let n = 2; this.needed.has(name) || this.referred.has(name); n++) { name = `${start}_${n}`; }
    this.byLiteral.set(secret, name);
    return this.need(name, of);
  }
}

const nameFrom = (words: string): string => words.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_+|_+$/g, '').toUpperCase().replace(/^(?=\d)/, '_');
