import { Optional } from './optional';
import { CelValue, fail, text } from './value';
import { formatTest } from '../format';
import { has } from '../json-type';
import { isLabelValue, isQualifiedName, SUBDOMAIN } from '../metadata-key';

const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const LABEL_1035 = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;

type Test = (s: string) => boolean;

const matching = (pattern: RegExp, longest: number): Test => s => s.length <= longest && pattern.test(s);
const prefix = (test: Test): Test => s => test(s.replace(/-$/, 'a'));
const known = (format: string): Test => formatTest(format) as Test;

const FORMATS: { readonly [name: string]: Test } = {
  dns1123Label: matching(LABEL, 63),
  dns1123Subdomain: matching(SUBDOMAIN, 253),
  dns1035Label: matching(LABEL_1035, 63),
  dns1123LabelPrefix: prefix(matching(LABEL, 63)),
  dns1123SubdomainPrefix: prefix(matching(SUBDOMAIN, 253)),
  dns1035LabelPrefix: prefix(matching(LABEL_1035, 63)),
  labelValue: isLabelValue,
  qualifiedName: isQualifiedName,
  uri: known('uri'),
  uuid: known('uuid'),
  byte: known('byte'),
  date: known('date'),
  datetime: known('date-time'),
};

/** A format that a rule can ask for by name. */
class NamedFormat extends CelValue {
  public readonly type = 'kubernetes.NamedFormat';

  constructor(private readonly name: string, private readonly test: Test) {
    super();
  }

  public equals(other: unknown): boolean {
    return other instanceof NamedFormat && other.name === this.name;
  }

  /** What is wrong with a text, or nothing. */
  public validate(v: unknown): Optional {
    return this.test(text(v)) ? Optional.NONE : Optional.of([`is not a ${this.name}`]);
  }
}

/** Functions of the name `format`. */
export const FORMAT: { readonly [name: string]: (of?: unknown) => CelValue } = {
  ...Object.fromEntries(Object.entries(FORMATS).map(([key, test]) => [key, () => new NamedFormat(key, test)])),
  named: of => has(FORMATS, text(of)) ? Optional.of(new NamedFormat(text(of), FORMATS[text(of)])) : Optional.NONE,
};

export const FORMAT_METHODS = {
  validate: (format: unknown, v: unknown) => format instanceof NamedFormat ? format.validate(v) : fail('expected a format'),
};
