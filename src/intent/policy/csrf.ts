/** How people call it. */
export const CSRF = 'a CSRF policy';

/** Origins by one of these. */
export interface OriginIntent {
  readonly exact?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly contains?: string;
  readonly regex?: string;
  readonly ignoreCase?: boolean;
}

/** Requests that change something must come from the own origin. */
export interface CsrfIntent {
  /** Origins besides the own one. */
  readonly additionalOrigins?: readonly OriginIntent[];
  /** Of how many requests in a hundred; of all, unless said. */
  readonly percent?: number;
  /** The same for requests that are only counted, not refused. */
  readonly shadowPercent?: number;
}
