import { existsSync } from 'fs';
import { dirname, join, relative, resolve } from 'path';
import { Configuration, Configured } from './configuration';
import { ConfigurationError } from './configuration-error';
import { ConfigurationProblem, problemsOf } from './problems';
import { CONFIGURATION } from './shapes';
import { readText } from '../../check/yaml-text';
import { Key } from '../../codec/manifest-path';
import { fileText } from '../file-text';
import { UsageError } from '../usage';

/** What a configuration file is called. */
export const CONFIGURATION_FILE = '.cdk8s-ai-gateway.yaml';

/** The options of commands that follow one. */
export const CONFIGURATION_OPTIONS = {
  'config': { value: 'FILE', about: `the configuration file; without it, the nearest ${CONFIGURATION_FILE} from the working folder upwards` },
  'no-config': { about: 'no configuration file is read' },
} as const;

/** The configuration that counts; undefined where there is none. @throws UsageError where it cannot be read or followed */
export function configurationFor({ config, 'no-config': isWithout }: { readonly 'config': string | undefined; readonly 'no-config': boolean }): Configuration | undefined {
  if (config !== undefined && isWithout) { throw new UsageError('--config names a configuration file and --no-config reads none; give one of them'); }
  const file = isWithout ? undefined : config ?? nearestFile(process.cwd());
  return file === undefined ? undefined : read(file);
}

function nearestFile(folder: string): string | undefined {
  const file = join(folder, CONFIGURATION_FILE);
  if (existsSync(file)) { return relative(process.cwd(), file); }
  const above = dirname(folder);
  return above === folder ? undefined : nearestFile(above);
}

function read(file: string): Configuration {
  const { documents, linePos } = readText(fileText(file));
  const placeOf = (keys: readonly Key[]): string => {
    const { line, col } = linePos(documents[0]?.offsetOf(keys) ?? 0);
    return `${file}:${line}:${col}`;
  };
  const found = documents[0]?.problems ?? [];
  if (found.length > 0) {
    const { line, col } = linePos(found[0].offset);
    throw new ConfigurationError([{ keys: [], message: found[0].message }], () => `${file}:${line}:${col}`);
  }
  // An empty file says nothing.
  const value = documents[0]?.value ?? {};
  const problems: readonly ConfigurationProblem[] = documents.length > 1
    ? [{ keys: [], message: 'a configuration is one document' }] : [...problemsOf(CONFIGURATION, value)];
  if (problems.length > 0) { throw new ConfigurationError(problems, placeOf); }
  return { folder: dirname(resolve(file)), says: value as Configured, placeOf };
}
