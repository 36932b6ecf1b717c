import { parseArgs } from 'util';
import { Command, Given, Option, Options } from './command';
import { CommandResult } from './command-result';
import { refusedIn } from './refused-input';
import { UsageError } from './usage';
import { nearest } from '../schema/resemblance';

/** What a command was given. */
interface Arguments {
  readonly operands: readonly string[];
  readonly given: Given<Options>;
}

/** Runs a command as it was called. @throws UsageError when that was wrong */
export function resultOf(command: Command, args: readonly string[]): CommandResult {
  const { operands, given } = argumentsOf(command, args);
  try {
    return command.run(operands, given);
  } catch (e) {
    const refused = e instanceof TypeError || e instanceof RangeError ? refusedIn(operands) : [];
    if (refused.length === 0) { throw e; }
    return { output: [], notes: [...refused, `${command.name} cannot work with what no server takes; mend that first (check tells all of it)`], status: 2 };
  }
}

/** @throws UsageError where the command has no such options, or takes no such values */
function argumentsOf({ name: command, operands, options }: Command, args: readonly string[]): Arguments {
  const { tokens, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    tokens: true,
    options: Object.fromEntries(Object.entries(options).map(([name, option]) => [name, parserOption(option)])),
  });
  const said = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') { continue; }
    const option = options[token.name];
    if (!option || !Object.prototype.hasOwnProperty.call(options, token.name)) { throw unknownOption(command, token.rawName, options); }
    const values = said.get(token.name) ?? [];
    said.set(token.name, [...values, valueOf(token.rawName, token.name, option, token.value)]);
    if (values.length > 0 && option.value !== undefined && !option.isRepeated) {
      throw new UsageError(`${token.rawName} is given more than once: ${said.get(token.name)?.join(', ')}; give one`);
    }
  }
  if (operands === '' && positionals.length > 0) { throw new UsageError(`${command} takes nothing but options, got '${positionals[0]}'`); }
  const given = Object.fromEntries(Object.entries(options).map(([name, option]) => [name, givenFor(option, said.get(name))]));
  return { operands: positionals, given: given as Given<Options> };
}

const parserOption = ({ value, short }: Option) =>
  ({ type: value === undefined ? 'boolean' as const : 'string' as const, multiple: true, ...short !== undefined && { short } });

function valueOf(name: string, about: string, { value: placeholder, ...option }: Option, value: string | undefined): string {
  if (placeholder === undefined) {
    if (value !== undefined) { throw new UsageError(`${name} takes no value, got '${value}'`); }
    return '';
  }
  const choices = 'choices' in option ? option.choices : undefined;
  const what = choices ? listed(choices) : placeholder;
  if (value === undefined || value === '') { throw new UsageError(`${name} takes a value: ${what}`); }
  if (choices && !choices.includes(value)) {
    const meant = nearest(value, [...choices]);
    throw new UsageError(`there is no ${about} '${value}'; ${meant ? `did you mean '${meant}'? ` : ''}use ${listed(choices)}`);
  }
  return value;
}

function givenFor(option: Option, said: readonly string[] | undefined): readonly string[] | string | boolean | undefined {
  if (option.value === undefined) { return said !== undefined; }
  return option.isRepeated ? said ?? [] : said?.[0] ?? option.fallback;
}

function unknownOption(command: string, name: string, options: Options): UsageError {
  const names = [...Object.keys(options).map(each => `--${each}`), '--help'];
  const meant = nearest(name, names);
  return new UsageError(`${command} has no option '${name}'; ${meant ? `did you mean '${meant}'?` : `it has: ${names.join(', ')}`}`);
}

/** `text, json or sarif`. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}`;
