import { Key } from '../../codec/manifest-path';
import { Severity } from '../../diagnostic/diagnostic';
import { templateProblem } from '../../expression/template-problem';
import { isObject, JsonObject, mapOf } from '../../schema/json-type';
import { dialects } from '../dialect-range';
import { Found, ObjectRule } from '../rule';

const policy = (value: string): string => `apiVersion: gateway.kgateway.dev/v1alpha1
kind: TrafficPolicy
metadata:
  name: changes
spec:
  targetRefs:
  - group: gateway.networking.k8s.io
    kind: HTTPRoute
    name: chat
  transformation:
    request:
      set:
      - name: x-user
        value: '${value}'
`;

const NONE: readonly Found[] = [];

/** Templates as the source of the transformation filter parses them; that Envoy takes no others was not seen at run time. */
export const template: ObjectRule = {
  code: 'InvalidTemplate',
  level: Severity.ERROR,
  topic: 'policies',
  title: 'a template cannot be filled in',
  reason: 'it is not in the language of Inja, or names a function that there is not, or a field of a body that nobody parses',
  fix: 'close braces and statements, call functions as in {{ header("x-user") }}, and have the body parsed where its fields are read',
  dialects: dialects('gloo-1.20', 'kgateway-2.0', 'kgateway-2.1-envoy'),
  isAskedOfOurs: false,
  kinds: ['gateway.kgateway.dev/TrafficPolicy', 'gateway.solo.io/RouteOption'],
  examples: {
    language: 'yaml', bad: policy('{{ hedaer("x-user") }}'), good: policy('{{ header("x-user") }}'), dialects: ['kgateway-2.0', 'kgateway-2.1-envoy'],
  },
  find: ({ kind, manifest }) => {
    const spec = mapOf(manifest.spec);
    if (kind === 'RouteOption') {
      const regular = mapOf(mapOf(mapOf(spec.options).stagedTransformations).regular);
      return [...inGloo(regular, 'requestTransforms', 'requestTransformation'), ...inGloo(regular, 'responseTransforms', 'responseTransformation')];
    }
    return isObject(spec.transformation) ? [...inKgateway(spec.transformation, 'request'), ...inKgateway(spec.transformation, 'response')] : NONE;
  },
};

function inKgateway(transformation: JsonObject, half: string): readonly Found[] {
  const { body, ...lists } = mapOf(transformation[half]);
  const { parseAs, value } = mapOf(body);
  const keys = ['spec', 'transformation', half];
  const look = (text: unknown, at: readonly Key[]) => wrong(text, parseAs === 'AsJson', [...keys, ...at]);
  return [
    ...['set', 'add'].flatMap(list =>
      listOf(lists[list]).flatMap((header, i) => look(mapOf(header).value, [list, i, 'value']))),
    ...look(value, ['body', 'value']),
  ];
}

function inGloo(regular: JsonObject, list: string, half: string): readonly Found[] {
  return listOf(regular[list]).flatMap((item, i) => {
    const made = mapOf(mapOf(mapOf(item)[half]).transformationTemplate);
    const { headers, headersToAppend, body, parseBodyBehavior, extractors, advancedTemplates } = made;
    // The parts of an advanced template are functions, and extractors are variables in others.
    const hasVariables = parseBodyBehavior !== 'DontParse' || extractors !== undefined || advancedTemplates === true;
    const keys = ['spec', 'options', 'stagedTransformations', 'regular', list, i, half, 'transformationTemplate'];
    const look = (text: unknown, at: readonly Key[]) => wrong(text, hasVariables, [...keys, ...at]);
    return [
      ...Object.entries(mapOf(headers)).flatMap(([name, header]) => look(mapOf(header).text, ['headers', name, 'text'])),
      ...listOf(headersToAppend).flatMap((header, at) => look(mapOf(mapOf(header).value).text, ['headersToAppend', at, 'value', 'text'])),
      ...look(mapOf(body).text, ['body', 'text']),
    ];
  });
}

const listOf = (node: unknown): readonly unknown[] => Array.isArray(node) ? node : [];

function wrong(text: unknown, isBodyParsed: boolean, keys: readonly Key[]): readonly Found[] {
  const problem = typeof text === 'string' ? templateProblem(text, isBodyParsed) : undefined;
  return problem === undefined ? NONE : [{ message: `the template cannot be filled in: ${problem}`, keys }];
}
