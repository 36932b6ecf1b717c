import { relative, resolve, sep } from 'path';
import { all, Configuration, NamedReleases } from './configuration';
import { ConfigurationError } from './configuration-error';
import { Fits, fits } from '../../check/glob';
import { crdsIn, Servers } from '../../check/servers';
import { DialectDefinition } from '../../dialects/definition';
import { StatedDialects } from '../../rules/dialect-of';
import { CrdError } from '../../schema/crd';
import { PassedOver } from '../../schema/manifest-files';
import { dialectNamed, NamedDialect } from '../dialect-name';
import { isFileError } from '../documents';
import { NamedDialects } from '../stated-dialects';

/** A path as patterns of a configuration have it; undefined for what lies outside of its folder, or is no file. */
function pathBelow(folder: string, file: string): string | undefined {
  if (file.startsWith('<')) { return undefined; }
  const path = relative(folder, resolve(file));
  return path.startsWith('..') ? undefined : path.split(sep).join('/');
}

/** Whether files fit patterns of a configuration. */
export function fitsBelow(folder: string, patterns: readonly string[]): Fits {
  const isFitting = fits(patterns);
  return file => {
    const path = pathBelow(folder, file);
    return path !== undefined && isFitting(path);
  };
}

/** What a search passes over; undefined where that is nothing. */
export function passedOverBy({ folder, says: { ignore } }: Configuration): PassedOver | undefined {
  return ignore === undefined ? undefined : fitsBelow(folder, all(ignore));
}

/** The servers that a configuration names; undefined where it names none. @throws ConfigurationError */
export function serversBy({ folder, says: { crds }, placeOf }: Configuration): Servers | undefined {
  const paths = all(crds);
  if (paths.length === 0) { return undefined; }
  try {
    return crdsIn(...paths.map(path => resolve(folder, path)));
  } catch (e) {
    if (!(e instanceof CrdError || isFileError(e))) { throw e; }
    throw new ConfigurationError([{ keys: ['crds'], message: (e as Error).message }], placeOf);
  }
}

/** Which releases judge. */
export interface Releases {
  readonly general: NamedDialects;
  /** What holds for a file or a folder; undefined where that is the same for all. */
  readonly namedFor?: (path: string) => NamedDialects;
  readonly statedFor?: (file: string) => StatedDialects;
  /** Whether any was named. */
  readonly isStated: boolean;
  readonly notes: readonly string[];
}

/** The command line is stronger: a release for everything than all that a configuration has for everything, a class than the same class. */
export function releasesBy(configuration: Configuration | undefined, given: NamedDialects): Releases {
  const says = configuration?.says ?? {};
  const dialect = given.dialect ?? named(says.dialect);
  const byClass = new Map([...classesOf(says), ...given.byClass]);
  const overrides = (says.overrides ?? []).map(override => ({
    isFor: fitsBelow(configuration!.folder, all(override.files)),
    dialect: given.dialect ? undefined : named(override.dialect),
    byClass: classesOf(override),
  }));
  const general = { dialect, byClass };
  const notes = [general, ...overrides].flatMap(each => [each.dialect, ...each.byClass.values()].flatMap(one => one?.note ?? []));
  const isStated = [general, ...overrides].some(each => each.dialect !== undefined || each.byClass.size > 0);
  if (overrides.length === 0) { return { general, isStated, notes: [...new Set(notes)] }; }
  const namedFor = (file: string): NamedDialects => {
    const own = overrides.filter(({ isFor }) => isFor(file));
    return {
      dialect: [dialect, ...own.map(each => each.dialect)].filter(each => each !== undefined).at(-1),
      byClass: new Map([...classesOf(says), ...own.flatMap(each => [...each.byClass]), ...given.byClass]),
    };
  };
  const known = new Map<string, StatedDialects>();
  const statedFor = (file: string): StatedDialects => {
    const before = known.get(file);
    if (before) { return before; }
    const found = namedFor(file);
    const stated = { dialect: found.dialect?.dialect, byClass: definitions(found.byClass) };
    known.set(file, stated);
    return stated;
  };
  return { general, namedFor, statedFor, isStated, notes: [...new Set(notes)] };
}

const named = (name: string | undefined): NamedDialect | undefined => name === undefined ? undefined : dialectNamed(name);

const classesOf = ({ classes = {} }: NamedReleases): ReadonlyMap<string, NamedDialect> =>
  new Map(Object.entries(classes).map(([className, name]) => [className, dialectNamed(name)]));

export const definitions = (byClass: ReadonlyMap<string, NamedDialect>): ReadonlyMap<string, DialectDefinition> =>
  new Map([...byClass].map(([name, { dialect }]) => [name, dialect]));
