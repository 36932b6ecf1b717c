import { DocumentReport } from './check';
import { Severity } from '../diagnostic/diagnostic';

/** What was looked at and what was found, in numbers. */
export interface Summary {
  /** All documents: those judged and those passed over. */
  readonly documents: number;
  readonly judged: number;
  readonly passedOver: number;
  /** How many of each kind that nobody here knows, as `group/Kind`. */
  readonly passedOverKinds: { readonly [kind: string]: number };
  readonly withErrors: number;
  readonly withWarnings: number;
  readonly withInfos: number;
  /** Findings. */
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Findings that were acknowledged, and count for nothing else. */
  readonly acknowledged: number;
}

/** Counts. */
export function summaryOf(reports: readonly DocumentReport[]): Summary {
  const found = { [Severity.ERROR]: 0, [Severity.WARNING]: 0, [Severity.INFO]: 0 };
  const having = { ...found };
  const kinds = new Map<string, number>();
  let passedOver = 0;
  let acknowledged = 0;
  for (const { diagnostics, passedOver: isPassedOver, acknowledged: known = [], apiVersion, kind } of reports) {
    for (const { severity } of diagnostics) { found[severity]++; }
    for (const severity of new Set(diagnostics.map(each => each.severity))) { having[severity]++; }
    acknowledged += known.length;
    if (!isPassedOver) { continue; }
    const name = kindName(apiVersion, kind);
    kinds.set(name, (kinds.get(name) ?? 0) + 1);
    passedOver++;
  }
  return {
    documents: reports.length,
    judged: reports.length - passedOver,
    passedOver,
    passedOverKinds: Object.fromEntries([...kinds].sort(([a], [b]) => a < b ? -1 : 1)),
    withErrors: having[Severity.ERROR],
    withWarnings: having[Severity.WARNING],
    withInfos: having[Severity.INFO],
    errors: found[Severity.ERROR],
    warnings: found[Severity.WARNING],
    infos: found[Severity.INFO],
    acknowledged,
  };
}

/** What nothing but directives stands in is a template of who knows what. */
const kindName = (apiVersion: string, kind: string): string => kind === '' ? 'template'
  : apiVersion.includes('/') ? `${apiVersion.slice(0, apiVersion.indexOf('/'))}/${kind}` : kind;

/** For people: two lines. */
export function* summaryText(summary: Summary): Generator<string> {
  const { documents, errors, warnings, infos, judged, withErrors, withWarnings, withInfos, passedOver, passedOverKinds, acknowledged } = summary;
  yield `${counted(documents, 'document')}, ${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${counted(infos, 'info')}\n`;
  const kinds = Object.entries(passedOverKinds).map(([kind, n]) => n === 1 ? kind : `${n} ${kind}`).join(', ');
  yield `${judged} judged: ${withErrors} with errors, ${withWarnings} with warnings, ${withInfos} with infos`
    + `${acknowledged > 0 ? `; ${counted(acknowledged, 'finding')} acknowledged` : ''}${passedOver > 0 ? `; ${passedOver} passed over: ${kinds}` : ''}\n`;
}

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;
