import { Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, Node, YAMLMap } from 'yaml';
import { itemComments } from './config-comments';
import { Environment, variableIn } from './environment';
import { Findings, SettingPlace } from '../finding';

/** A file that a part of a config stands in. */
export interface ConfigSource {
  readonly file: string;
  readonly document: Document;
  readonly lines: LineCounter;
  readonly text: string;
}

/** What is taken down while a config is read. */
export interface Reading {
  readonly findings: Findings;
  readonly environment: Environment;
}

type Kind = 'text' | 'number' | 'flag' | 'map' | 'list';

const WANTED: { readonly [K in Kind]: string } = { text: 'a text', number: 'a number', flag: 'true or false', map: 'a map of settings', list: 'a list' };

/** A value of a config, and where it stands. */
export class ConfigValue implements SettingPlace {
  /** @param more lists of other files that go on where this one ends */
  constructor(
    public readonly path: string,
    private readonly node: unknown,
    private readonly source: ConfigSource,
    public readonly reading: Reading,
    private readonly more: readonly ConfigValue[] = []) {}

  /** The same list, with that of another file behind it. */
  public joined(other: ConfigValue): ConfigValue {
    return new ConfigValue(this.path, this.node, this.source, this.reading, [...this.more, other]);
  }

  public get isList(): boolean {
    return isSeq(this.resolved);
  }

  public get place(): string {
    const offset = isNode(this.node) ? this.node.range?.[0] : undefined;
    return `${this.source.file}:${offset === undefined ? 1 : this.source.lines.linePos(offset).line}`;
  }

  /** As plain data. */
  public get plain(): unknown {
    const own: unknown = isNode(this.node) ? this.node.toJS(this.source.document) : this.node;
    return this.more.length === 0 ? own : [own, ...this.more.map(({ plain }) => plain)].flat();
  }

  public get isNothing(): boolean {
    const { plain } = this;
    return plain === null || plain === undefined;
  }

  /** A text as it stands; what is no secret may be looked up. */
  public get text(): string | undefined {
    const { plain } = this;
    if (typeof plain === 'string') { return plain; }
    return typeof plain === 'number' || typeof plain === 'boolean' ? String(plain) : this.wrong('text');
  }

  /** A text that is no secret: variables are looked up. */
  public get known(): string | undefined {
    const { text } = this;
    const variable = text === undefined ? undefined : variableIn(text);
    if (variable === undefined) { return text; }
    const value = this.reading.environment.valueOf(variable);
    if (value === undefined) {
      this.tell('manual', `it is the value of ${variable}, which nobody knows here: set ${variable} when you import, or put the value into the code`);
    }
    return value;
  }

  public get number(): number | undefined {
    const { plain } = this;
    if (typeof plain === 'number' && Number.isFinite(plain)) { return plain; }
    const text = typeof plain === 'string' ? variableIn(plain) === undefined ? plain : this.known : '';
    if (text === undefined) { return undefined; }
    return text.trim() === '' || !Number.isFinite(Number(text)) ? this.wrong('number') : Number(text);
  }

  public get flag(): boolean | undefined {
    const { plain } = this;
    if (typeof plain === 'boolean') { return plain; }
    const text = typeof plain === 'string' ? this.known?.toLowerCase() : undefined;
    return text === 'true' ? true : text === 'false' ? false : this.wrong('flag');
  }

  /** What stands in a map, by name. */
  public get entries(): ReadonlyMap<string, ConfigValue> | undefined {
    const node = this.resolved;
    return isMap(node) ? entriesOf(node, this.path, this.source, this.reading) : this.wrong('map');
  }

  public get list(): readonly ConfigValue[] | undefined {
    if (!this.isList) { return this.wrong('list'); }
    const items = [this, ...this.more].flatMap(each => each.items);
    return items.map(([item, source], i) => new ConfigValue(`${this.path}[${i}]`, item, source, this.reading));
  }

  private get items(): readonly (readonly [unknown, ConfigSource])[] {
    const node = this.resolved;
    return isSeq(node) ? node.items.map(item => [item, this.source]) : [];
  }

  /** What is said of an item of a list, above it and within. */
  public get comments(): readonly string[] {
    return isNode(this.node) && this.node.range ? itemComments(this.source.text, this.node.range) : [];
  }

  public tell(status: 'approximate' | 'manual' | 'unsupported', message: string): void {
    this.reading.findings.add(status, this, message);
  }

  /** The node that an alias stands for. */
  private get resolved(): unknown {
    return isAlias(this.node) ? this.node.resolve(this.source.document) : this.node;
  }

  private wrong(kind: Kind): undefined {
    this.tell('manual', `it was left out: ${WANTED[kind]} is wanted here, and this is ${kindOf(this.plain)}; correct it, and import again`);
    return undefined;
  }
}

function kindOf(plain: unknown): string {
  if (plain === null) { return 'nothing'; }
  if (Array.isArray(plain)) { return 'a list'; }
  return typeof plain === 'object' ? 'a map' : typeof plain === 'string' ? 'a text' : `a ${typeof plain}`;
}

/** What stands in a map, with what merge keys take in. */
export function entriesOf(node: YAMLMap, path: string, source: ConfigSource, reading: Reading): Map<string, ConfigValue> {
  const entries = new Map<string, ConfigValue>();
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? String(key.value) : String(key);
    // A merge key is a symbol to the parser.
    if (name === '<<' || name === 'Symbol(<<)') {
      merged(value as Node, source).forEach(each => {
        entriesOf(each, path, source, reading).forEach((item, of) => { if (!entries.has(of)) { entries.set(of, item); } });
      });
    } else {
      entries.set(name, new ConfigValue(path === '' ? name : `${path}.${name}`, value, source, reading));
    }
  }
  return entries;
}

/** The maps that a merge key takes in. */
function merged(node: Node, source: ConfigSource): readonly YAMLMap[] {
  const each = isAlias(node) ? node.resolve(source.document) : node;
  if (isMap(each)) { return [each]; }
  return isSeq(each) ? each.items.flatMap(item => merged(item as Node, source)) : [];
}
