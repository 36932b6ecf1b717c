import { Codec, list, optional, record, value } from '../codec/codec';
import { Table } from '../codec/table';
import { CelTransformIntent, MadeHeaderIntent } from '../intent/policy/transformation';

const header = record<MadeHeaderIntent>({ name: value('name') as Codec<string>, value: value('value') });

/** Headers that a transformation makes, in the words of agentgateway and kgateway. */
export const madeHeaders: Table<Pick<CelTransformIntent, 'set' | 'add' | 'remove'>> = {
  set: optional('set', list(header)),
  add: optional('add', list(header)),
  remove: value('remove'),
};
