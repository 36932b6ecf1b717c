import { Field, fields, list, optional, record, value } from '../../../codec/codec';
import { absent } from '../../../codec/lacking';
import { CsrfIntent, OriginIntent } from '../../../intent/policy/csrf';
import { csrfShare } from '../../csrf-share';

const origin = record<OriginIntent>({
  exact: value('exact'),
  prefix: value('prefix'),
  suffix: value('suffix'),
  contains: absent('origins that contain a text', 'use a regular expression'),
  regex: value('safeRegex.regex'),
  ignoreCase: value('ignoreCase'),
});

/** A number in a hundred. */
function percent(key: string): Field<number> {
  const numerator = value<number>('numerator');
  return {
    encode: (v, to) => {
      if (v === undefined) { return; }
      const share = to.in([key, 'defaultValue']);
      numerator.encode(v, share);
      share.at('denominator').set('HUNDRED');
    },
    decode: from => {
      const share = from.in([key, 'defaultValue']);
      const denominator = share.at('denominator');
      if (denominator.peek !== 'HUNDRED') { return undefined; }
      denominator.read();
      return numerator.decode(share);
    },
  };
}

export const csrf: Field<CsrfIntent> = optional('options.csrf', csrfShare(fields<CsrfIntent>({
  additionalOrigins: optional('additionalOrigins', list(origin)),
  percent: percent('filterEnabled'),
  shadowPercent: percent('shadowEnabled'),
})));
