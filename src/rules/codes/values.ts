import { Severity } from '../../diagnostic/diagnostic';
import { FedCode } from '../rule';
import { statements } from './examples';

const VALUE = { level: Severity.ERROR, topic: 'values' } as const;

/** What is wrong with a value by itself. */
export const VALUE_CODES: readonly FedCode[] = [
  {
    ...VALUE,
    code: 'WrongType',
    title: 'another value was given than the one that is meant',
    reason: 'callers without types, and casts, can hand over anything; what was given is told by its kind alone, since it may be a key',
    fix: 'make the value as the message shows',
    examples: statements(`
      new OpenAiBackend(chart, 'openai', { model: 'gpt-4o', apiKey: 'openai-key' as any });
    `, `
      new OpenAiBackend(chart, 'openai', { model: 'gpt-4o', apiKey: ApiKey.fromSecretName('openai-key') });
    `),
  },
  {
    ...VALUE,
    code: 'UnknownProperty',
    title: 'a property is given that nobody reads',
    reason: 'it would be dropped without a word, though a slip in the name of another is likely meant',
    fix: 'correct the name, or leave it out',
    examples: statements(`
      new OpenAiBackend(chart, 'openai', { modle: 'gpt-4o', apiKey: ApiKey.fromSecretName('openai-key') } as any);
    `, `
      new OpenAiBackend(chart, 'openai', { model: 'gpt-4o', apiKey: ApiKey.fromSecretName('openai-key') });
    `),
  },
  {
    ...VALUE,
    code: 'EmptySelector',
    title: 'a selector of servers names neither namespaces nor Services',
    reason: 'the schema wants at least one of them',
    fix: 'give the labels of namespaces or of Services',
    examples: statements(`
      McpTarget.selector('tools', {});
    `, `
      McpTarget.selector('tools', { services: { labels: { tools: 'yes' } } });
    `),
  },
  {
    ...VALUE,
    code: 'EmptyName',
    title: 'a name is empty',
    reason: 'nothing is called so, and the name is often read from a variable that is not set',
    fix: 'give the name',
    examples: statements(`
      new OpenAiBackend(chart, 'openai', { apiKey: ApiKey.fromSecretName('') });
    `, `
      new OpenAiBackend(chart, 'openai', { apiKey: ApiKey.fromSecretName('openai-key') });
    `),
  },
  {
    ...VALUE,
    code: 'UnknownName',
    title: 'a name is none of those that there are, as of a dialect or an HTTP method',
    reason: 'such names are looked up in a list',
    fix: 'use one of those that the message lists',
    examples: statements(`
      Dialect.named('agentgateway-1.40').applyTo(chart);
    `, `
      Dialect.named('agentgateway-1.4').applyTo(chart);
    `),
  },
  {
    ...VALUE,
    code: 'InvalidCrds',
    title: 'crdsPath leads to nothing, to no CustomResourceDefinition, or to one that cannot be used',
    reason: 'objects would be judged by something else than was asked for',
    fix: 'correct the path or the file that the message names; kubectl get crds -o yaml prints what is wanted',
    examples: statements(`
      Yaml.save('crds.yaml', [{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' } }]);
      new SynthSettings({ crdsPath: 'crds.yaml' }).applyTo(chart);
    `, `
      Yaml.save('crds.yaml', [{
        apiVersion: 'apiextensions.k8s.io/v1',
        kind: 'CustomResourceDefinition',
        spec: { group: 'example.com', names: { kind: 'Prompt' }, versions: [{ name: 'v1', schema: { openAPIV3Schema: { type: 'object' } } }] },
      }]);
      new SynthSettings({ crdsPath: 'crds.yaml' }).applyTo(chart);
    `),
  },
  {
    ...VALUE,
    code: 'InvalidUrl',
    title: 'a base URL is none, or holds more than scheme, host and path',
    reason: 'host, port, path prefix and TLS of the backend are taken from it; the gateway itself adds /chat/completions, and a key in it would stand in the manifest',
    fix: 'give a URL such as https://api.example.com/v1, and the key as apiKey',
    examples: statements(`
      new OpenAiCompatibleBackend(chart, 'example', {
        baseUrl: 'https://api.example.com/v1/chat/completions', model: 'large', apiKey: ApiKey.fromSecretName('example-key'),
      });
    `, `
      new OpenAiCompatibleBackend(chart, 'example', {
        baseUrl: 'https://api.example.com/v1', model: 'large', apiKey: ApiKey.fromSecretName('example-key'),
      });
    `),
  },
  {
    ...VALUE,
    code: 'InvalidExpression',
    title: 'a regular expression or a CEL expression is none that gateways take',
    reason: 'gateways match in linear time, without look-around and back-references; the server takes any text, and the route or the policy fails when it is loaded',
    fix: 'say it in the syntax of RE2 or CEL; the message names the place',
    examples: statements(`
      RouteMatch.pathRegex('/v1/(?!internal).*');
    `, `
      RouteMatch.pathRegex('/v1/(chat|embeddings)/.*');
    `),
  },
  {
    ...VALUE,
    code: 'UnknownVariable',
    title: 'a CEL expression reads a variable or a field that agentgateway does not have',
    reason: 'the gateway takes an expression that it cannot evaluate for false, so that a misspelt condition never holds',
    fix: 'use the name that the message suggests, or a dialect that has it',
    examples: statements(`
      HealthRule.of({ unhealthyCondition: 'response.status >= 500' });
    `, `
      HealthRule.of({ unhealthyCondition: 'response.code >= 500' });
    `),
  },
  {
    ...VALUE,
    code: 'InvalidRetry',
    title: 'retries ask for less than one attempt, or for a status that is no error',
    reason: 'an answer below 400 is an answer, and there is a word of its own for no retries',
    fix: 'give whole attempts of at least 1 and codes from 400 to 599, or RouteRetry.never()',
    examples: statements(`
      RouteRetry.of({ attempts: 0 });
    `, `
      RouteRetry.never();
    `),
  },
  {
    ...VALUE,
    code: 'InvalidWeight',
    title: 'a weight is no whole number from 0 to 1000000',
    reason: 'weights are shares of the sum of all weights of a rule, and the Gateway API takes no others',
    fix: 'give whole shares, such as 90 and 10',
    examples: statements(`
      RouteTarget.weighted(RouteTarget.fromServiceName('canary', 80), 0.1);
    `, `
      RouteTarget.weighted(RouteTarget.fromServiceName('canary', 80), 10);
    `),
  },
  {
    ...VALUE,
    code: 'InvalidHealthRule',
    title: 'a health rule counts less than one failure',
    reason: 'with 0 the server accepts the rule, but no provider is ever left',
    fix: 'give a whole number of at least 1, or leave it out to leave a provider on the first failure',
    examples: statements(`
      HealthRule.of({ consecutiveFailures: 0 });
    `, `
      HealthRule.of({ consecutiveFailures: 3 });
    `),
  },
  {
    ...VALUE,
    code: 'ConflictingOptions',
    title: 'two options exclude each other',
    reason: 'only one of them could be followed, and which one would be a guess',
    fix: 'give one of them; conditions on the same part of a request make several matches',
    examples: statements(`
      RouteMatch.allOf(RouteMatch.pathPrefix('/chat'), RouteMatch.pathPrefix('/v1'));
    `, `
      const matches = [RouteMatch.pathPrefix('/chat'), RouteMatch.pathPrefix('/v1')];
    `),
  },
  {
    ...VALUE,
    code: 'NamespaceMissing',
    title: 'a Service is to be called by name, but nothing says its namespace',
    reason: 'a Service is called by a host that holds its namespace, such as vllm.models.svc.cluster.local',
    fix: 'give its chart a namespace, or use ModelServer.fromServiceName()',
    examples: statements(`
      const models = new Chart(app, 'models');
      const service = new kplus.Service(models, 'vllm', { ports: [{ port: 8000 }] });
      ModelServer.fromService(service, 8000);
    `, `
      const models = new Chart(app, 'models', { namespace: 'models' });
      const service = new kplus.Service(models, 'vllm', { ports: [{ port: 8000 }] });
      ModelServer.fromService(service, 8000);
    `),
  },
];
