import { Codec, fields, Field, optional, value } from '../../../codec/codec';
import { absent } from '../../../codec/lacking';
import { DelayIntent } from '../../../intent/policy/delay';

export const delay: Field<DelayIntent> = optional('delay', fields<DelayIntent>({
  duration: value('duration') as Codec<string>,
  percent: absent('a delay of some requests', 'make the duration an expression'),
}));
