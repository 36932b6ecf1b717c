import { NamedExpressionIntent } from './attributes';

/** How people call it. */
export const METRICS = 'labels of metrics';

/** What metrics are counted by besides. */
export interface MetricsIntent {
  readonly add: readonly NamedExpressionIntent[];
}
