import type * as Address from './address';
import type * as Service from './core-service';
import type * as ServiceDefaults from './core-service-defaults';
import type * as Checksum from './format-checksum';
import type * as Email from './format-email';
import type * as MeantValue from './meant-value';
import type * as PatternWords from './pattern-words';
import type * as RequestUri from './request-uri';
import type * as RuleMessage from './rule-message';
import type * as WhereElse from './where-else';

/** Modules that most manifests never need: loading them takes longer than judging a manifest. */
export const ON_DEMAND = {
  address: () => require('./address') as typeof Address,
  checksum: () => require('./format-checksum') as typeof Checksum,
  email: () => require('./format-email') as typeof Email,
  meantValue: () => require('./meant-value') as typeof MeantValue,
  patternWords: () => require('./pattern-words') as typeof PatternWords,
  requestUri: () => require('./request-uri') as typeof RequestUri,
  service: () => require('./core-service') as typeof Service,
  serviceDefaults: () => require('./core-service-defaults') as typeof ServiceDefaults,
  ruleMessage: () => require('./rule-message') as typeof RuleMessage,
  whereElse: () => require('./where-else') as typeof WhereElse,
};
