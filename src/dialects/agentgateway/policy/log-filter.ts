import { chosen } from '../../../codec/chosen';
import { fields, Field, optional, value } from '../../../codec/codec';
import { absentBy } from '../../../codec/lacking';
import { FILTER_BY_NUMBER, LogFilterIntent, LogFilterIntents } from '../../../intent/policy/log-filter';

const because = 'say it in CEL';

const cel = fields<LogFilterIntents['cel']>({ expression: value('filter') });
const other = absentBy<LogFilterIntent>([{ feature: 'a log filter other than CEL', level: 'no', because }, { feature: FILTER_BY_NUMBER, level: 'no', because }], () => 0);

/** Which requests are logged, in CEL. */
export const logFilter: Field<LogFilterIntent> = optional('', {
  ...chosen<LogFilterIntent>([cel, other], ({ kind }) => kind === 'cel' ? cel : other),
  decode: from => from.at('filter').exists ? { kind: 'cel', expression: from.at('filter').read() as string } : undefined,
});
