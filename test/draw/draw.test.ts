import { writeFileSync } from 'fs';
import { join } from 'path';
import * as fc from 'fast-check';
import { saying, TEXTS } from './arbitrary-picture';
import { Dialect, Drawing } from '../../src';
import { resultOf } from '../../src/cli/arguments';
import { drawCommand } from '../../src/cli/commands/draw';
import { dot } from '../../src/draw/dot';
import { mermaid } from '../../src/draw/mermaid';
import { page } from '../../src/draw/page';
import { Picture, PictureNode } from '../../src/draw/picture';
import { pictureOf } from '../../src/draw/picture-of-site';
import { svg } from '../../src/draw/svg';
import { temporaryFolder } from '../temporary-folder';
import { GATEWAY, host, policy, route, rule, siteOfText } from '../walk/site-of-text';

const KEY = 'not-to-be-seen';
const POOL = `---
apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata: {name: pool, namespace: llm}
spec:
  ai: {groups: [{providers: [{name: first, openai: {model: gpt-4o}}]}, {providers: [{name: second, anthropic: {model: claude-sonnet-4-5}}]}]}
  policies: {auth: {key: ${KEY}}, health: {eviction: {duration: 30s}}}
`;
const SECRET = `---\napiVersion: v1\nkind: Secret\nmetadata: {name: keys, namespace: llm}\nstringData: {Authorization: ${KEY}}\n`;
const RETRY = policy('again', 'targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: chat}], traffic: {retry: {attempts: 1, backoff: 25ms, codes: [503]}}');
const FEW = GATEWAY + POOL + SECRET + host('plain') + RETRY
  + route('chat', `${rule('pool', '{path: {value: /v1}}')}, ${rule('plain', `{path: {value: /plain}, headers: [{name: Authorization, value: ${KEY}}]}`)}, ${rule('gone', '{path: {value: /gone}}')}`);
const MANY = GATEWAY + host('plain') + Array.from({ length: 40 }, (_, i) => route(`r${i}`, rule('plain', `{path: {value: /p${i}}}`), `hostnames: [h${i % 4}.example.org], `)).join('');
const few = pictureOf(siteOfText(FEW));
const named = (label: string, picture = few): PictureNode => picture.nodes.find(node => node.label === label)!;
const WRITERS: readonly (readonly [string, (picture: Picture) => string])[] = [['mermaid', mermaid], ['dot', dot], ['svg', svg], ['html', page]];

describe('a picture', () => {
  test('has an edge from the first tier to the second, with what triggers it', () => {
    expect(few.edges).toContainEqual({ from: named('first').id, to: named('second').id, kind: 'failover', label: '1 more try on 503; failing endpoints are evicted' });
    expect(few.edges.filter(({ to }) => to === named('second').id)).toHaveLength(1);
  });

  test('shows what is not there as broken, and the finding at the route', () => {
    expect(few.nodes.filter(({ isBroken }) => isBroken).map(({ label }) => label)).toEqual(['gone']);
    expect(few.nodes.filter(({ kind }) => kind === 'rule').flatMap(({ findings }) => findings.map(({ code }) => code))).toContain('LintMissingBackend');
  });

  test('shows policies where they hold', () => {
    expect(few.nodes.filter(({ badges }) => badges.includes('retry')).map(({ kind }) => kind)).toEqual(['rule', 'rule', 'rule']);
    expect(named('pool').badges).toContain('health');
  });

  test('leaves out what an object acknowledges with a reason', () => {
    const noted = (text: string): readonly string[] => {
      const annotated = POOL.replace('metadata: {name: pool,', `metadata: {annotations: {cdk8s-ai-gateway/acknowledge: "${text}"}, name: pool,`);
      return named('pool', pictureOf(siteOfText(GATEWAY + annotated + route('chat', rule('pool'))))).findings.map(({ code }) => code);
    };
    const [code] = noted('');
    expect(code).toBeDefined();
    expect([noted(`${code}: known`), noted(`${code}:`)].map(codes => codes.includes(code))).toEqual([false, true]);
  });

  test('draws many rules together by host, or each by itself when asked', () => {
    const rules = (picture: Picture) => picture.nodes.filter(({ kind }) => kind === 'rule');
    expect(rules(pictureOf(siteOfText(MANY))).map(({ label, detail }) => `${label}: ${detail}`).sort()).toEqual([0, 1, 2, 3].map(i => `h${i}.example.org: 10 rules`));
    expect(rules(pictureOf(siteOfText(MANY), { isWhole: true }))).toHaveLength(40);
  });

  test.each(WRITERS)('has no key in it as %s, and is the same each time', (_, write) => {
    expect(write(few)).not.toContain(KEY);
    expect(write(pictureOf(siteOfText(FEW)))).toBe(write(few));
  });

  test('hides keys rather than not having them', () => {
    expect(few.manifests['AgentgatewayBackend/llm/pool']).toContain('key: (not shown)');
  });
});

