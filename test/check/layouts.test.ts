import { mkdirSync, writeFileSync } from 'fs';
import { dirname, join } from 'path';
import { check, DocumentReport } from '../../src/check/check';
import { readDocuments } from '../../src/check/document';
import { knownReleases } from '../../src/check/servers';
import { summaryOf } from '../../src/check/summary';
import { documentsIn } from '../../src/cli/documents';
import { DIALECTS } from '../../src/dialects/registry';
import { temporaryFolder } from '../temporary-folder';

type Files = { readonly [name: string]: string };

function reportsOn(files: Files, dialect?: string): { readonly reports: readonly DocumentReport[]; readonly folder: string } {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return { reports: check(documentsIn([folder]), { servers: knownReleases, dialect: DIALECTS.find(({ id }) => id === dialect) }), folder };
}

function found(files: Files, dialect = 'agentgateway-1.4'): readonly string[] {
  const { reports, folder } = reportsOn(files, dialect);
  return reports.flatMap(({ diagnostics }) => diagnostics.map(({ code, path }) => `${code} ${path.slice(folder.length + 1)}`));
}

const backend = (name: string, rest = '', provider = 'openai') =>
  `apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata: {name: ${name}}\nspec:\n  ai: {provider: {${provider}: {}}}\n${rest}`;
const WITH_SECRET = backend('chat', '  policies: {auth: {secretRef: {name: key}}}\n');
const route = (target: string, kind = 'AgentgatewayBackend') => 'apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {name: chat}\nspec:\n  parentRefs: [{name: gw}]\n  rules:\n'
  + `  - backendRefs: [{${kind === 'Service' ? 'port: 80' : 'group: agentgateway.dev'}, kind: ${kind}, name: ${target}}]\n`;
const kustomization = (...lines: readonly string[]) => `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n${lines.join('\n')}\n`;
const RESOURCES = 'resources: [backend.yaml, route.yaml]';

