import { check } from '../../src/check/check';
import { readDocuments } from '../../src/check/document';
import { knownReleases } from '../../src/check/servers';

/** What is said of objects that stand there twice, in files by name. */
const found = (files: { readonly [name: string]: string }): readonly string[] =>
  check(Object.entries(files).flatMap(([name, text]) => readDocuments(name, Buffer.from(text))), { servers: knownReleases, dialect: undefined })
    .flatMap(({ diagnostics }) => diagnostics.filter(({ code }) => code === 'DuplicateObject').map(({ severity, path }) => `${severity} ${path}`));

const backend = (name: string, provider = 'openai', namespace?: string) =>
  `apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata:\n  name: ${name}\n${namespace ? `  namespace: ${namespace}\n` : ''}spec: {ai: {provider: {${provider}: {}}}}\n`;
const kustomization = (...resources: readonly string[]) => `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [${resources.join()}]\n`;

describe('two objects of one kind, namespace and name', () => {
  test('in one file, also by another version of the kind', () => {
    expect(found({ 'a.yaml': `${backend('a')}---\n${backend('a', 'anthropic')}` })).toEqual(['error a.yaml:10:3']);
    const secret = 'apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata:\n  name: s\nspec: {secretStoreRef: {name: a}}\n';
    expect(found({ 'a.yaml': `${secret}---\n${secret.replace('/v1', '/v1beta1')}` })).toEqual(['error a.yaml:10:3']);
  });

  test('in what one kustomization builds, even if they are equal', () => {
    expect(found({ 'k/kustomization.yaml': kustomization('a.yaml', '../b'), 'k/a.yaml': backend('a'), 'b/kustomization.yaml': kustomization('c.yaml'), 'b/c.yaml': backend('a') }))
      .toEqual(['error b/c.yaml:4:3']);
  });

  test('in two files of a folder, as a warning', () => {
    expect(found({ 'f/a.yaml': backend('a'), 'f/b.yaml': backend('a', 'anthropic') })).toEqual(['warning f/b.yaml:4:3']);
  });
});

describe('nothing is said of', () => {
  test.each<[string, { readonly [name: string]: string }]>([
    ['other names, kinds and namespaces', { 'a.yaml': [backend('a'), backend('b'), backend('a', 'openai', 'x'), backend('a').replace('agentgateway.dev', 'other.dev')].join('---\n') }],
    ['equal ones in a file', { 'a.yaml': `${backend('a')}---\n${backend('a')}` }],
    ['names that are filled in later, or given by the server', { 'a.yaml': `${backend('${NAME}')}---\n${backend('${NAME}', 'anthropic')}---\n${backend('a').replace('name', 'generateName')}---\n${backend('b').replace('name', 'generateName')}` }],
    ['folders of their own', { 'dev/a.yaml': backend('a'), 'prod/a.yaml': backend('a', 'anthropic') }],
    ['kustomizations of their own', { 'dev/kustomization.yaml': kustomization('../base/a.yaml'), 'prod/kustomization.yaml': kustomization('../base/b.yaml'), 'base/a.yaml': backend('a'), 'base/b.yaml': backend('a', 'anthropic') }],
    ['overlays of one base', { 'dev/kustomization.yaml': kustomization('../base'), 'prod/kustomization.yaml': kustomization('../base'), 'base/kustomization.yaml': kustomization('a.yaml'), 'base/a.yaml': backend('a') }],
    ['files that a kustomization beside them leaves out', { 'k/kustomization.yaml': kustomization('a.yaml'), 'k/a.yaml': backend('a'), 'k/b.yaml': backend('a', 'anthropic') }],
    ['files that are alternatives: they share several objects', { 'dev.yaml': `${backend('a')}---\n${backend('b')}`, 'prod.yaml': `${backend('a', 'anthropic')}---\n${backend('b', 'anthropic')}` }],
    ['files that are alternatives: several have it', { 'a.yaml': backend('a'), 'b.yaml': backend('a', 'anthropic'), 'c.yaml': backend('a', 'gemini') }],
    ['kinds that nobody knows', { 'a.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {}\n' }],
    ['a Secret that a generator adds to', { 'base/kustomization.yaml': `${kustomization()}secretGenerator: [{name: s, literals: [a=b]}]\n`, 'dev/kustomization.yaml': `${kustomization('../base')}secretGenerator: [{name: s, behavior: merge, literals: [c=d]}]\n` }],
  ])('%s', (_, files) => { expect(found(files)).toEqual([]); });
});
