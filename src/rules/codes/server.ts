import { Severity } from '../../diagnostic/diagnostic';
import { FedCode } from '../rule';
import { commands, manifests, statements } from './examples';

const SERVER = { level: Severity.ERROR, topic: 'server' } as const;

const route = (rule: string, name = 'chat', version = 'v1'): string => `
  apiVersion: gateway.networking.k8s.io/${version}
  kind: HTTPRoute
  metadata:
    name: ${name}
  spec:
    parentRefs:
    - name: ai-gateway
    rules:
    - ${rule}
`;

const gateway = (address: string): string => `
  apiVersion: gateway.networking.k8s.io/v1
  kind: Gateway
  metadata:
    name: ai-gateway
  spec:
    gatewayClassName: example
    addresses:
    - type: IPAddress
      value: ${address}
    listeners:
    - name: http
      port: 80
      protocol: HTTP
`;

const headers = (second: string): string => `filters:
      - type: RequestHeaderModifier
        requestHeaderModifier:
          set:
          - name: x-team
            value: search
          - name: ${second}
            value: chat
      backendRefs:
      - name: web
        port: 80`;

const key = (value: string): string => `
  apiVersion: v1
  kind: Secret
  metadata:
    name: settings
  data:
    region: ${value}
`;

const WEB = 'backendRefs: [{name: web, port: 80}]';

const nested = (levels: number): string => `
  let labels: object = {};
  for (let level = 0; level < ${levels}; level++) { labels = { level: labels }; }
  new ApiObject(chart, 'settings', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' }, ...labels });
`;

const withCrd = (rule: string): string => `
  cat > crd.yaml <<'END'
  apiVersion: apiextensions.k8s.io/v1
  kind: CustomResourceDefinition
  metadata:
    name: prompts.example.com
  spec:
    group: example.com
    names: {kind: Prompt, plural: prompts}
    scope: Namespaced
    versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
              type: object
              properties: {text: {type: string}}
              x-kubernetes-validations:
              - rule: ${rule}
  END
  cat > prompt.yaml <<'END'
  apiVersion: example.com/v1
  kind: Prompt
  metadata:
    name: chat
  spec:
    text: Be brief.
  END
  cdk8s-ai-gateway check prompt.yaml --crds crd.yaml
`;

/** What the API server of a release refuses. */
export const SERVER_CODES: readonly FedCode[] = [
  {
    ...SERVER,
    code: 'SchemaUnknownField',
    title: 'a field does not exist there',
    reason: 'the server refuses it under strict validation, which kubectl asks for; otherwise it is dropped without a word',
    fix: 'correct the name as suggested, move the field to where the message says it belongs, or remove it',
    examples: manifests(route('backendRef: [{name: web, port: 80}]'), route(WEB)),
  },
  {
    ...SERVER,
    code: 'SchemaRequired',
    title: 'a required field is missing',
    reason: 'the server has no default for it',
    fix: 'add it',
    examples: manifests(route('backendRefs: [{port: 80}]'), route(WEB)),
  },
  {
    ...SERVER,
    code: 'SchemaType',
    title: 'a value has another type than its field',
    reason: 'the server does not convert values; in YAML 1.1, yes and on are no text, and "80" is no number',
    fix: 'write the value as the type that the message names, with or without quotes',
    examples: manifests(route('backendRefs: [{name: web, port: "80"}]'), route(WEB)),
  },
  {
    ...SERVER,
    code: 'SchemaBound',
    title: 'a number, a text or a list is too small or too large',
    reason: 'the schema of the release sets a limit',
    fix: 'stay within the limit that the message names',
    examples: manifests(route('backendRefs: [{name: web, port: 80000}]'), route('backendRefs: [{name: web, port: 8000}]')),
  },
  {
    ...SERVER,
    code: 'SchemaPattern',
    title: 'a text does not have the form that its field wants',
    reason: 'the schema of the release has a regular expression for it',
    fix: 'write it in that form',
    examples: manifests(
      route(`matches: [{headers: [{name: "x model", value: fast}]}]\n      ${WEB}`),
      route(`matches: [{headers: [{name: x-model, value: fast}]}]\n      ${WEB}`)),
  },
  {
    ...SERVER,
    code: 'SchemaEnum',
    title: 'a value is none of those that its field takes',
    reason: 'the schema of the release lists them, and they differ between releases',
    fix: 'use one of those that the message lists',
    examples: manifests(route(`matches: [{path: {type: Prefix, value: /chat}}]\n      ${WEB}`), route(`matches: [{path: {type: PathPrefix, value: /chat}}]\n      ${WEB}`)),
  },
  {
    ...SERVER,
    code: 'SchemaFormat',
    title: 'a text is not what its field holds, such as base64, a duration or an address',
    reason: 'the schema names a format, or the server decodes the value',
    fix: 'write it as the message says; plain text of a Secret belongs below stringData',
    examples: manifests(key('eu-central-1!'), key('ZXUtY2VudHJhbC0x')),
  },
  {
    ...SERVER,
    code: 'SchemaDuplicate',
    title: 'a list has the same item twice',
    reason: 'the items of such lists are told apart by their keys, and a second one would be merged into the first',
    fix: 'rename or remove one',
    examples: manifests(route(headers('x-team')), route(headers('x-model'))),
  },
  {
    ...SERVER,
    code: 'SchemaAlternative',
    title: 'a value fits none of the forms that its field allows, or more than one where only one may fit',
    reason: 'the schema combines forms by allOf, anyOf, oneOf and not, which do not tell which of them was meant',
    fix: 'look up the forms of the field, and write one of them',
    examples: manifests(gateway('ai.example.com'), gateway('192.0.2.10')),
  },
  {
    ...SERVER,
    code: 'SchemaRule',
    title: 'fields do not go together, as a rule of the schema or of the server says',
    reason: 'the schema has a CEL rule for it, whose own message is shown',
    fix: 'do what the message says',
    examples: manifests(route('backendRefs: [{name: web}]'), route(WEB)),
  },
  {
    ...SERVER,
    code: 'SchemaMetadata',
    title: 'the metadata of an object is wrong',
    reason: 'names, labels, annotations and owners have the same form for all objects, whatever their kind',
    fix: 'write it in the form that the message names',
    examples: manifests(route(WEB, 'Chat_Route'), route(WEB, 'chat-route')),
  },
  {
    ...SERVER,
    code: 'SchemaDepth',
    title: 'an object is nested too deep',
    reason: 'no server would read it, and it is most often an object that was put into itself, again and again',
    fix: 'find what is repeated',
    examples: statements(nested(1500), nested(0)),
  },
  {
    ...SERVER,
    code: 'SchemaBrokenRule',
    title: 'a rule of the schema itself cannot be used',
    reason: 'the CRD holds a CEL rule or a pattern that cannot be compiled, so that nobody can tell what it would refuse',
    fix: 'install a CRD without the mistake, or leave out what the rule is about',
    examples: commands(withCrd('size(self.text > 0'), withCrd('size(self.text) > 0')),
  },
  {
    ...SERVER,
    code: 'SchemaNotServed',
    title: 'a kind is not served in that version, or not by that release',
    reason: 'the server does not know the object, whatever is in it',
    fix: 'use a version that the message names, or install the CRD',
    examples: manifests(route(WEB, 'chat', 'v1alpha2'), route(WEB)),
  },
];
