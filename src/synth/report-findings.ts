import { Report } from '../codec/report';
import { Finding } from '../intent/finding';

/** Reports what the rules found. */
export function reportFindings(findings: readonly Finding[], report: Report): void {
  for (const { code, message, where, warning, info } of findings) {
    const text = where ? `${message} (${where})` : message;
    if (info) { report.info(code, text); } else if (warning) { report.warn(code, text); } else { report.error(code, text); }
  }
}
