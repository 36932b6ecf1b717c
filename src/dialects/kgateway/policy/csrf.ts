import { Field, fields, list, optional, record, required, value } from '../../../codec/codec';
import { CsrfIntent, OriginIntent } from '../../../intent/policy/csrf';
import { csrfShare } from '../../csrf-share';

const origin = record<OriginIntent>({
  exact: value('exact'),
  prefix: value('prefix'),
  suffix: value('suffix'),
  contains: value('contains'),
  regex: value('safeRegex'),
  // The schema asks for it, though it has a default.
  ignoreCase: required('ignoreCase', false),
});

export const csrf: Field<CsrfIntent> = optional('csrf', csrfShare(fields<CsrfIntent>({
  additionalOrigins: optional('additionalOrigins', list(origin)),
  percent: value('percentageEnabled'),
  shadowPercent: value('percentageShadowed'),
})));
