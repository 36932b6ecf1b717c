import { Yaml } from 'cdk8s';
import { Manifest, WrittenApp } from './written-app';

const PATHS = ['/chat', '/openai', '/claude', '/deepseek'];
const MODEL = 'gpt-4o-mini';
/** The construct whose objects are shown in full. */
const SHOWN = 'deepseek';

/** Tells what a synth did, as one would tell a colleague. */
export function storyOf(apps: readonly WrittenApp[]): string {
  return `${[
    ...apps.flatMap(written),
    ...apps.length > 1 ? ['Side by side', table([['construct', ...apps.map(({ dialect }) => dialect.dialectName)], ...rows(apps)])] : [],
    `In full: what the construct '${SHOWN}' became`,
    ...apps.map(inFull),
    `Where a request for the model ${MODEL} goes, to the first choice of what chance decides`,
    ...alike(apps, ways),
    'Before it works, there must be',
    ...alike(apps, app => indented(conditions(app))),
    'To apply it',
    indented([...new Set(apps.flatMap(commands))]),
    'Read next',
    indented([
      'docs/first-deployment.md    from an empty folder to objects in the cluster',
      'docs/environments.md        a gateway for each environment',
      'docs/check.md               the same checks for plain YAML',
      'docs/escape-hatches.md      what no construct has words for',
    ]),
  ].join('\n\n')}\n`;
}

function written({ dialect, folder, files, made, objects, warnings }: WrittenApp): readonly string[] {
  return [
    `For ${dialect.dialectName}, in ${folder}: ${files.join(', ')}, with ${objects.length} objects that its schemas accept`,
    table(made.map(({ construct, type, objects: own }) => [`${type} '${construct}'`, own.map(named).join(', ')])),
    ...warnings.map(warning => `  warning ${warning}`),
  ];
}

const rows = (apps: readonly WrittenApp[]): readonly (readonly string[])[] =>
  apps[0].made.map(({ construct }, i) => [construct, ...apps.map(({ made }) => made[i].objects.map(({ kind }) => kind).join(', '))]);

function inFull({ dialect, made }: WrittenApp): string {
  const objects = made.find(({ construct }) => construct === SHOWN)?.objects ?? [];
  return `# ${dialect.dialectName}\n${objects.map(object => Yaml.stringify(object)).join('---\n').trimEnd()}`;
}

/** What holds for all is told once. */
function alike(apps: readonly WrittenApp[], tell: (app: WrittenApp) => string): readonly string[] {
  const told = apps.map(tell);
  return told.every(text => text === told[0]) ? [told[0]] : apps.map(({ dialect }, i) => `  ${dialect.dialectName}:\n${told[i]}`);
}

const ways = (app: WrittenApp): string =>
  table(PATHS.map(path => [`POST ${path}/v1/chat/completions`, app.wayOf(`${path}/v1/chat/completions`, MODEL)]));

function conditions({ namespaces, gateways, secrets, placeholders }: WrittenApp): readonly string[] {
  return [
    'the controller of the gateway with its CRDs, and those of the Gateway API',
    `the namespace ${namespaces.join(', ')}`,
    ...gateways.map(name => `the Gateway '${name}' in it, since the app makes none (LlmGateway would)`),
    ...secrets.map(name => `the Secret '${name}' with a key in its entry Authorization`),
    `values for ${placeholders.map(name => `$${name}`).join(' and ')}: placeholders wait for envsubst, so that no key is written to a file`,
    'an AWS identity of the proxy that may call Bedrock, since no key is given',
  ];
}

function commands({ dialect, folder, files, namespaces: [namespace], secrets, placeholders }: WrittenApp): readonly string[] {
  const variables = placeholders.map(name => `$${name}`).join(' ');
  return [
    `kubectl create namespace ${namespace}`,
    ...secrets.map(name => `kubectl create secret generic ${name} -n ${namespace} --from-literal=Authorization="$DEEPSEEK_API_KEY"`),
    ...files.flatMap(file => [`# where ${dialect.dialectName} runs`, `envsubst '${variables}' < ${folder}/${file} | kubectl apply -f -`]),
  ];
}

const named = ({ kind, metadata: { name } }: Manifest): string => `${kind} ${name}`;

const indented = (lines: readonly string[]): string => lines.map(line => `  ${line}`).join('\n');

function table(cells: readonly (readonly string[])[]): string {
  const widths = cells[0].map((_, i) => Math.max(...cells.map(row => row[i].length)));
  return indented(cells.map(row => row.map((cell, i) => cell.padEnd(widths[i])).join('   ').trimEnd()));
}
