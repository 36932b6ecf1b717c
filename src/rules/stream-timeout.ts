import { Duration } from '../schema/cel/duration';

/** Long answers are streamed for minutes. */
export const SHORTEST_FOR_STREAMS = 60;

/** Whether a request timeout ends streamed answers. */
export function cutsStreams(timeout: unknown): boolean {
  if (typeof timeout !== 'string') { return false; }
  try {
    const seconds = Duration.parse(timeout).nanoseconds / 1e9;
    return seconds > 0 && seconds < SHORTEST_FOR_STREAMS;
  } catch {
    return false;
  }
}
