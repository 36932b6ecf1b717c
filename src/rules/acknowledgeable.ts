import { INTENT_RULES } from './intent-rules';
import { OBJECT_RULES } from './object-rules';
import { Severity } from '../diagnostic/diagnostic';
import { nearest } from '../schema/resemblance';

/** Codes of warnings and infos that are no rule's. */
const OTHERS = ['ExperimentalChannel', 'NotRendered', 'ClusterDump', 'DuplicateObject', 'NewerRelease', 'HostRewriteConflict', 'PathPrefixConflict', 'RouteOrder', 'DefaultDialect',
  'IncludeByHand', 'IncludeApproximate'];

let codes: ReadonlySet<string> | undefined;

/** Codes of what can be acknowledged: warnings and infos. The server refuses what is an error, whoever knows of it. */
const acknowledgeable = (): ReadonlySet<string> =>
  codes ??= new Set([...OTHERS, ...[...OBJECT_RULES, ...INTENT_RULES].filter(({ level }) => level !== Severity.ERROR).map(({ code }) => code)]);

/** All of them, in the order of the alphabet. */
export const acknowledgeableCodes = (): readonly string[] => [...acknowledgeable()].sort();

export const isAcknowledgeable = (code: string): boolean => acknowledgeable().has(code);

/** What to say of a code that cannot be acknowledged. */
export function notAcknowledgeable(code: string): string {
  const meant = nearest(code, acknowledgeable());
  return `no warning or info has the code '${code}'${meant ? `; did you mean '${meant}'?` : ''}; errors cannot be acknowledged, since the server or the gateway refuses them all the same`;
}
