import { mermaid } from '../../src/draw/mermaid';
import { Picture, PictureEdge, PictureNode } from '../../src/draw/picture';
import { pictureOf } from '../../src/draw/picture-of-site';
import { host, policy, route, rule, siteOfText } from '../walk/site-of-text';

const GATEWAY = `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge, namespace: llm}
spec:
  gatewayClassName: agentgateway
  listeners: [{name: web, port: 80, protocol: HTTP, allowedRoutes: {kinds: [{kind: HTTPRoute}, {group: agentgateway.dev, kind: AgentgatewayModel}]}}]
`;
const model = (name: string, spec: string): string => `---
apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayModel
metadata: {name: ${name}, namespace: llm}
spec: {parentRefs: [{name: edge}], ${spec}}
`;
const KEYS = '---\napiVersion: v1\nkind: Secret\nmetadata: {name: keys, namespace: llm}\nstringData: {Authorization: not-to-be-seen}\n';
const CREDENTIAL = 'policies: {auth: {secretRef: {name: keys}}, health: {eviction: {duration: 30s}}}';
const BIG = model('big', `match: {model: gpt-4o}, provider: OpenAI, ${CREDENTIAL}`);
const SMALL = model('small', 'match: {model: "llama-*"}, visibility: Internal, provider: Groq');
const targets = (...all: readonly string[]): string => `targets: [${all.join(', ')}]`;

const drawn = (...parts: readonly string[]): Picture => pictureOf(siteOfText([GATEWAY, ...parts].join('')));
const named = ({ nodes }: Picture, label: string): PictureNode => nodes.find(node => node.label === label)!;
/** Edges by what their ends are called. */
function edgesOf({ nodes, edges }: Picture): readonly string[] {
  const labelOf = (id: string): string => nodes.find(node => node.id === id)!.label;
  return edges.map(({ from, to, kind, label }: PictureEdge) => `${labelOf(from)} ${kind} ${labelOf(to)}${label === '' ? '' : `: ${label}`}`);
}

