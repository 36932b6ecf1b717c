import { CommandResult } from './command-result';

/** An option that takes a value. */
export interface ValueOption {
  /** What stands for the value in the help, such as `NAME`. */
  readonly value: string;
  readonly about: string;
  /** Only these are taken. */
  readonly choices?: readonly string[];
  /** Counts where the option is left out. */
  readonly fallback?: string;
  readonly isRepeated?: true;
  /** One letter. */
  readonly short?: string;
}

/** An option that is given or not. */
export interface FlagOption {
  readonly about: string;
  readonly short?: string;
  readonly value?: undefined;
}

export type Option = ValueOption | FlagOption;

/** Options by name, without the dashes. */
export interface Options {
  readonly [name: string]: Option;
}

/** What was given for options. */
export type Given<O extends Options> = {
  readonly [K in keyof O]: O[K] extends { isRepeated: true } ? readonly string[]
    : O[K] extends { fallback: string } ? string
      : O[K] extends { value: string } ? string | undefined : boolean;
};

/** A command of the command line. Adding one is a file and a line in `commands.ts`. */
export interface Command {
  readonly name: string;
  /** One line, for the list of commands. */
  readonly summary: string;
  /** What stands before the options, such as `<files or folders…>`; empty where nothing may. */
  readonly operands: string;
  /** What it does, in whole sentences. */
  readonly description: string;
  readonly options: Options;
  /** Command lines without the name of the program, and what each does. */
  readonly examples: readonly (readonly [line: string, what: string])[];
  /** What the exit statuses mean, but for 2. */
  readonly statuses: { readonly [status: number]: string };
  /** Words that may stand as the first operand, for shells to complete. */
  readonly words?: () => readonly string[];
  run(operands: readonly string[], given: Given<Options>): CommandResult;
}

/** A command whose options have types. */
export function command<const O extends Options>(
  stated: Omit<Command, 'options' | 'run'> & { readonly options: O; run(operands: readonly string[], given: Given<O>): CommandResult },
): Command {
  return { ...stated, run: (operands, given) => stated.run(operands, given as unknown as Given<O>) };
}
