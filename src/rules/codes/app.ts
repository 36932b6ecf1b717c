import { Severity } from '../../diagnostic/diagnostic';
import { FedCode } from '../rule';
import { statements } from './examples';

const openai = (id: string, name: string): string =>
  `new OpenAiBackend(chart, '${id}', { apiKey: ApiKey.fromSecretName('openai-key'), metadata: { name: '${name}' } });`;

const perResource = (...names: readonly string[]): string => `
  const clusters = new AiGatewayApp({ yamlOutputType: YamlOutputType.FILE_PER_RESOURCE });
  const settings = new Chart(clusters, 'settings');
${names.map((name, i) => `  new kplus.ConfigMap(settings, 'settings-${i + 1}', { metadata: { name: '${name}', namespace: 'team-${i + 1}' } });`).join('\n')}
  clusters.synth();
`;

/** Objects of an app that get in each other's way. */
export const APP_CODES: readonly FedCode[] = [
  {
    code: 'DuplicateObject',
    level: Severity.ERROR,
    topic: 'app',
    title: 'two objects of an app have the same kind, namespace and name',
    reason: 'to the server they are one object, and whichever is applied last overwrites the other',
    fix: 'give one of them another metadata.name',
    examples: statements(
      [openai('one', 'openai'), openai('two', 'openai')].join('\n'),
      [openai('one', 'openai'), openai('two', 'openai-eu')].join('\n')),
  },
  {
    code: 'FileClash',
    level: Severity.ERROR,
    topic: 'app',
    title: 'two objects, or two drawings, would be written to the same file',
    reason: 'with a file for each object the file is called after kind and name alone, so that objects of several namespaces overwrite each other',
    fix: 'give one of them another name, or choose another yamlOutputType',
    examples: statements(perResource('limits', 'limits'), perResource('limits-1', 'limits-2')),
  },
  {
    code: 'PatchFailed',
    level: Severity.ERROR,
    topic: 'app',
    title: 'a JSON patch or an override leads to where nothing can stand',
    reason: 'a patch changes what is there, and what it is put below is not; an override makes the objects in between, but nothing in a text or a number',
    fix: 'look at what the message says is there, or say it by Overrides.of(construct).addOverride',
    examples: statements(
      `${openai('one', 'openai')}\nApiObject.of(chart.node.findChild('one')).addJsonPatch(JsonPatch.add('/spec/policies/http/requestTimeout', '5s'));`,
      `${openai('one', 'openai')}\nOverrides.of(chart.node.findChild('one')).addOverride('spec.policies.http.requestTimeout', '5s');`),
  },
  {
    code: 'InvalidOverride',
    level: Severity.ERROR,
    topic: 'app',
    title: 'an override has no object, no path, or a value that JSON has not',
    reason: 'nothing of it could be written to a manifest',
    fix: 'give a construct that makes an object, names with dots in between, and a text, a number, a boolean, a list or an object',
    examples: statements(
      `${openai('one', 'openai')}\nOverrides.of(chart.node.findChild('one')).addOverride('spec..policies.http.requestTimeout', '5s');`,
      `${openai('one', 'openai')}\nOverrides.of(chart.node.findChild('one')).addOverride('spec.policies.http.requestTimeout', '5s');`),
  },
  {
    code: 'DefaultDialect',
    level: Severity.INFO,
    topic: 'app',
    title: 'nobody chose a dialect, so an app is written for the default one',
    reason: 'the manifests are for one release of one gateway, and another may not know their kinds at all',
    fix: 'give the app the dialect of the release that you run',
    examples: {
      language: 'typescript',
      bad: `${openai('one', 'openai')}\n`,
      good: `${openai('one', 'openai').replace('metadata:', 'dialect: Dialect.AGENTGATEWAY_1_4, metadata:')}\n`,
      dialects: [],
    },
  },
];