describe('a kustomization', () => {
  test('names the namespace of what it lists', () => {
    const other = backend('other').replace('name: other', 'name: other, namespace: b');
    expect(found({ 'a/kustomization.yaml': kustomization('namespace: a', RESOURCES), 'a/backend.yaml': other, 'a/route.yaml': route('other') })).toEqual([]);
    expect(found({ 'a/kustomization.yaml': kustomization('namespace: a', 'resources: [route.yaml]'), 'a/route.yaml': route('other'), 'backend.yaml': other }))
      .toEqual(['LintMissingBackend a/route.yaml:7:19']);
  });

  test('names backends, but not the references of routes to them', () => {
    const files = (target: string, ...lines: readonly string[]) =>
      ({ 'kustomization.yaml': kustomization('namePrefix: dev-', 'nameSuffix: "-2"', RESOURCES, ...lines), 'backend.yaml': backend('chat'), 'route.yaml': route(target) });
    expect(found(files('dev-chat-2'))).toEqual([]);
    expect(found(files('chat'))).toEqual(['LintMissingBackend route.yaml:7:19']);
    expect(found(files('chat', 'configurations: [references.yaml]'))).toEqual([]);
  });

  test('names Services, and follows the references of routes to them', () => {
    const service = 'apiVersion: v1\nkind: Service\nmetadata: {name: chat}\nspec:\n  ports: [{port: 80}]\n';
    const { reports } = reportsOn({ 'kustomization.yaml': kustomization('namePrefix: dev-', RESOURCES), 'backend.yaml': service, 'route.yaml': route('chat', 'Service') });
    expect(reports.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['Service dev-chat', 'Kustomization ', 'HTTPRoute dev-chat']);
    expect(reports.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
  });

  test('is one of several over the same base, each with its own namespace and Secret', () => {
    const overlay = (name: string, entry: string) => kustomization(`namespace: ${name}`, 'resources: [../base]', 'generatorOptions: {disableNameSuffixHash: true}', `secretGenerator: [{name: key, literals: [${entry}=$KEY]}]`);
    const files = (entry: string) => ({
      'base/kustomization.yaml': RESOURCES, 'base/backend.yaml': WITH_SECRET, 'base/route.yaml': route('chat'), 'dev/kustomization.yaml': overlay('dev', 'Authorization'), 'prod/kustomization.yaml': overlay('prod', entry),
    });
    expect(found(files('Authorization'), 'agentgateway-1.3')).toEqual([]);
    expect(found(files('api-key'), 'agentgateway-1.3')).toEqual(['LintSecretEntry base/backend.yaml:6:21']);
  });

  test('makes Secrets with the entries that literals and files say, and says whose names get a hash', () => {
    const made = (...lines: readonly string[]) => found({
      'kustomization.yaml': kustomization('resources: [backend.yaml]', ...lines), 'backend.yaml': WITH_SECRET, 'key.env': '# of ours\nAuthorization=x\n',
    }, 'agentgateway-1.3');
    const plain = 'generatorOptions: {disableNameSuffixHash: true}';
    expect(made(plain, 'secretGenerator: [{name: key, files: [Authorization=key.txt]}]')).toEqual([]);
    expect(made(plain, 'secretGenerator: [{name: key, files: [some/Authorization]}]')).toEqual([]);
    expect(made(plain, 'secretGenerator: [{name: key, envs: [key.env]}]')).toEqual([]);
    expect(made(plain, 'secretGenerator: [{name: key, envs: [not-here.env]}]')).toEqual([]);
    expect(made(plain, 'secretGenerator: [{name: key, files: [key.txt]}]')).toEqual(['LintSecretEntry backend.yaml:6:21']);
    expect(made('secretGenerator: [{name: key, files: [Authorization]}]')).toEqual(['LintGeneratedName backend.yaml:6:33']);
    expect(made('configurations: [refs.yaml]', 'secretGenerator: [{name: key, files: [Authorization]}]')).toEqual([]);
    expect(made(plain, 'secretGenerator:', '- name: key', '  literals:', '  - Authorization=sk-0123456789abcdef0123456789')).toEqual(['LintPlaintextKey kustomization.yaml:8:5']);
  });

  test('is changed by its components', () => {
    const component = kustomization('namespace: there').replace('kind: Kustomization', 'kind: Component').replace('v1beta1', 'v1alpha1');
    const { reports } = reportsOn({
      'kustomization.yaml': kustomization('resources: [backend.yaml]', 'components: [parts]'),
      'parts/kustomization.yaml': component,
      'backend.yaml': backend('a'),
      'route.yaml': route('a').replace('name: chat', 'name: chat, namespace: here'),
    });
    expect(reports.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code))).toEqual(['LintMissingBackend']);
  });

  test('may lead in circles, to nowhere, and have no kind', () => {
    expect(found({ 'a/kustomization.yaml': 'resources: [../b, https://example.com/x, nothing.yaml, 5]', 'b/kustomization.yaml': 'resources: [../a]\nnamePrefix: 5\nsecretGenerator: [null, {}]' })).toEqual([]);
  });
});

describe('a dump of a cluster', () => {
  const dump = backend('a').replace('name: a', 'name: a, resourceVersion: "1", uid: u, managedFields: [], annotations: {kubectl.kubernetes.io/last-applied-configuration: "{}"}');
  test('is judged as it would be applied, and said to be one, once in a file', () => {
    const { reports } = reportsOn({ 'a.yaml': `${dump}status: {nonsense: 1}\n---\n${dump.replace('name: a', 'name: b')}`, 'c.yaml': dump.replace('name: a', 'name: c') });
    expect(reports.map(({ diagnostics }) => diagnostics.map(({ code }) => code))).toEqual([['ClusterDump'], [], ['ClusterDump']]);
    expect(Object.values(reports[0].releases)).not.toContain('rejected');
  });
  test('is judged none the less', () => {
    expect(found({ 'a.yaml': dump.replace('openai', 'opnai') })).toEqual(['SchemaUnknownField a.yaml:5:19', 'ClusterDump a.yaml:3:1']);
  });
});

