/** How people call it. */
export const CORS = 'a CORS policy';

/** What pages of other origins may do. */
export interface CorsIntent {
  readonly allowOrigins?: readonly string[];
  /** Regular expressions of origins. */
  readonly originPatterns?: readonly string[];
  readonly allowMethods?: readonly string[];
  readonly allowHeaders?: readonly string[];
  readonly exposeHeaders?: readonly string[];
  readonly allowCredentials?: boolean;
  /** How long browsers may keep the answer, in seconds. */
  readonly maxAge?: number;
  /** Whether that of a less specific policy does not hold. */
  readonly off?: true;
}
