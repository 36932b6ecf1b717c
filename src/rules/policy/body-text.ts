import { bodyFieldsIn } from './body-fields-in';
import { Severity } from '../../diagnostic/diagnostic';
import { dialects } from '../dialect-range';
import { ObjectRule } from '../rule';

const policy = (value: string): string => `apiVersion: gateway.kgateway.dev/v1alpha1
kind: TrafficPolicy
metadata:
  name: chat
spec:
  targetRefs:
  - group: gateway.networking.k8s.io
    kind: HTTPRoute
    name: chat
  ai:
    defaults:
    - field: stop
      value: '${value}'
`;

/** Brackets and quotes at the beginning tell that JSON is meant; the controller refuses such a policy (not verified at run time). */
export const bodyText: ObjectRule = {
  code: 'InvalidBodyValue',
  level: Severity.ERROR,
  topic: 'values',
  title: 'a value for a field of requests is no JSON',
  reason: 'requests are JSON, and a list or an object that is none cannot be put into them',
  fix: 'correct the JSON, or give a text',
  dialects: dialects('kgateway-2.0', 'kgateway-2.1-envoy', 'kgateway-2.1'),
  kinds: ['gateway.kgateway.dev/TrafficPolicy'],
  fields: ['defaults', 'overrides'],
  examples: { language: 'yaml', bad: policy('["a", "b"'), good: policy('["a", "b"]') },
  isAskedOfOurs: false,
  find: object => bodyFieldsIn(object).flatMap(stated => stated.filter(({ value }) => typeof value === 'string' && /^\s*[[{"]/.test(value) && !isJson(value))
    .map(({ field, keys }) => ({ message: `the value of '${field}' begins like JSON and is none; correct it`, keys: [...keys, 'value'] }))),
};

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