describe('models by name', () => {
  test('lead from their listener to who serves them, but for internal ones', () => {
    const picture = drawn(KEYS, BIG, SMALL);
    expect(edgesOf(picture)).toEqual(['Clients way edge / web', 'gpt-4o way openai', 'edge / web way gpt-4o', 'llama-* way groq']);
    expect(named(picture, 'gpt-4o')).toMatchObject({ kind: 'model', detail: 'big', badges: ['credential', 'health'], isBroken: false });
    expect(named(picture, 'llama-*')).toMatchObject({ kind: 'model', detail: 'small, internal' });
    expect(named(picture, 'groq').detail).toBe('api.groq.com');
    expect(picture.shown).toBe('2 models');
  });

  test('lead elsewhere where they say so', () => {
    expect(named(drawn(model('own', 'provider: OpenAI, baseURL: "http://vllm.llm.svc:8000/v1"')), 'openai').detail).toBe('vllm.llm.svc');
  });

  test.each([
    ['weighted', targets('{modelRef: {name: big}, weight: 3}', '{modelRef: {name: small}, model: llama-3, weight: 1}'),
      ['chosen way gpt-4o: 75 %', 'chosen way llama-*: 25 %, as llama-3']],
    ['failover', targets('{modelRef: {name: big}, priority: 0}', '{modelRef: {name: small}, model: llama-3, priority: 1}'),
      ['chosen way gpt-4o', 'chosen failover llama-*: failing endpoints are evicted, as llama-3']],
    ['conditional', targets('{modelRef: {name: big}, when: \'request.headers["x-tier"] == "gold"\'}', '{modelRef: {name: small}, model: llama-3}'),
      ['chosen way gpt-4o: if request.headers["x-tier"] == "gold"', 'chosen way llama-*: otherwise, as llama-3']],
  ])('of %s choice lead to the others', (kind, choice, expected) => {
    const picture = drawn(KEYS, BIG, SMALL, model('chosen', `virtualModel: {${kind}: {${choice}}}`));
    expect(edgesOf(picture).filter(text => text.startsWith('chosen'))).toEqual(expected);
    expect(named(picture, 'chosen')).toMatchObject({ kind: 'virtual', detail: kind, isBroken: false });
    expect(edgesOf(picture)).toContain('edge / web way chosen');
  });

  test('that fail over say how often is tried again', () => {
    const choice = `virtualModel: {failover: {${targets('{modelRef: {name: big}, priority: 0}', '{modelRef: {name: small}, model: llama-3, priority: 1}')}}}`;
    const retry = policy('again', 'targetRefs: [{group: gateway.networking.k8s.io, kind: Gateway, name: edge}], traffic: {retry: {attempts: 2, backoff: 25ms, codes: [503]}}');
    expect(edgesOf(drawn(KEYS, BIG, SMALL, model('chosen', choice), retry)))
      .toContain('chosen failover llama-*: 2 more tries on 503; failing endpoints are evicted, as llama-3');
  });

  test('are broken where the gateway does not serve them, with what they lead to', () => {
    const picture = drawn(KEYS, BIG, model('lost', `virtualModel: {weighted: {${targets('{modelRef: {name: big}}', '{modelRef: {name: gone}}')}}}`),
      model('keyless', 'provider: Anthropic, policies: {auth: {secretRef: {name: keys, key: other}}}'));
    expect(picture.nodes.filter(({ isBroken }) => isBroken).map(({ label }) => label).sort()).toEqual(['gone', 'keyless', 'lost']);
    expect(named(picture, 'lost').findings.map(({ code }) => code)).toContain('LintModelTarget');
  });

  test('show no condition that compares with a secret', () => {
    const when = 'request.headers["x-api-key"] == "not-to-be-seen"';
    const picture = drawn(BIG, model('chosen', `virtualModel: {conditional: {${targets(`{modelRef: {name: big}, when: '${when}'}`)}}}`));
    expect(mermaid(picture)).not.toContain('not-to-be-seen');
    expect(edgesOf(picture)).toContain('chosen way gpt-4o: if (not shown)');
  });

  test('of a router that writes headers are rules with their names', () => {
    const match = '{path: {value: /v1}, headers: [{name: x-gateway-model-name, value: gpt-4o}, {name: x-gateway-model-choice, value: "2"}, {name: x-team, value: a}]}';
    expect(named(drawn(host('plain'), route('models', rule('plain', match))), 'model gpt-4o choice 2 x-team=a')).toMatchObject({ kind: 'rule', detail: 'any host, models/0, /v1/…' });
  });
});

describe('mirrors', () => {
  const mirror = (ref: string, more = ''): string => `{type: RequestMirror, requestMirror: {backendRef: {${ref}}${more}}}`;
  const HOST = 'group: agentgateway.dev, kind: AgentgatewayBackend';
  const copying = (...filters: readonly string[]): readonly string[] => {
    const picture = drawn(host('plain'), host('used'), route('used', rule('used', '{path: {value: /used}}')), route('copied', rule('plain', '{path: {value: /copied}}', `filters: [${filters.join(', ')}], `)));
    return edgesOf(picture).filter(text => text.includes(' mirror '));
  };

  test.each([
    ['to a Service', mirror('name: shadow, port: 80'), '/copied/… mirror shadow: copies'],
    ['of a share', mirror('name: shadow, port: 80', ', percent: 10'), '/copied/… mirror shadow: copies of 10 %'],
    ['of a fraction', mirror('name: shadow, port: 80', ', fraction: {numerator: 1, denominator: 8}'), '/copied/… mirror shadow: copies of 12.5 %'],
    ['to a backend that a rule uses', mirror(`${HOST}, name: used`), '/copied/… mirror used: copies'],
    ['to a backend that is not there', mirror(`${HOST}, name: gone`), '/copied/… mirror gone: no copies: it is not there'],
  ])('%s are edges of their own kind', (_, filter, expected) => {
    expect(copying(filter)).toEqual([expected]);
  });

  test('are told apart in flowcharts', () => {
    const picture = drawn(host('plain'), route('copied', rule('plain', '', `filters: [${mirror('name: shadow, port: 80')}], `)));
    const { from, to } = picture.edges.find(({ kind }) => kind === 'mirror')!;
    expect(mermaid(picture)).toContain(`  ${from} --o|"copies"| ${to}\n`);
  });
});
