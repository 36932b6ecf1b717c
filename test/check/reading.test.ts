import { check, DocumentReport } from '../../src/check/check';
import { readDocuments } from '../../src/check/document';
import { knownReleases } from '../../src/check/servers';
import { Severity } from '../../src/diagnostic/diagnostic';
import { DIALECTS } from '../../src/dialects/registry';

/** What is said of documents, but for what is only good to know. */
const run = (yaml: string, dialect?: string): DocumentReport[] =>
  check(readDocuments('f.yaml', Buffer.from(yaml)), { servers: knownReleases, dialect: DIALECTS.find(({ id }) => id === dialect) })
    .map(report => ({ ...report, diagnostics: report.diagnostics.filter(({ severity }) => severity !== Severity.INFO) }));
const found = (yaml: string, dialect?: string) => run(yaml, dialect).flatMap(({ diagnostics }) => diagnostics.map(({ code, line, column }) => `${code} ${line}:${column}`));
const backend = (provider: string) => `apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata:\n  name: b\nspec:\n  ai:\n    provider:\n      openai: {}\n${provider}`;
const read = (value: string) => readDocuments('f', Buffer.from(`apiVersion: v1\nkind: X\nv: ${value}\n`))[0];

describe('YAML is read as the server reads it:', () => {
  test.each([['0777', 511], ['0o17', 15], ['0x1F', 31], ['yes', true], ['off', false], ['y', true], ['12:30:45', '12:30:45'], ['2001-01-01', '2001-01-01'], ['~', null], ['1_000', 1000]])(
    '%s', (text, value) => { expect(read(text)).toMatchObject({ manifest: { v: value }, problems: [] }); });
  test.each([['.', '.'], ['e12', 'e12'], ['.e3', '.e3'], ['1e999', '1e999'], ['._5', '._5'], ['0xfffffffffffffffffff', '0xfffffffffffffffffff'], ['.5', 0.5], ['5.', 5], ['0X1f', 31],
    ['-017', -15], ['08', 8], ['1e3_0', 1e30], ['!!float 1', 1], ['99999999999999999999', 1e20]])(
    '%s, which is not what it looks like', (text, value) => { expect(read(text)).toMatchObject({ manifest: { v: value }, problems: [] }); });
  test.each(['"a\n  b"', '"a\nb"', "'a\n b'"])('quoted text that is not indented: %j', text => {
    const [document] = readDocuments('f', Buffer.from(`apiVersion: v1\nkind: X\nmetadata:\n  v: ${text}\n  w: 1\n`));
    expect(document).toMatchObject({ manifest: { metadata: { v: 'a b', w: 1 } }, problems: [] });
    expect(document.position(['metadata', 'w'])).toEqual({ line: 6, column: 3 });
  });
  test('block text keeps its brackets where something else is laid out anew', () => {
    expect(read('|\n  {\n    a\n  }\nw: [\n1\n]')).toMatchObject({ manifest: { v: '{\n  a\n}\n', w: [1] }, problems: [] });
  });
  test.each(['"a"# c', '[a]# c', '|# c\n  a'])('a comment right after a value: %j', text => { expect(read(text).problems).toEqual([]); });
  test.each(['a\n\t', 'a\n\t# c', '"a"\n  \t\nw: 1'])('a tab that indents a line is refused: %j', text => {
    expect(read(text).problems.map(({ code }) => code)).toEqual(['YamlSyntax']);
  });
  test.each(['|\n  a\n  \tb', '"a\n\t b"', '[a,\n\tb]', 'a\n  \t', 'a\tb', '\ta\t# c'])('a tab that indents nothing: %j', text => { expect(read(text).problems).toEqual([]); });
  test.each(['"a\\/b"', '[a?b]', '{a: b?c=d}', '[::1]'])('what YAML 1.1 does not know is refused: %s', text => {
    expect(read(text).problems.map(({ code }) => code)).toEqual(['YamlSyntax']);
  });
  test.each(['[\n1,\n2\n]', '{\n  a: 1 # one\n}'])('a flow collection that is not indented: %j', text => { expect(read(text).problems).toEqual([]); });
  test.each(['.inf', '.nan', '{[a]: b}', '{null: a}'])('what JSON has no words for is refused: %s', text => {
    expect(read(text).problems.map(({ code }) => code)).toEqual(['YamlSyntax']);
  });
  test.each(['{<<: {a: 1}, a: 2}', '{<<: [{a: 1}, {a: 2}]}', '{a: 1, "a": 2}'])('a key twice is refused, also by merging: %s', text => {
    expect(read(text).problems.map(({ code }) => code)).toEqual(['YamlDuplicateKey']);
  });
  test.each(['&a {<<: *a}', '{<<: &a [*a]}', '&a [*a]'])('what holds itself is refused: %s', text => {
    expect(read(text).problems.map(({ code }) => code)).toEqual(['YamlSyntax']);
  });
  test('many uses of one small anchor are no bomb', () => {
    expect(read(`\n  a: &a x\n${Array.from({ length: 300 }, (_, i) => `  k${i}: *a\n`).join('')}`).problems).toEqual([]);
  });
  test('a byte order mark before any document', () => {
    expect(found(`\ufeff${backend('')}---\n\ufeff${backend('')}`)).toEqual([]);
  });
});

