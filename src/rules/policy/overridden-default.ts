import { bodyFieldsIn, KINDS_WITH_BODY_FIELDS } from './body-fields-in';
import { Severity } from '../../diagnostic/diagnostic';
import { EVERYWHERE } from '../dialect-range';
import { ObjectRule } from '../rule';

const backend = (field: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: openai
spec:
  ai:
    provider:
      openai: {}
  policies:
    ai:
      defaults:
      - field: temperature
        value: 0.2
      overrides:
      - field: ${field}
        value: 0.5
`;

export const overriddenDefault: ObjectRule = {
  code: 'LintOverriddenDefault',
  level: Severity.WARNING,
  topic: 'policies',
  title: 'a field has a default and an override',
  reason: 'an override takes the place of whatever a request says or lacks, so that the default is never seen',
  fix: 'leave one of them out',
  dialects: EVERYWHERE,
  kinds: KINDS_WITH_BODY_FIELDS,
  fields: ['defaults', 'overrides'],
  examples: {
    language: 'yaml', bad: backend('temperature'), good: backend('top_p'), dialects: ['agentgateway-0.12', 'agentgateway-1.0', 'agentgateway-1.4', 'agentgateway-1.5'],
  },
  find: object => bodyFieldsIn(object).flatMap(stated => {
    const overridden = new Set(stated.flatMap(({ field, isOverride }) => isOverride ? [field] : []));
    return stated.filter(({ field, isOverride }) => !isOverride && overridden.has(field))
      .map(({ field, keys }) => ({ message: `'${field}' has an override as well, which always wins; leave one of them out`, keys }));
  }),
};
