import { check, DocumentReport } from '../../src/check/check';
import { readDocuments } from '../../src/check/document';
import { knownReleases } from '../../src/check/servers';
import { DIALECTS } from '../../src/dialects/registry';

const run = (yaml: string, dialect?: string): DocumentReport[] =>
  check(readDocuments('f.yaml', Buffer.from(yaml)), { servers: knownReleases, dialect: DIALECTS.find(({ id }) => id === dialect) });
const found = (yaml: string, dialect?: string) => run(yaml, dialect).flatMap(({ diagnostics }) => diagnostics.map(({ code, line, column }) => `${code} ${line}:${column}`));

const backend = (spec: string, name = 'b') => `apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata:\n  name: ${name}\nspec:\n${spec}`;
const OPENAI = backend('  ai:\n    provider:\n      openai: {}\n');

describe('check', () => {
  test('says of each document which releases accept it', () => {
    const [report] = run(backend('  ai:\n    provider:\n      openai: {}\n      host: a.example\n      port: 8080\n      pathPrefix: /v1\n'));
    expect(report).toMatchObject({ index: 0, kind: 'AgentgatewayBackend', name: 'b', diagnostics: [] });
    expect(report.releases).toEqual({
      'agentgateway-0.12': 'rejected',
      'agentgateway-1.0': 'rejected',
      'agentgateway-1.1': 'accepted',
      'agentgateway-1.2': 'accepted',
      'agentgateway-1.3': 'accepted',
      'agentgateway-1.4': 'accepted',
      'agentgateway-1.5': 'accepted',
    });
  });

  test('judges by the dialect it is given, and points to the place', () => {
    expect(found(backend('  ai:\n    provider:\n      openai:\n        modl: gpt-4o\n'), 'agentgateway-1.4')).toEqual(['SchemaUnknownField 9:9']);
  });

  test('numbers documents as they stand in the file, and leaves out empty ones', () => {
    expect(run(`# comment\n---\n${OPENAI}---\n---\n${OPENAI}`).map(({ index }) => index)).toEqual([0, 2]);
  });

  test('looks into a List', () => {
    const items = 'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Secret\n  metadata:\n    name: UPPER\n';
    expect(found(items)).toEqual(['SchemaMetadata 7:5']);
  });

  test('refuses duplicate keys as strict validation does', () => {
    const [report] = run(OPENAI.replace('openai: {}', 'openai: {}\n      openai: {}'));
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['YamlDuplicateKey']);
    expect(Object.values(report.releases)).not.toContain('accepted');
  });

  test('reads the rest of a file after a document that is broken', () => {
    const reports = run(`a: [1\n---\n${OPENAI}`);
    expect(reports[0].diagnostics[0].code).toBe('YamlSyntax');
    expect(reports.find(({ kind }) => kind === 'AgentgatewayBackend')?.diagnostics).toEqual([]);
  });

  test('does not mind templates, placeholders, comments and encrypted Secrets', () => {
    const encrypted = 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\ndata:\n  Authorization: ENC[AES256_GCM,data:xx,type:str]\nsops:\n  mac: ENC[x]\n  version: 3.8.1\n';
    const placeholder = 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: t # Source: chart/templates/s.yaml\nstringData:\n  Authorization: $OPENAI_API_KEY\n';
    expect(found(`${encrypted}---\n${placeholder}`)).toEqual([]);
  });

  test('finds a version that no release serves', () => {
    expect(found(OPENAI.replace('v1alpha1', 'v9'))).toEqual(['SchemaNotServed 1:1']);
  });

  test('says nothing of kinds it does not know', () => {
    expect(found('apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: d\n')).toEqual([]);
  });
});

describe('hostile input gets an answer in bounded time:', () => {
  const codes = (bytes: Buffer) => readDocuments('f', bytes).flatMap(({ problems }) => problems.map(({ code }) => code));

  test('text that is not UTF-8', () => { expect(codes(Buffer.from([0x61, 0x3a, 0x20, 0xff, 0xfe]))).toEqual(['NotUtf8']); });
  test('an alias bomb', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'.split('').map((k, i) => `${k}: &${k} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(',')}]`).join('\n')}\n`;
    expect(codes(Buffer.from(bomb))).toEqual(['YamlSyntax']);
  });
  test('deep nesting, in brackets and by indentation', () => {
    expect(codes(Buffer.from(`a: ${'['.repeat(100_000)}`))).toEqual(['YamlSyntax']);
    expect(codes(Buffer.from(Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')))).toEqual(['YamlSyntax']);
    for (const marker of ['- ', '? ', '!!str ', '&a ']) { expect(codes(Buffer.from(`a: ${marker.repeat(100_000)}x`))).toEqual(['YamlSyntax']); }
  });
  test('names of Object.prototype', () => {
    expect(found(backend('  ai:\n    provider:\n      openai:\n        __proto__: {}\n        constructor: x\n'), 'agentgateway-1.4').map(c => c.split(' ')[0]))
      .toEqual(['SchemaUnknownField', 'SchemaUnknownField']);
  });
  test('control characters, and UTF-16 without its mark', () => {
    expect(codes(Buffer.from('a: "\0"\n'))).toEqual(['YamlSyntax']);
    expect(codes(Buffer.from(OPENAI, 'utf16le'))).toEqual(['YamlSyntax']);
  });
  test('millions of empty documents', () => { expect(readDocuments('f', Buffer.from('--- # x\n%y\n'.repeat(2_000_000)))).toEqual([]); });
  test('brackets on many lines, and more keys than a square of them would allow', () => {
    expect(codes(Buffer.from('[\n'.repeat(30_000)))).toEqual(['YamlSyntax']);
    expect(codes(Buffer.from(`${Array.from({ length: 50_000 }, (_, i) => `k${i}: 1`).join('\n')}\nk7: 2\n`))).toEqual(['YamlDuplicateKey']);
  });
  test('more aliases than can be looked up', () => {
    expect(codes(Buffer.from(Array.from({ length: 20_000 }, (_, i) => `a${i}: &a${i} 1\nb${i}: *a${i}`).join('\n')))).toEqual(['YamlSyntax']);
  });
  test('more unknown fields than can be explained', () => {
    const [report] = run(backend(`  ai:\n    provider:\n${Array.from({ length: 20_000 }, (_, i) => `      unknown${i}: {}\n`).join('')}`));
    expect(report.diagnostics.length).toBeGreaterThanOrEqual(20_000);
  });
  test('anchors that hold themselves', () => { expect(codes(Buffer.from('a: &a\n  b: *a\n'))).toEqual(['YamlSyntax']); });
  test('shows no key in the place of a name', () => {
    const [{ diagnostics }] = run(backend('  ai:\n    provider:\n      openai: {}\n', 'sk-proj-AbCdEfGhIjKlMnOpQrStUv'));
    expect(diagnostics.map(({ code }) => code)).toEqual(['SchemaMetadata']);
    expect(JSON.stringify(diagnostics)).not.toContain('sk-proj-');
  });

  test('one finding for a document that breaks in many places, without quoting what may be a secret', () => {
    const reports = run(`{"apiVersion":"v1","kind":"Secret"} "sk-secret" "sk-secret" *sk-secret\n---\nkey: *sk-secret\n---\nkey: !sk-secret x\n${'a: b\n c: d\n'.repeat(50)}`);
    expect(reports.map(({ diagnostics }) => diagnostics.map(({ code }) => code))).toEqual([['YamlSyntax'], ['YamlSyntax'], ['YamlSyntax']]);
    expect(JSON.stringify(reports)).not.toContain('sk-secret');
  });
});
