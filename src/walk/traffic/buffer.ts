import { SizeIntent } from '../../intent/policy/frontend-http';
import { Holding } from '../followed';
import { recorded } from '../ground';
import { Walking } from '../walking';
import { parseQuantity } from './quantity';

/** The most that a gateway holds of a body for a model, or of its answer. */
export function holdAtMost(walking: Walking, { value: { maxBufferSize } }: Holding<'frontendHttp'>): void {
  walking.bodyLimit = bytesOf(maxBufferSize) ?? walking.bodyLimit;
}

const bytesOf = (size: SizeIntent | undefined): number | undefined => typeof size === 'string' ? parseQuantity(size) : size;

/** Refuses bodies over the limit; on the way to a model the limit holds for the answer as well. */
export function buffer(walking: Walking, { value, place }: Holding<'buffer'>): void {
  const bytes = bytesOf(value.off ? undefined : value.request?.maxBytes);
  if (bytes === undefined) { return; }
  walking.bodyLimit = bytes;
  if (walking.request.body === undefined || walking.request.body.size <= bytes || value.request?.failOpen) { return; }
  walking.tell('limit', `the body has ${walking.request.body.size} bytes, and ${bytes} may pass`, recorded('127'), place);
  walking.answer(413, '', {});
}
