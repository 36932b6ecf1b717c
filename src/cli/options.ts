import { parseArgs } from 'util';
import { dialectNamed, NamedDialect } from './dialect-name';
import { UsageError } from './usage';

/** What `check` was asked to do. */
export interface CheckArguments {
  readonly paths: readonly string[];
  readonly dialect: NamedDialect | undefined;
  /** What lies behind the Gateways of a class, by its name. */
  readonly byClass: ReadonlyMap<string, NamedDialect>;
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
    ...statedDialects(dialect),
  };
}

/** `NAME` is for everything, `CLASS=NAME` for what hangs on the Gateways of a class. */
export function statedDialects(named: readonly string[]): Pick<CheckArguments, 'dialect' | 'byClass'> {
  const general = named.filter(name => !name.includes('='));
  if (general.length > 1) {
    throw new UsageError(`--dialect is given for everything more than once: ${general.join(', ')}; ` +
      `say which class of Gateways each is for, as in --dialect <class>=${general[1]}`);
  }
  const byClass = named.filter(name => name.includes('=')).map(name => [name.slice(0, name.indexOf('=')), name.slice(name.indexOf('=') + 1)] as const);
  return {
    dialect: general.length > 0 ? dialectNamed(general[0]) : undefined,
    byClass: new Map(byClass.map(([className, name]) => [className, dialectNamed(name)])),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'dialect': { type: 'string', multiple: true, default: [] },
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
