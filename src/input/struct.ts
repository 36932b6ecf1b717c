import { Field, fieldsOf, isPlain, Kind, mendField, Wrong } from './shape';
import { SHAPES } from './shapes';
import { wrongType } from './wrong-type';
import { nearest } from '../schema/resemblance';

const SPOILT = new WeakSet<object>();

/** Whether something was taken away from a struct; what is missing in it was told. */
export const isSpoilt = (value: unknown): boolean => typeof value === 'object' && value !== null && SPOILT.has(value);

/** The properties of a struct. */
interface Properties { readonly [name: string]: unknown }

/** A struct: any object with the properties that it must have, and without others. jsii hands over plain objects; callers may have classes. */
export class Struct implements Kind {
  private readonly fields: ReadonlyMap<string, Field>;
  private readonly required: number;
  /** Names of its own where others may have added to the rest since. */
  private readonly own: readonly string[] | undefined;
  private tolerated: ReadonlySet<string> | undefined;

  constructor(private readonly structName: string, kindNamed: (type: string, isForeign: boolean) => Kind) {
    const lineage = lineageOf(structName);
    const fields = lineage.map(name => fieldsOf(SHAPES.structs[name][1], type => kindNamed(type, isForeign(name))));
    const all = fields.flat();
    this.fields = new Map(all.filter(({ name }, i) => all.findIndex(field => field.name === name) === i).map(field => [field.name, field]));
    this.required = [...this.fields.values()].filter(({ optional }) => !optional).length;
    this.own = lineage.some(isForeign) ? fields.flatMap((each, i) => isForeign(lineage[i]) ? [] : each.map(({ name }) => name)) : undefined;
  }

  public get words(): string {
    return `an object such as ${this.example}`;
  }

  public get example(): string {
    const needed = [...this.fields.values()].filter(({ optional }) => !optional).map(({ name }) => name);
    const shown = needed.length > 0 ? needed : [...this.fields.keys()].slice(0, 2);
    return `{ ${shown.map(name => `${name}: …`).join(', ')} }`;
  }

  public fits(value: unknown, exact = true): boolean {
    if (!isProperties(value)) { return false; }
    if (!isPlain(value)) { return this.fitsInstance(value); }
    let present = 0;
    for (const name of Object.keys(value)) {
      const property = value[name];
      if (property === undefined) { continue; }
      const field = this.fields.get(name);
      if (!field) {
        if (exact) { return false; }
        continue;
      }
      if (!field.kind.fits(property)) { return false; }
      if (!field.optional) { present++; }
    }
    return present === this.required;
  }

  public mend(value: unknown, at: string, wrong: Wrong[], exact = true): unknown {
    if (!isProperties(value) || (!isPlain(value) && !this.isMeant(value))) {
      wrong.push(wrongType(value, this.words, at));
      return this.empty();
    }
    const before = wrong.length;
    const within = at === '' ? '' : `${at}.`;
    const more = exact && isPlain(value) ? Object.keys(value).filter(name => value[name] !== undefined && !this.fields.has(name)) : [];
    more.forEach(name => this.note(name, within, wrong));
    const mended: { [name: string]: unknown } = { ...value };
    for (const [name, field] of this.fields) { mended[name] = mendField(field, value[name], `${within}${name}`, wrong); }
    if (wrong.length > before) { SPOILT.add(mended); }
    return mended;
  }

  public empty(): object {
    const empty = {};
    SPOILT.add(empty);
    return empty;
  }

  private fitsInstance(value: Properties): boolean {
    if (!this.isMeant(value)) { return false; }
    for (const [name, field] of this.fields) {
      const property = value[name];
      if (property === undefined ? !field.optional : !field.kind.fits(property)) { return false; }
    }
    return true;
  }

  /** Whether an instance of a class is this struct, and no other value: it has one of the properties, or nothing at all. */
  private isMeant(value: Properties): boolean {
    return [...this.fields.keys()].some(name => name in value) || this.required + Object.keys(value).length === 0;
  }

  private note(name: string, within: string, wrong: Wrong[]): void {
    const known = this.own ?? [...this.fields.keys()];
    const lower = name.toLowerCase();
    const meant = nearest(name, known) ?? (name.length > 2 ? known.find(each => each.toLowerCase().includes(lower)) : undefined);
    if (this.own ? meant === undefined : this.isTolerated(name)) { return; }
    // Whatever is no name may be anything, a key as well.
    const shown = /^[\w$-]{1,40}$/.test(name) ? `unknown property '${within}${name}'` : within === '' ? 'unknown property' : `unknown property in '${at(within)}'`;
    wrong.push({
      code: 'UnknownProperty',
      at: shown,
      says: meant !== undefined ? `; did you mean '${meant}'?` : `; leave it out, known here: ${known.join(', ')}`,
    });
  }

  /** A struct that is made of this one may stand in its place. */
  private isTolerated(name: string): boolean {
    this.tolerated ??= new Set(Object.keys(SHAPES.structs).filter(other => lineageOf(other).includes(this.structName))
      .flatMap(other => lineageOf(other).flatMap(namesIn)));
    return this.tolerated.has(name);
  }
}

const isProperties = (value: unknown): value is Properties => typeof value === 'object' && value !== null && !Array.isArray(value);

const at = (within: string): string => within.slice(0, -1);

const isForeign = (structName: string): boolean => parentsOf(structName).includes('*');

const parentsOf = (structName: string): readonly string[] => SHAPES.structs[structName][0].split(' ').filter(parent => parent !== '');

/** A struct and those that it is made of. */
const lineageOf = (structName: string): readonly string[] =>
  [structName, ...parentsOf(structName).filter(parent => parent !== '*').flatMap(lineageOf)].filter((name, i, all) => all.indexOf(name) === i);

const namesIn = (structName: string): readonly string[] => SHAPES.structs[structName][1].split('; ').map(field => field.split(/\??:/)[0]);