describe('lists', () => {
  test('of a kind lend it to their items', () => {
    const list = 'apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackendList\nitems:\n- metadata: {name: b}\n  spec: {ai: {provider: {opnai: {}}}}\n';
    expect(found(list, 'agentgateway-1.4')).toEqual(['SchemaUnknownField 5:26']);
  });
  test('hold nothing that is passed over', () => {
    expect(found('apiVersion: v1\nkind: List\nitems:\n- 5\n- null\n- {}\n- apiVersion: v1\n  kind: List\n  items: [x]\n'))
      .toEqual(['NotAManifest 4:3', 'NotAManifest 5:3', 'NotAManifest 6:3', 'NotAManifest 9:11']);
  });
  test('also are JSON objects one after the other', () => {
    const json = (name: string) => `{"apiVersion":"v1","kind":"Secret","metadata":{"name":"${name}"}}\n`;
    expect(found(`${json('a')}${json('B')}{\n "apiVersion":"v1",\n "kind":"Secret",\n "metadata":{\n"name":"C"}}\n`)).toEqual(['SchemaMetadata 2:48', 'SchemaMetadata 7:1']);
  });
});

describe('templates', () => {
  test('inline are judged but for what hangs on them', () => {
    expect(found(backend('      host: {{ .Values.host }}\n      port: {{ .Values.port }}\n      modl: x\n').replace('name: b', 'name: {{ include "x" . }}-b'), 'agentgateway-1.4'))
      .toEqual(['SchemaUnknownField 11:7']);
  });
  test('with directives on lines of their own are one warning each, whatever they look like as YAML', () => {
    const chart = `{{- if .Values.on }}\n${backend('')}{{- range .Values.all }}\n  - {{ . }}\n{{- end }}\n{{- end }}\n`;
    const reports = run(`${chart}---\n${backend('')}`);
    expect(reports.map(({ diagnostics }) => diagnostics.map(({ code }) => code))).toEqual([['NotRendered'], []]);
    expect(reports[0].releases).toEqual({});
  });
  test('in text are only text', () => {
    expect(found('apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\ndata:\n  a: |\n    {{ if x }}\n    y\n    {{ end }}\n')).toEqual([]);
  });
  test('of Flux and envsubst keep the server\'s answer to the document as it stands', () => {
    const [report] = run(backend('      host: a.example\n      port: ${PORT}\n'), 'agentgateway-1.4');
    expect(report).toMatchObject({ diagnostics: [], releases: { 'agentgateway-1.4': 'rejected' } });
    expect(report.refusedForPlaceholders).toContain('agentgateway-1.4');
  });
  test('that are no YAML are refused as they stand', () => {
    const [report] = run(backend('      host: {{ .Values.host }}\n      port: 80\n'), 'agentgateway-1.4');
    expect(report).toMatchObject({ diagnostics: [], releases: { 'agentgateway-1.4': 'rejected' } });
    expect(report.refusedForPlaceholders).toContain('agentgateway-1.4');
  });
  test('do not hide what is wrong besides', () => {
    expect(found(backend('      host: ${HOST}\n'), 'agentgateway-1.4')).toEqual([]);
    expect(found(backend('      port: 99999\n      host: ${HOST}\n'), 'agentgateway-1.4')).toEqual(['SchemaBound 9:7']);
  });
});

test('a kind that the dialect does not serve is an error, but External Secrets come in any version', () => {
  expect(found(backend(''), 'kgateway-2.1')).toEqual(['SchemaNotServed 1:1']);
  expect(found(backend('').replace('agentgateway.dev', 'gateway.kgateway.dev'))).toEqual(['SchemaNotServed 1:1']);
  expect(found('apiVersion: gateway.solo.io/v1\nkind: Gateway\nmetadata: {name: g}\n')).toEqual([]);
  const external = 'apiVersion: external-secrets.io/v1beta1\nkind: ExternalSecret\nmetadata:\n  name: e\nspec:\n  secretStoreRef: {name: s}\n';
  expect(found(external, 'agentgateway-1.4')).toEqual([]);
});
