import { Field, optional, record, value } from '../../../codec/codec';
import { KeepaliveIntent } from '../../../intent/policy/keepalive';

export const keepalive: Field<KeepaliveIntent> = optional('keepalive', record<KeepaliveIntent>({
  time: value('time'),
  interval: value('interval'),
  retries: value('retries'),
}));
