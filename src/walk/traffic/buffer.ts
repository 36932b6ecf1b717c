import { Holding } from '../followed';
import { recorded } from '../ground';
import { Walking } from '../walking';
import { parseQuantity } from './quantity';

/** Refuses bodies over the limit; on the way to a model the limit holds for the answer as well. */
export function buffer(walking: Walking, { value, place }: Holding<'buffer'>): void {
  const limit = value.off ? undefined : value.request?.maxBytes;
  if (limit === undefined) { return; }
  const bytes = typeof limit === 'number' ? limit : parseQuantity(limit);
  if (bytes === undefined) { return; }
  walking.bodyLimit = bytes;
  if (walking.request.body === undefined || walking.request.body.size <= bytes || value.request?.failOpen) { return; }
  walking.tell('limit', `the body has ${walking.request.body.size} bytes, and ${bytes} may pass`, recorded('127'), place);
  walking.answer(413, '', {});
}
