/**
 * Whether a processing service gets headers or trailers (`requestHeaderMode`, `responseTrailerMode` and so on).
 */
export enum HeaderProcessing {
  /** It gets them. */
  SEND = 'send',
  /** It does not. */
  SKIP = 'skip',
}

/**
 * How a processing service gets bodies (`requestBodyMode`, `responseBodyMode`).
 */
export enum BodyProcessing {
  /** Not at all. */
  NONE = 'none',
  /** Piece by piece (kgateway). */
  STREAMED = 'streamed',
  /** As a whole. */
  BUFFERED = 'buffered',
  /** As much as the gateway keeps. */
  BUFFERED_PARTIAL = 'bufferedPartial',
  /** Piece by piece, and it answers piece by piece in its own time. */
  FULL_DUPLEX_STREAMED = 'fullDuplexStreamed',
}
