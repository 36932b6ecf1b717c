import { documentsIn } from './documents';
import { check } from '../check/check';
import { knownReleases } from '../check/servers';
import { Severity } from '../diagnostic/diagnostic';

/** So many are told. */
const MOST = 5;

/**
 * What of manifests no server takes, in a line each. A command may stumble over a number where a text must be: then that is what there is to be said, and not
 * where in the code it fell.
 */
export function refusedIn(paths: readonly string[]): readonly string[] {
  const found = check(paths.filter(path => path !== '-').flatMap(documentsOf), { servers: knownReleases, dialect: undefined, byClass: new Map() })
    .flatMap(({ diagnostics }) => diagnostics).filter(({ severity, code }) => severity === Severity.ERROR && code.startsWith('Schema'))
    .map(({ path, code, message, manifestPath }) => `${path}: ${code}: ${message}${manifestPath === undefined ? '' : ` (${manifestPath})`}`);
  return found.length > MOST ? [...found.slice(0, MOST), `and ${found.length - MOST} more`] : found;
}

/** Operands are not all of them files. */
function documentsOf(path: string): ReturnType<typeof documentsIn> {
  try { return documentsIn([path]); } catch { return []; }
}
