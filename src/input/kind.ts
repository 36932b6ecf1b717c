import { instanceOf } from './instance';
import { isPlain, Kind, Wrong } from './shape';
import { SHAPES } from './shapes';
import { Struct } from './struct';
import { withArticle, wrongType } from './wrong-type';
import { nearest } from '../schema/resemblance';

const KINDS = new Map<string, Kind>();

/** The kind of value that the table of shapes calls so. Only where something is not ours does cdk8s resolve a Lazy, within lists and maps. */
export function kindNamed(type: string, isForeign = false): Kind {
  const key = isForeign ? `${type}*` : type;
  const known = KINDS.get(key);
  if (known) { return known; }
  const kind = made(type, isForeign);
  KINDS.set(key, kind);
  return kind;
}

function made(type: string, isForeign: boolean): Kind {
  const [name, example] = type.split(' ');
  const inner = (of: string): Kind => {
    const kind = kindNamed(example === undefined ? of : `${of} ${example}`, isForeign);
    return isForeign ? orLazy(kind) : kind;
  };
  if (name.endsWith('[]')) { return list(inner(name.slice(0, -'[]'.length))); }
  if (name.startsWith('{')) { return map(inner(name.slice(1, -1))); }
  switch (name) {
    case 'any': return { words: 'anything', example: '…', fits: () => true, mend: value => value };
    case 'string': return scalar(example ? `a string such as '${example}'` : 'a string in quotes', `'${example ?? '…'}'`, value => typeof value === 'string');
    case 'number': return scalar(example ? `a number from ${example.replace('-', ' to ')}` : 'a number', example?.split('-')[0] ?? '…', value => typeof value === 'number');
    case 'boolean': return scalar('true or false', 'true', value => typeof value === 'boolean');
  }
  if (name in SHAPES.structs) { return new Struct(name, kindNamed); }
  return name in SHAPES.enums ? oneOf(name) : instanceOf(name, kindNamed);
}

const scalar = (words: string, example: string, fits: Kind['fits']): Kind => ({
  words,
  example,
  fits,
  mend: (value, at, wrong) => {
    wrong.push(wrongType(value, words, at));
    return undefined;
  },
});

function oneOf(name: string): Kind {
  const members = SHAPES.enums[name];
  const example = `${name}.${Object.keys(members)[0]}`;
  const words = `${withArticle(name)}, such as ${example}`;
  return {
    words,
    example,
    fits: value => Object.values(members).includes(value as string),
    mend: (value, at, wrong) => {
      const meant = typeof value === 'string' ? nearest(value, Object.entries(members).flat()) : undefined;
      const member = Object.keys(members).find(each => each === meant || members[each] === meant);
      const type = wrongType(value, words, at);
      wrong.push(member === undefined ? type : { ...type, says: `${type.says}; did you mean ${name}.${member}?` });
      return undefined;
    },
  };
}

function list(item: Kind): Kind {
  const words = (): string => `a list such as [${item.example}]`;
  return {
    get words() { return words(); },
    get example() { return `[${item.example}]`; },
    fits: value => {
      if (!Array.isArray(value)) { return false; }
      // Holes count, too.
      for (let i = 0; i < value.length; i++) {
        if (!item.fits(value[i])) { return false; }
      }
      return true;
    },
    mend: (value, at, wrong) => {
      if (Array.isArray(value)) { return Array.from(value, (each, i) => mendItem(item, each, `${at}[${i}]`, wrong)); }
      wrong.push(wrongType(value, words(), at));
      return undefined;
    },
  };
}

function map(item: Kind): Kind {
  const isMap = (value: unknown): value is { readonly [key: string]: unknown } =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && (isPlain(value) || Object.keys(value).length > 0);
  const words = (): string => `an object such as { name: ${item.example} }`;
  return {
    get words() { return words(); },
    get example() { return `{ name: ${item.example} }`; },
    fits: value => isMap(value) && Object.values(value).every(each => each === undefined || item.fits(each)),
    mend: (value, at, wrong) => {
      if (isMap(value)) {
        const there = Object.entries(value).filter(([, each]) => each !== undefined && each !== null);
        return Object.fromEntries(there.map(([key, each]) => [key, mendItem(item, each, `${at}[${shownKey(key)}]`, wrong)]));
      }
      wrong.push(wrongType(value, words(), at));
      return undefined;
    },
  };
}

/** What is left of an item, at its place. */
function mendItem(item: Kind, value: unknown, at: string, wrong: Wrong[]): unknown {
  if (value !== undefined && value !== null) { return item.fits(value) ? value : item.mend(value, at, wrong); }
  wrong.push({ code: 'WrongType', at, says: ` must be ${item.words}, got nothing; leave it out` });
  return item.empty?.();
}

/** A key that is no name may be anything, the value of a header as well. */
const shownKey = (key: string): string => /^[\w./*-]{1,60}$/.test(key) ? `'${key}'` : '…';

/** The same, or what cdk8s resolves when it writes. */
const orLazy = (kind: Kind): Kind => ({
  get words() { return kind.words; },
  get example() { return kind.example; },
  fits: value => isLazy(value) || kind.fits(value),
  mend: (value, at, wrong) => kind.mend(value, at, wrong),
});

const isLazy = (value: unknown): boolean => typeof value === 'object' && value !== null
  && ['produce', 'resolve'].some(method => typeof (value as { readonly [name: string]: unknown })[method] === 'function');
