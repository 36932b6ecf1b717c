import { Report } from '../codec/report';
import { Finding } from '../intent/finding';
import { IntentFinding } from '../rules/intent-findings';

/** Reports what the rules found. */
export function reportFindings(findings: readonly Finding[], report: Report): void {
  for (const { code, message, where, warning, info } of findings) {
    const text = where ? `${message} (${where})` : message;
    if (info) { report.info(code, text); } else if (warning) { report.warn(code, text); } else { report.error(code, text); }
  }
}

/** Reports what rules said of an intent. */
export function reportSaid(findings: readonly IntentFinding[], report: Report): void {
  for (const { severity, code, message, where } of findings) { report.add(severity, code, where ? `${message} (${where})` : message); }
}
