import { parseArgs } from 'util';
import { dialectNamed, NamedDialect } from './dialect-name';
import { UsageError } from './usage';

/** What `check` was asked to do. */
export interface CheckArguments {
  readonly paths: readonly string[];
  readonly dialect: NamedDialect | undefined;
  readonly crds: string | undefined;
  readonly output: string;
  /** Infos count as well. */
  readonly strict: boolean;
  /** Only errors are printed and count. */
  readonly quiet: boolean;
  /** Nothing to judge is no mistake. */
  readonly allowEmpty: boolean;
  /** How many warnings are none too many. */
  readonly maxWarnings: number;
}

/** @throws UsageError when they make no sense */
export function argumentsOf(args: readonly string[]): CheckArguments {
  const { positionals: paths, values } = parsed(args);
  const { dialect, crds, output, strict, quiet, 'allow-empty': allowEmpty, 'max-warnings': maxWarnings } = values;
  if (!['text', 'json', 'sarif'].includes(output)) { throw new UsageError(`there is no output '${output}'; use text, json or sarif`); }
  if (strict && quiet) { throw new UsageError('--strict makes infos count and --quiet leaves them out; give one of them'); }
  if (!/^\d+$/.test(maxWarnings)) { throw new UsageError(`--max-warnings takes a number, got '${maxWarnings}'`); }
  return {
    paths,
    crds,
    output,
    strict,
    quiet,
    allowEmpty,
    maxWarnings: Number(maxWarnings),
    dialect: dialect === undefined ? undefined : dialectNamed(dialect),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'dialect': { type: 'string' },
        'crds': { type: 'string' },
        'output': { type: 'string', default: 'text' },
        'strict': { type: 'boolean', default: false },
        'quiet': { type: 'boolean', default: false },
        'allow-empty': { type: 'boolean', default: false },
        'max-warnings': { type: 'string', default: '0' },
      },
    });
  } catch (e) {
    throw new UsageError((e as Error).message);
  }
}