describe('the templates of a chart', () => {
  const template = (text: string) => `{{- if .Values.on }}\n${text}{{- end }}\n`;
  test('are nothing to say where they are of other things, and counted', () => {
    const { reports } = reportsOn({
      'Chart.yaml': 'apiVersion: v2\nname: c\n',
      'values.yaml': 'on: true\n',
      'templates/a.yaml': template('apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: {{ .Release.Name }}\n'),
      'templates/b.yaml': template('apiVersion: v1\nkind: Service\nmetadata:\n  name: a\n'),
      'templates/c.yaml': template('apiVersion: {{ include "api" . }}\nkind: Ingress\nmetadata:\n  name: a\n'),
    });
    expect(summaryOf(reports)).toMatchObject({ documents: 3, judged: 0, passedOver: 3, warnings: 0, errors: 0, passedOverKinds: { 'apps/Deployment': 1, 'Service': 1 } });
  });
  test('are to be rendered first where they are of a gateway, a route or a Secret', () => {
    for (const text of [backend('a'), route('a'), 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\n', route('a').replace('gateway.networking.k8s.io/v1', '{{ .Values.api }}')]) {
      expect(found({ 'templates/a.yaml': template(text) }).map(each => each.split(' ')[0])).toEqual(['NotRendered']);
    }
  });
  test('in a chart that depends on the old line of agentgateway', () => {
    const chart = 'apiVersion: v2\nname: c\ndependencies:\n- {name: agentgateway, version: v2.2.0, repository: "oci://x"}\n';
    expect(found({ 'Chart.yaml': chart })).toEqual(['LintOldChart Chart.yaml:4:24']);
    expect(found({ 'Chart.yaml': chart }, 'agentgateway-0.12')).toEqual([]);
    expect(found({ 'Chart.yaml': chart.replace('v2.2.0', '1.4.1') })).toEqual([]);
  });
});

describe('manifests in the values of a chart are judged with their positions:', () => {
  const release = (values: string) => `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: r}\nspec:\n  values:\n${values}`;
  const wrong = backend('a', '', 'opnai');
  const indented = (text: string, by: number) => text.replace(/^(?=.)/gm, ' '.repeat(by));

  test.each([
    ['as they are', release(`    extraObjects:\n    -\n${indented(wrong, 6)}`), '12:25'],
    ['as block text', release(`    extraDeploy:\n    - |\n${indented(wrong, 6)}`), '12:25'],
    ['as block text with an empty line before, and one beside it', release(`    extraDeploy:\n    - |\n\n${indented(`---\n${wrong}---\n${backend('b')}`, 6)}`), '14:25'],
    ['as quoted text, whose lines cannot be told', release(`    extraManifests: [${JSON.stringify(wrong)}]\n`), '6:22'],
    ['below a name of their own', release(`    rawResources:\n      x:\n${indented(wrong, 8)}`), '12:27'],
    ['with a name that the chart gives', release(`    rawResources:\n      x:\n        enabled: true\n${indented(wrong.replace(/metadata.*\n/, ''), 8)}`), '12:27'],
    ['with all that they hold below spec', release('    rawResources:\n      x:\n        enabled: true\n        apiVersion: agentgateway.dev/v1alpha1\n        kind: AgentgatewayBackend\n        spec:\n          spec: {ai: {provider: {opnai: {}}}}\n'), '12:34'],
  ])('%s', (_, text, at) => { expect(found({ 'r.yaml': text })).toEqual([`SchemaUnknownField r.yaml:${at}`]); });

  test('of an Application, as values and as text', () => {
    const application = (helm: string) => `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: r}\nspec:\n  source:\n    helm:\n${helm}`;
    expect(found({ 'r.yaml': application(`      valuesObject:\n        extraObjects:\n        -\n${indented(wrong, 10)}`) })).toEqual(['SchemaUnknownField r.yaml:14:29']);
    expect(found({ 'r.yaml': application(`      values: |\n        extraObjects:\n        -\n${indented(wrong, 10)}`) })).toEqual(['SchemaUnknownField r.yaml:14:29']);
    expect(found({ 'r.yaml': application(`      values: |\n        extraObjects:\n        - |\n${indented(wrong, 10)}`) })).toEqual(['SchemaUnknownField r.yaml:14:29']);
  });

  test('and other values, scripts and templates are no manifests', () => {
    expect(found({ 'r.yaml': release('    script: |\n      kubectl apply -f - <<EOF\n      apiVersion: v1\n      kind: Secret\n      EOF\n    a: {apiVersion: 5, kind: x}\n    templates:\n    - |\n      {{- range .Values.x }}\n      apiVersion: v1\n      kind: Service\n      {{- end }}\n') })).toEqual([]);
    expect(found({ 'r.yaml': release(`    extraDeploy:\n    - |\n${indented(backend('{{ .Release.Name }}-b'), 6)}`) })).toEqual([]);
  });

  test('and references to them are found', () => {
    expect(found({ 'r.yaml': release(`    extraObjects:\n    -\n${indented(backend('a'), 6)}    -\n${indented(route('b'), 6)}`) })).toEqual(['LintMissingBackend r.yaml:20:25']);
  });
});

describe('manifests in Terraform', () => {
  const resource = (body: string, name = 'a') => `resource "kubectl_manifest" "${name}" {\n  yaml_body = ${body}\n}\n`;
  const wrong = backend('"${var.name}"', '', 'opnai');
  test('are judged with their positions', () => {
    expect(found({ 'main.tf': resource(`<<YAML\n${wrong}YAML`) })).toEqual(['SchemaUnknownField main.tf:7:19']);
    expect(found({ 'main.tf': resource(`<<-EOT\n${wrong.replace(/^(?=.)/gm, '    ')}  EOT`) })).toEqual(['SchemaUnknownField main.tf:7:23']);
  });
  test('have values that are filled in later', () => {
    const filled = backend('${var.name}').replace('metadata: {', 'metadata: {namespace: ${var.a ? "b" : "c"}, ').replace('openai: {}', 'openai: {model: ${var.model}}');
    expect(found({ 'main.tf': resource(`<<YAML\n${filled}YAML`) })).toEqual([]);
  });
  test('are counted where they are put together otherwise', () => {
    const { reports } = reportsOn({ 'main.tf': resource('yamlencode({ apiVersion = "v1" })'), 'other.tf': 'resource "x" "y" {}\n', 'c.tf': resource(`<<YAML\n${backend('a')}YAML`) });
    expect(summaryOf(reports)).toMatchObject({ documents: 2, judged: 1, passedOver: 1, errors: 0, warnings: 0 });
  });
});

test('the summary counts what was judged, passed over and found', () => {
  const deployment = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\n';
  const yaml = [backend('a'), backend('b', '', 'opnai'), deployment, deployment, 'apiVersion: v1\nkind: Namespace\nmetadata: {name: a}\n', 'apiVersion: example.com/v1\nkind: Backend\nmetadata: {name: a}\n'].join('---\n');
  const reports = check(readDocuments('f.yaml', Buffer.from(yaml)), { servers: knownReleases, dialect: undefined });
  const { passedOverKinds, ...numbers } = summaryOf(reports);
  expect(numbers).toMatchObject({ documents: 6, withErrors: 1, withWarnings: 0, withInfos: 0, errors: 1, warnings: 0, infos: 0, acknowledged: 0 });
  expect(passedOverKinds).toMatchObject({ 'apps/Deployment': 2, 'example.com/Backend': 1 });
  expect(numbers.judged + numbers.passedOver).toBe(6);
  expect(reports.map(({ passedOver = false }) => passedOver).slice(0, 4)).toEqual([false, false, true, true]);
});
