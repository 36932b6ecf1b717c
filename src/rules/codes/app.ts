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
    title: 'two objects would be written to the same file',
    reason: 'with a file for each object the file is called after kind and name alone, so that objects of several namespaces overwrite each other',
    fix: 'give one of them another name, or choose another yamlOutputType',
    examples: statements(perResource('limits', 'limits'), perResource('limits-1', 'limits-2')),
  },
];
