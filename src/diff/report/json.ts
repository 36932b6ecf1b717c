import { DiffReport } from '../diff-report';

/** For machines. */
export const diffJson = (report: DiffReport): string => `${JSON.stringify(report, null, 2)}\n`;