/** The markup without what it says. */
const tagsOf = (markup: string): readonly string[] => Array.from(markup.matchAll(/<[^>]*>/g), ([tag]) => tag.replace(/"[^"]*"/g, '""'));

describe('whatever names say', () => {
  test('a flowchart has the same statements', () => {
    const statement = /^( {2}n\d\["[\w ,./:%()<>br#;-]*"\]:::\w+| {2}n\d (?:-->|-\.->|--o)(\|"[\w ,./:%()#;-]*"\|)? n\d| {2}classDef .*|flowchart LR|)$/;
    fc.assert(fc.property(TEXTS, text => { expect(mermaid(saying(text)).split('\n').filter(line => !statement.test(line))).toEqual([]); }));
  });

  test('a graph has as many lines, and quotes that end', () => {
    fc.assert(fc.property(TEXTS, text => {
      const lines = dot(saying(text)).split('\n');
      expect(lines).toHaveLength(10);
      expect(lines.slice(3, 8).filter(line => !/^ {2}n\d( -> n\d)? \[label="(?:[^"\\]|\\[^])*"(?:, [a-z]+=[a-z]+)*\];$/.test(line))).toEqual([]);
    }));
  });

  test.each([['svg', svg], ['html', page]] as const)('%s has the same elements', (_, write) => {
    fc.assert(fc.property(TEXTS, text => { expect(tagsOf(write(saying(text, 'x')))).toEqual(tagsOf(write(saying('', 'x')))); }));
  });
});

describe('the command', () => {
  const at = (name: string, text: string): string => {
    const path = join(temporaryFolder(), name);
    writeFileSync(path, text);
    return path;
  };

  test('draws files in each format', () => {
    const file = at('all.yaml', FEW);
    const starts = ['mermaid', 'dot', 'svg', 'html'].map(format => [...resultOf(drawCommand, [file, '--output', format]).output].join('').slice(0, 9));
    expect(starts).toEqual(['flowchart', 'digraph g', '<svg xmln', '<!doctype']);
  });

  test('says that a flowchart is too large for pages, which others are not', () => {
    const file = at('many.yaml', GATEWAY + host('plain') + Array.from({ length: 32 }, (_, r) =>
      route(`r${r}`, Array.from({ length: 16 }, (__, i) => rule('plain', `{path: {value: /p${r}/${i}}}`)).join(', '))).join(''));
    const notesOf = (...options: readonly string[]): number => resultOf(drawCommand, [file, '--dialect', 'agentgateway-1.4', ...options]).notes.filter(note => note.includes('500 edges')).length;
    expect([notesOf(), notesOf('--whole'), notesOf('--whole', '--output', 'dot')]).toEqual([0, 1, 0]);
    const drawing = Drawing.fromManifests([file], { dialect: Dialect.AGENTGATEWAY_1_4, whole: true });
    expect(drawing._textFor('drawn.md')).toMatch(/^# Gateways\n\n.*500 edges.*\n\n```mermaid\n/);
  });

  test('says that there is nothing to draw', () => {
    expect(resultOf(drawCommand, [at('backend.yaml', host('plain')), '--dialect', 'agentgateway-1.4'])).toMatchObject({ status: 1, output: [] });
  });
});
