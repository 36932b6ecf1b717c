import { Codec, Field, fields, optional, value } from '../../../codec/codec';
import { DelayIntent } from '../../../intent/policy/delay';

/** All requests, where Envoy is told of none. */
const ALL = 100;

const percentage = value<number>('percentage');

const percent: Field<number> = {
  encode: (v, to) => percentage.encode(v ?? ALL, to),
  decode: from => {
    const said = percentage.decode(from);
    return said === ALL ? undefined : said ?? 0;
  },
};

export const delay: Field<DelayIntent> = optional('options.faults.delay', fields<DelayIntent>({
  duration: value('fixedDelay') as Codec<string>,
  percent,
}));
