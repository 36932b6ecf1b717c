/** How people call it. */
export const OUTLIER_DETECTION = 'leaving addresses of a backend that fail';

/** When an address is left, and for how long. */
export interface OutlierDetectionIntent {
  readonly consecutive5xx?: number;
  readonly interval?: string;
  readonly baseEjectionTime?: string;
  readonly maxEjectionPercent?: number;
}
