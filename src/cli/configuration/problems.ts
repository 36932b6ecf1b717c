import { Shape, TextShape } from './shape';
import { Key } from '../../codec/manifest-path';
import { has, isObject } from '../../schema/json-type';
import { nearest } from '../../schema/resemblance';
import { listed } from '../arguments';

/** What is wrong with a value, and where. */
export interface ConfigurationProblem {
  readonly keys: readonly Key[];
  readonly message: string;
}

/** Everything that is wrong with a value of some shape. */
export function* problemsOf(shape: Shape, value: unknown, keys: readonly Key[] = []): Generator<ConfigurationProblem> {
  const wrong = (message: string): ConfigurationProblem => ({ keys, message });
  switch (shape.is) {
    case 'text': {
      const message = typeof value === 'string' ? wrongText(shape, value) : `${nameOf(keys)} is a text, ${aboutText(shape)}; got ${given(value)}`;
      if (message !== undefined) { yield wrong(message); }
      return;
    }
    case 'list':
      if (shape.orOne && !Array.isArray(value)) { return yield* problemsOf(shape.of, value, keys); }
      if (!Array.isArray(value)) { return yield wrong(`${nameOf(keys)} is a list: ${shape.about}; got ${given(value)}`); }
      for (const [i, item] of value.entries()) { yield* problemsOf(shape.of, item, [...keys, i]); }
      return;
    case 'map':
      if (!isObject(value)) { return yield wrong(`${nameOf(keys)} has names and values: ${shape.about}; got ${given(value)}`); }
      for (const [name, part] of Object.entries(value)) {
        const message = shape.names && wrongText(shape.names, name);
        if (message !== undefined) { yield { keys: [...keys, name], message }; } else { yield* problemsOf(shape.of, part, [...keys, name]); }
      }
      return;
    case 'object': {
      const { fields, required = [] } = shape;
      if (!isObject(value)) { return yield wrong(`${nameOf(keys)} has fields: ${Object.keys(fields).join(', ')}; got ${given(value)}`); }
      for (const [name, part] of Object.entries(value)) {
        const at = [...keys, name];
        if (has(fields, name)) { yield* problemsOf(fields[name], part, at); continue; }
        yield { keys: at, message: unknownField(name, keys, Object.keys(fields)) };
      }
      for (const name of required) { if (!has(value, name)) { yield wrong(`${nameOf(keys)} lacks ${name}: ${fields[name].about}`); } }
    }
  }
}

const aboutText = ({ about, words, wrong }: TextShape): string => words && !wrong ? `${about}: ${listed(words())}` : about;

function wrongText({ words, wrong }: TextShape, text: string): string | undefined {
  if (wrong || !words) { return wrong?.(text); }
  const known = words();
  if (known.includes(text)) { return undefined; }
  const meant = nearest(text, known);
  return `there is no '${text}' here; ${meant ? `did you mean '${meant}'? ` : ''}use ${listed(known)}`;
}

function unknownField(name: string, keys: readonly Key[], fields: readonly string[]): string {
  const meant = nearest(name, fields);
  return `${nameOf(keys)} has no field '${name}'; ${meant ? `did you mean '${meant}'? ` : ''}it has: ${fields.join(', ')}`;
}

const nameOf = (keys: readonly Key[]): string =>
  keys.length === 0 ? 'a configuration' : keys.map((key, i) => typeof key === 'number' ? `[${key}]` : `${i > 0 ? '.' : ''}${key}`).join('');

const given = (value: unknown): string =>
  value === null || value === undefined ? 'nothing' : Array.isArray(value) ? 'a list' : isObject(value) ? 'names and values' : String(value);
