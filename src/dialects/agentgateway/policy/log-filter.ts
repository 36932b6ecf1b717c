import { Field } from '../../../codec/codec';
import { MetGap } from '../../../codec/gap';
import { absent } from '../../../codec/lacking';
import { LogFilterIntent } from '../../../intent/policy/log-filter';

const NONE: readonly MetGap[] = [];

const other = absent<LogFilterIntent>('a log filter other than CEL', 'say it in CEL');

/** Which requests are logged, in CEL. */
export const logFilter: Field<LogFilterIntent> = {
  encode: (v, to) => {
    if (v === undefined) { return; }
    if (v.kind === 'cel') { to.at('filter').set(v.expression); } else { other.encode(v, to); }
  },
  decode: from => from.at('filter').exists ? { kind: 'cel', expression: from.at('filter').read() as string } : undefined,
  gaps: other.gaps,
  lacks: v => v === undefined || v.kind === 'cel' ? NONE : other.lacks?.(v) ?? NONE,
};
