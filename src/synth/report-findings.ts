import { Report } from '../codec/report';
import { Finding, placeText } from '../intent/finding';
import { IntentFinding } from '../rules/intent-findings';

/** What stands for a place in an intent in messages. */
type Said = (where: string) => string;

const AS_IT_IS: Said = where => where;

/** Reports what the rules found. */
export function reportFindings(findings: readonly Finding[], report: Report, said = AS_IT_IS): void {
  for (const { code, message, where, warning, info } of findings) {
    const text = `${message}${placeText(said(where))}`;
    if (info) { report.info(code, text); } else if (warning) { report.warn(code, text); } else { report.error(code, text); }
  }
}

/** Reports what rules said of an intent. */
export function reportSaid(findings: readonly IntentFinding[], report: Report, said = AS_IT_IS): void {
  for (const { severity, code, message, where } of findings) { report.add(severity, code, `${message}${placeText(said(where))}`); }
}
