import { parseArgs } from 'util';
import { statedDialects } from './options';
import { UsageError } from './usage';
import { StatedDialects } from '../rules/dialect-of';

/** A name in a namespace, and a part of what it names. */
export interface PartName {
  /** Undefined where it was not given. */
  readonly namespace: string | undefined;
  readonly name: string;
  readonly part: string | undefined;
}

/** What `effective` was asked. */
export interface EffectiveArguments {
  readonly paths: readonly string[];
  readonly route: PartName;
  readonly backend: PartName | undefined;
  readonly stated: StatedDialects;
  readonly notes: readonly string[];
  readonly output: string;
}

/** @throws UsageError when they make no sense */
export function effectiveArguments(args: readonly string[]): EffectiveArguments {
  const { positionals: paths, values: { route, backend, dialect, output } } = parsed(args);
  if (!['text', 'json'].includes(output)) { throw new UsageError(`there is no output '${output}'; use text or json`); }
  if (route === undefined) { throw new UsageError('effective needs a route: --route <namespace>/<name>, with /<rule> for one rule of it'); }
  const named = statedDialects(dialect);
  const byClass = new Map([...named.byClass].map(([name, { dialect: definition }]) => [name, definition]));
  return {
    paths,
    output,
    route: partName('--route', route),
    backend: backend === undefined ? undefined : partName('--backend', backend),
    stated: { dialect: named.dialect?.dialect, byClass },
    notes: [named.dialect, ...named.byClass.values()].flatMap(each => each?.note ?? []),
  };
}

function partName(option: string, text: string): PartName {
  const parts = text.split('/');
  if (parts.length > 3 || parts.some(part => part === '')) {
    throw new UsageError(`${option} takes <namespace>/<name>, and /<${option === '--route' ? 'rule' : 'endpoint'}> where one is meant; got '${text}'`);
  }
  return parts.length === 1 ? { namespace: undefined, name: parts[0], part: undefined } : { namespace: parts[0], name: parts[1], part: parts[2] };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        route: { type: 'string' },
        backend: { type: 'string' },
        dialect: { type: 'string', multiple: true, default: [] },
        output: { type: 'string', default: 'text' },
      },
    });
  } catch (e) {
    throw new UsageError((e as Error).message);
  }
}
