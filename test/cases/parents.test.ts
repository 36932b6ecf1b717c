import { gateway, listenerSet, model, route } from './attached';
import { found } from './found';

const listener = (more: string, name = 'http'): string => `{name: ${name}, port: 80, protocol: HTTP${more}}`;
const from = (more: string): string => listener(`, allowedRoutes: {namespaces: {${more}}}`);
const kinds = (...named: readonly string[]): string => listener(`, allowedRoutes: {kinds: [${named.join(', ')}]}`);
const MODELS = '{group: agentgateway.dev, kind: AgentgatewayModel}';
const ROUTES = '{kind: HTTPRoute}';
const namespace = (labels: string): string => `apiVersion: v1\nkind: Namespace\nmetadata: {name: team, labels: {${labels}}}\n---\n`;

const WRONG: readonly (readonly [string, string, string])[] = [
  ['a Gateway of a like name', gateway('ai-gateway') + route('chat', { parent: '{name: ai-gatway}' }), 'spec.parentRefs[0]'],
  ['a Gateway of the next namespace', gateway('gw') + route('chat', { namespace: 'team' }), 'spec.parentRefs[0]'],
  ['a listener that is not there', gateway('gw') + route('chat', { parent: '{name: gw, sectionName: https}' }), 'spec.parentRefs[0].sectionName'],
  ['the second parent alone', gateway('gw') + route('chat', { parent: '{name: gw, sectionName: http}, {name: gw, sectionName: https}' }), 'spec.parentRefs[1].sectionName'],
  ['a port without listener', gateway('gw') + route('chat', { parent: '{name: gw, port: 8080}' }), 'spec.parentRefs[0].port'],
  ['a listener that takes routes of its own namespace', gateway('gw') + route('chat', { namespace: 'team', parent: '{name: gw, namespace: ai}' }), 'spec.parentRefs[0]'],
  ['a listener that takes those of other labels', gateway('gw', { listeners: from('from: Selector, selector: {matchLabels: {llm: "yes"}}') }) + namespace('llm: "no"')
    + route('chat', { namespace: 'team', parent: '{name: gw, namespace: ai}' }), 'spec.parentRefs[0]'],
  ['a listener that lists other kinds', gateway('gw', { listeners: kinds(MODELS) }) + route('chat'), 'spec.parentRefs[0]'],
  ['a listener of another hostname', gateway('gw', { listeners: listener(', hostname: "*.example.com"') }) + route('chat', { more: 'hostnames: [llm.example.net, example.com], ' }), 'spec.parentRefs[0]'],
];

const RIGHT: readonly (readonly [string, string])[] = [
  ['a Gateway that is not given', route('chat')],
  ['a Gateway beside others', gateway('internal') + route('chat')],
  ['one of a series', gateway('gw-1') + route('chat', { parent: '{name: gw-2}' })],
  ['a listener by name and port', gateway('gw') + route('chat', { parent: '{name: gw, sectionName: http, port: 80}' })],
  ['a set of listeners', gateway('gw') + route('chat', { parent: '{kind: ListenerSet, name: gw, sectionName: https}' })],
  ['a Service', gateway('gw') + route('chat', { parent: '{group: "", kind: Service, name: gw, sectionName: https}' })],
  ['a listener that takes all namespaces', gateway('gw', { listeners: from('from: All') }) + route('chat', { namespace: 'team', parent: '{name: gw, namespace: ai}' })],
  ['labels that fit', gateway('gw', { listeners: from('from: Selector, selector: {matchLabels: {llm: "yes"}}') }) + namespace('llm: "yes"')
    + route('chat', { namespace: 'team', parent: '{name: gw, namespace: ai}' })],
  ['labels that are not known', gateway('gw', { listeners: from('from: Selector, selector: {matchLabels: {llm: "yes"}}') }) + route('chat', { namespace: 'team', parent: '{name: gw, namespace: ai}' })],
  ['a listener that lists routes', gateway('gw', { listeners: kinds(MODELS, ROUTES) }) + route('chat')],
  ['another listener of the Gateway', gateway('gw', { listeners: `${listener(', hostname: a.example.net', 'a')}, ${listener('', 'b')}` }) + route('chat', { more: 'hostnames: [llm.example.com], ' })],
  ['a hostname below a wildcard', gateway('gw', { listeners: listener(', hostname: "*.example.com"') }) + route('chat', { more: 'hostnames: [a.llm.example.com], ' })],
  ['a wildcard above a hostname', gateway('gw', { listeners: listener(', hostname: llm.example.com') }) + route('chat', { more: 'hostnames: ["*.example.com"], ' })],
  ['a listener that is filled in later', gateway('gw', { listeners: '{name: "{{ .Values.listener }}", port: 80, protocol: HTTP}' }) + route('chat', { parent: '{name: gw, sectionName: https}' })],
];

describe.each(['agentgateway-1.4', 'kgateway-2.1-envoy', undefined])('the parent of a route in %s', dialect => {
  test.each(WRONG)('that is %s is told of', (_, yaml, path) => { expect(found(yaml, dialect)).toEqual([`LintParent ${path}`]); });
  test.each(RIGHT)('may be %s', (_, yaml) => { expect(found(yaml, dialect)).toEqual([]); });
  test('may be any of several that are called so', () => {
    const several = gateway('gw') + gateway('gw', { listeners: listener('', 'https') });
    expect(found(several + route('chat', { parent: '{name: gw, sectionName: https}' }), dialect)).toEqual(['error DuplicateObject metadata.name']);
  });
});

