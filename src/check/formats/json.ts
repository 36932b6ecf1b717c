import { Format } from './format';
import { inList } from './in-list';

/** For programs. */
export const asJson: Format = (reports, summary) =>
  inList('{\n  "documents": [', reports, `],\n  "summary": ${JSON.stringify(summary, undefined, 2)}\n}\n`);
