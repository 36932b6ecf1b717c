import { parseDocument } from 'yaml';
import { check } from '../../src/check/check';
import { readDocuments } from '../../src/check/document';
import { FORMATS } from '../../src/check/formats/formats';
import { knownReleases } from '../../src/check/servers';
import { summaryOf } from '../../src/check/summary';
import { isColoured, painter } from '../../src/cli/colour';
import { dialectNamed } from '../../src/cli/dialect-name';

const GOOD = 'apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata:\n  name: b\nspec:\n  ai:\n    provider:\n      openai: {}\n';
const DOCUMENTS = [
  GOOD,
  GOOD.replace('name: b', 'name: c').replace('openai', '"op&<,ai"'),
  'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: d\n',
  GOOD.replace('name: b', 'name: e\n  uid: u\n  resourceVersion: "1"'),
];

/** What is written of all of these. */
function written(format: string, { file = 'a,b:c.yaml', isColoured: coloured = false } = {}): string {
  const reports = check(readDocuments(file, Buffer.from(DOCUMENTS.join('---\n'))), { servers: knownReleases, dialect: dialectNamed('agentgateway-1.4').dialect });
  return [...FORMATS[format](reports, summaryOf(reports), { showsReleases: false, version: '0', paint: painter(coloured) })].join('');
}

describe('findings for GitHub', () => {
  const lines = (file?: string): readonly string[] => written('github', { file }).split('\n').filter(line => line.startsWith('::'));

  test('are commands at file, line and column, in letters that end none early', () => {
    expect(lines()[0]).toMatch(/^::error file=a%2Cb%3Ac\.yaml,line=17,col=7,title=SchemaUnknownField::[^\n]*op&<,ai/);
    expect(lines().map(line => line.split(' ')[0])).toEqual(expect.arrayContaining(['::error', '::notice']));
  });

  test('of standard input are at no file', () => {
    expect(lines('<stdin>').filter(line => line.includes('file='))).toEqual([]);
    expect(lines('<stdin>')[0]).toMatch(/^::error title=SchemaUnknownField::/);
  });

  test('end with the totals', () => { expect(written('github')).toMatch(/\n4 documents, \d+ errors?, .*\n.*\n$/); });
});

describe('findings for JUnit', () => {
  const xml = written('junit');

  test('are a suite a file and a test a document, which errors and warnings fail', () => {
    expect(xml).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="cdk8s-ai-gateway check" tests="4" failures="1" skipped="1">\n/);
    expect(xml).toContain('<testsuite name="a,b:c.yaml" tests="4" failures="1" skipped="1">');
    expect(xml.match(/<testcase [^>]*>/g)).toEqual([
      '<testcase classname="AgentgatewayBackend" name="b">', '<testcase classname="AgentgatewayBackend" name="c">',
      '<testcase classname="Deployment" name="d">', '<testcase classname="AgentgatewayBackend" name="e">',
    ]);
    expect(xml).toContain('<skipped/>');
    expect(xml).toMatch(/<failure type="SchemaUnknownField" message="[^"<>&]*op&#38;&#60;,ai/);
    expect(xml).toMatch(/<system-out>[^<]*info /);
  });

  test('are well-formed: every element is closed', () => {
    const open: string[] = [];
    for (const [, close, name, own] of xml.replace(/^<\?.*\?>/, '').matchAll(/<(\/?)([a-z-]+)(?: [a-z]+="[^"<]*")*(\/?)>/g)) {
      if (close) { expect(open.pop()).toBe(name); } else if (!own) { open.push(name); }
    }
    expect(open).toEqual([]);
  });
});

describe('colours', () => {
  test('stand where they were asked for, and nowhere else', () => {
    expect(written('text')).not.toContain('\u001b');
    expect(written('text', { isColoured: true })).toContain('\u001b[31merror\u001b[39m SchemaUnknownField');
    for (const format of ['json', 'sarif', 'github', 'junit']) { expect(written(format, { isColoured: true })).not.toContain('\u001b'); }
    expect(parseDocument(written('json', { isColoured: true })).errors).toEqual([]);
  });

  test.each([
    ['auto', true, {}, true], ['auto', false, {}, false], ['auto', true, { NO_COLOR: '1' }, false], ['auto', true, { NO_COLOR: '' }, true], ['auto', true, { TERM: 'dumb' }, false],
    ['always', false, { NO_COLOR: '1' }, true], ['never', true, {}, false],
  ] as const)('%s on a terminal (%s) with %j: %s', (when, isTTY, env, expected) => { expect(isColoured(when, { isTTY }, env)).toBe(expected); });
});