describe.each(['agentgateway-1.4', undefined])('the parent of a model in %s', dialect => {
  const gpt = (parent: string, ns = 'ai') => model('gpt', `{parentRefs: [${parent}], provider: OpenAI}`, ns);
  const open = gateway('gw', { listeners: `${kinds(MODELS, ROUTES)}, {name: plain, port: 81, protocol: HTTP}` });

  test('must list models', () => {
    expect(found(gateway('gw') + gpt('{name: gw}'), dialect)).toEqual(['LintParent spec.parentRefs[0]']);
    expect(found(gateway('gw', { listeners: kinds('{kind: AgentgatewayModel}') }) + gpt('{name: gw}'), dialect)).toEqual(['LintParent spec.parentRefs[0]']);
    expect(found(open + gpt('{name: gw, sectionName: plain}'), dialect)).toEqual(['LintParent spec.parentRefs[0]']);
    expect(found(open + gpt('{name: gw}'), dialect)).toEqual([]);
    expect(found(open + gpt('{name: gw, sectionName: http}'), dialect)).toEqual([]);
  });

  test('is there, takes its namespace, and is of the right class', () => {
    expect(found(open + gpt('{name: gateway}'), dialect)).toEqual(['LintParent spec.parentRefs[0]']);
    expect(found(open + gpt('{name: gw, namespace: ai}', 'team'), dialect)).toEqual(['LintParent spec.parentRefs[0]']);
    expect(found(open.replace('gatewayClassName: agentgateway', 'gatewayClassName: istio') + gpt('{name: gw}'), dialect)).toEqual(['LintParent spec.parentRefs[0]']);
    expect(found(gpt('{name: gw}'), dialect)).toEqual([]);
  });

  test('is a Gateway', () => {
    expect(found(gpt('{group: "", kind: Service, name: gw}'), dialect)).toEqual(['LintParent spec.parentRefs[0]']);
  });
});

describe.each(['agentgateway-1.4', undefined])('a set of listeners in %s', dialect => {
  const set = (more: string, ns = 'ai') => listenerSet('team', `{parentRef: {name: gw, namespace: ai}, listeners: [${more}]}`, ns);
  const open = (how: string) => gateway('gw').replace('spec: {', `spec: {allowedListeners: {namespaces: {${how}}}, `);
  const own = listener('', 'own');
  const onSet = (more = '', ns = 'ai') => route('chat', { namespace: ns, parent: `{kind: ListenerSet, name: team${more}}` });

  test('adds listeners to a Gateway that says whose it takes, which none does by itself', () => {
    expect(found(gateway('gw') + set(own), dialect)).toEqual(['LintParent spec.parentRef']);
    expect(found(open('from: None') + set(own), dialect)).toEqual(['LintParent spec.parentRef']);
    expect(found(open('from: Same') + set(own), dialect)).toEqual([]);
    expect(found(open('from: Same') + set(own, 'team'), dialect)).toEqual(['LintParent spec.parentRef']);
    expect(found(open('from: All') + set(own, 'team'), dialect)).toEqual([]);
    expect(['"{{ .Values.listeners }}"', '{namespaces: "{{ .Values.namespaces }}"}', '{namespaces: {from: "{{ .Values.from }}"}}'].flatMap(allowed =>
      found(gateway('gw').replace('spec: {', `spec: {allowedListeners: ${allowed}, `) + set(own), dialect).filter(code => code.startsWith('LintParent')))).toEqual([]);
    expect(found(gateway('gw') + open('from: Same') + set(own), dialect)).toEqual(['error DuplicateObject metadata.name']);
    const selected = open('from: Selector, selector: {matchLabels: {llm: "yes"}}') + set(own, 'team');
    expect([namespace('llm: "yes"'), namespace('llm: "no"'), ''].map(labels => found(labels + selected, dialect))).toEqual([[], ['LintParent spec.parentRef'], []]);
  });

  test('is named like a Gateway that may be elsewhere, or is not', () => {
    expect(found(set(own), dialect)).toEqual([]);
    expect(found(gateway('gww') + set(own), dialect)).toEqual([]);
    expect(found(gateway('ai-gateway') + set(own).replace('name: gw,', 'name: ai-gatway,'), dialect)).toEqual(['LintParent spec.parentRef']);
  });

  test('takes routes as a Gateway does', () => {
    const sets = open('from: All') + set(own);
    expect([onSet(), onSet(', sectionName: own'), onSet(', port: 80'), onSet(', sectionName: http'), onSet(', port: 81'), onSet(', namespace: ai', 'team')].map(yaml => found(sets + yaml, dialect))).toEqual([
      [], [], [], ['LintParent spec.parentRefs[0].sectionName'], ['LintParent spec.parentRefs[0].port'], ['LintParent spec.parentRefs[0]'],
    ]);
    expect(found(open('from: All') + set(listener(', allowedRoutes: {namespaces: {from: All}}', 'own')) + onSet(', namespace: ai', 'team'), dialect)).toEqual([]);
    expect(found(open('from: All') + set(listener(', hostname: a.example.net', 'own')) + onSet().replace('spec: {', 'spec: {hostnames: [b.example.net], '), dialect)).toEqual(['LintParent spec.parentRefs[0]']);
  });
});
