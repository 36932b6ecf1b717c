import { firstOf, Sections } from './sections';
import { CallTimeout, callTimeout } from '../providers/call-timeout';

/** How long one call may take. */
export function usualTimeout(sections: Sections): CallTimeout | undefined {
  const said = firstOf(sections, 'timeout', 'request_timeout');
  const stream = firstOf(sections, 'stream_timeout');
  stream?.tell('unsupported', 'streams have no limit of their own: what is said of a call holds until its answer begins (on Envoy to its end)');
  return callTimeout(said);
}
