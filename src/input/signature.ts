import { kindNamed } from './kind';
import { Field, fieldsOf, mendField, Wrong } from './shape';
import { Struct } from './struct';

/** What a constructor, factory or method takes. */
export class Signature {
  private readonly fields: readonly Field[];
  private readonly last: Field;

  constructor(text: string) {
    this.fields = fieldsOf(text, type => kindNamed(type));
    this.last = this.fields[this.fields.length - 1];
  }

  /** Whether the only argument is right as it is. */
  public fitsOne(): (value: unknown) => boolean {
    const { optional, kind } = this.last;
    return optional ? value => value === undefined || kind.fits(value) : value => kind.fits(value);
  }

  /** Whether arguments are right as they are. */
  public fits(given: readonly unknown[], exact = true): boolean {
    const { fields } = this;
    for (let i = 0; i < fields.length; i++) {
      const field = fields[i];
      const value = given[i];
      if (field.variadic) { return given.slice(i).every(each => field.kind.fits(each)); }
      if (value === undefined ? !field.optional : !field.kind.fits(value, exact)) { return false; }
    }
    return true;
  }

  /** What is left of arguments; what is missing or wrong is noted. */
  public mend(given: readonly unknown[], exact: boolean, wrong: Wrong[]): unknown[] {
    return this.fields.flatMap((field, i) => {
      const { name, kind, variadic } = field;
      if (variadic) { return given.slice(i).map((value, v) => mendField(field, value, `${name}[${v}]`, wrong)); }
      const before = wrong.length;
      // Its properties are known without it.
      const isBare = field === this.last && kind instanceof Struct;
      const mended = mendField(field, given[i], isBare ? '' : name, wrong, exact);
      wrong.slice(before).forEach((each, w) => { if (each.at === '') { wrong[before + w] = { ...each, at: name }; } });
      return [mended];
    });
  }
}
