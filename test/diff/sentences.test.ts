import { readFileSync } from 'fs';
import { join } from 'path';
import { compared, linesOf } from './compared';
import { DialectDefinition } from '../../src/dialects/definition';
import { DIALECTS } from '../../src/dialects/registry';
import { diffText } from '../../src/diff/report/text';

const platform = readFileSync(join(__dirname, 'platform.yaml'), 'utf8');

/** The platform with some of its text replaced; each text must be there. */
const changed = (...replacements: readonly (readonly [string, string])[]): string => replacements.reduce((text, [was, is]) => {
  if (!text.includes(was)) { throw new Error(`there is no ${was}`); }
  return text.replace(was, is);
}, platform);

const linesFor = (...replacements: readonly (readonly [string, string])[]): readonly string[] => linesOf(compared(platform, changed(...replacements)));

const dialectOf = (id: string): DialectDefinition => DIALECTS.find(each => each.id === id)!;

const document = (name: string): string => platform.split('---\n').find(text => text.includes(`metadata: {name: ${name}, `))!;

describe('a change is told by what it means:', () => {
  test('the primary moves', () => {
    const [azure, openai] = [/ {10}- name: azure\n(.*\n){2}/, / {10}- name: openai\n(.*\n){2}/].map(each => each.exec(platform)![0]);
    const after = platform.replace(azure, '@').replace(openai, azure).replace('@', openai);
    expect(linesOf(compared(platform, after))).toEqual(['endpoint-changed: backend chat: primary moved from azure to openai']);
  });

  test('rules that lead to a backend are named with it', () => {
    const { changes: [change] } = compared(platform, changed(['openai: {model: gpt-4o}', 'openai: {model: gpt-5}']));
    expect(change).toMatchObject({
      risk: 'endpoint-changed',
      kind: 'changed',
      subject: 'endpoint openai of backend chat',
      what: 'model',
      before: 'gpt-4o',
      after: 'gpt-5',
      reachedBy: ['rule /chat of route llm-routes', 'rule /split of route llm-routes'],
      places: { before: 'old.yaml:9', after: 'new.yaml:9' },
    });
  });

  test('a guard goes, and a detector of one', () => {
    expect(linesOf(compared(platform, platform.replace(`---\n${document('guards')}`, '')))).toEqual([
      'guard-removed: route llm-routes: request guard for credit cards, mail addresses removed', 'cosmetic: AgentgatewayPolicy guards: removed',
    ]);
    expect(linesFor(['[CreditCard, Email]', '[Email]'])).toEqual([
      'guard-removed: route llm-routes: request guard for credit cards, mail addresses no longer looks for credit cards',
    ]);
  });

  test('a key comes from another Secret, or is another one, which is never shown', () => {
    const moved = compared(platform, changed(['openai: {model: gpt-4o}\n            policies: {auth: {secretRef: {name: a}}}', 'openai: {model: gpt-4o}\n            policies: {auth: {secretRef: {name: b}}}']));
    expect(linesOf(moved)).toEqual(['key-changed: endpoint openai of backend chat: key now from Secret b instead of Secret a']);
    const rotated = compared(platform, changed(['sk-not-a-real-key-0000000000000000', 'sk-not-a-real-key-1111111111111111']));
    expect(linesOf(rotated)).toEqual(['key-changed: Secret a: entry Authorization changed, which is not shown']);
    expect(JSON.stringify(rotated)).not.toContain('not-a-real-key');
  });

  test('keys that stand in the objects themselves are told apart, and not shown', () => {
    const inline = (key: string): string => platform.replace('policies: {auth: {secretRef: {name: a}}}', `policies: {auth: {key: "${key}"}}`);
    const report = compared(inline('first-of-all-keys'), inline('second-of-all-keys'));
    expect(report.changes.map(({ risk }) => risk)).toEqual(['key-changed']);
    expect(JSON.stringify(report)).not.toContain('of-all-keys');
  });

  test('limits, in thousands and by their time', () => {
    expect(linesFor(['tokens: 50000', 'tokens: 20000'])).toEqual(['limits-changed: Gateway ai: token limit 50,000 a minute → 20,000 a minute']);
  });

  test('who may call', () => {
    expect(linesFor(['mode: Strict', 'mode: Optional'])).toEqual(['access-widened: Gateway ai: API keys of clients are checked in mode optional instead of strict']);
    expect(linesFor(["[\"apiKey.group == 'a'\"]", "[\"apiKey.group == 'a'\", \"apiKey.group == 'b'\"]"])).toEqual(["access-widened: Gateway ai: authorization: allow apiKey.group == 'b' added"]);
    expect(linesFor(['action: Allow', 'action: Deny']).map(line => line.split(':')[0])).toEqual(['access-widened', 'access-narrowed']);
    expect(linesFor(['    authorization: {action: Allow, policy: {matchExpressions: ["apiKey.group == \'a\'"]}}\n', ''])).toEqual(["access-widened: Gateway ai: authorization: allow apiKey.group == 'a' removed"]);
  });

  test('where a rule leads, and with which shares', () => {
    expect(linesFor(['weight: 90', 'weight: 75'], ['weight: 10', 'weight: 25'])).toEqual([
      'routing-changed: rule /split of route llm-routes: shares are 75 % backend llm/chat, 25 % backend llm/cheap instead of 90 % backend llm/chat, 10 % backend llm/cheap',
    ]);
    expect(linesFor(['name: chat}]', 'name: cheap}]'])).toEqual(['routing-changed: rule /chat of route llm-routes: leads to backend llm/cheap instead of backend llm/chat']);
    expect(linesFor(['value: /chat', 'value: /talk'])).toEqual(['routing-changed: rule /talk of route llm-routes: takes /talk instead of /chat']);
  });

  test('a certificate that nobody looks at any more', () => {
    const tls = (said: string): string => platform.replace('}\n  policies: {auth: {secretRef: {name: a}}}\n---', `}\n  policies: {auth: {secretRef: {name: a}}, tls: ${said}}\n---`);
    expect(linesOf(compared(tls('{sni: a.example.com}'), tls('{insecureSkipVerify: All}')))[0]).toMatch(/^tls-weakened: backend cheap/);
  });

  test('a gateway without the policy guards nothing, though no policy changed', () => {
    const two = platform.replace('metadata: {name: ai, namespace: llm}\nspec:\n  gatewayClassName', 'metadata: {name: open, namespace: llm}\nspec:\n  gatewayClassName');
    const lines = linesOf(compared(`${platform}---\n${two.split('---\n')[0]}`, `${platform}---\n${two.split('---\n')[0]}`.replace('parentRefs: [{name: ai}]', 'parentRefs: [{name: open}]')));
    expect(lines).toContain('access-widened: requests for 2 matches: API keys of clients removed: keys secret keys, mode strict, since AgentgatewayPolicy access does not hold there any more: /split, /chat');
    expect(lines).toContain('limits-changed: requests for 2 matches: token limit removed: 50,000 a minute, since AgentgatewayPolicy access does not hold there any more: /split, /chat');
  });

  test('requests that come out otherwise are shown', () => {
    const { walks } = compared(platform, changed(['mode: Strict', 'mode: Permissive'], ['    authorization: {action: Allow, policy: {matchExpressions: ["apiKey.group == \'a\'"]}}\n', '']));
    expect(walks!.changed.map(({ request }) => request)).toEqual(['POST /split', 'POST /chat']);
    expect(walks!.changed[1].differences.join()).toContain('status was 401 and is 200');
  });
});

describe('what means the same is no difference:', () => {
  test.each<[string, (text: string) => string]>([
    ['the order of objects', text => text.split('---\n').reverse().join('---\n')],
    ['quotes and the order of fields', text => text.replace('{name: http, port: 8080, protocol: HTTP}', '{"protocol": \'HTTP\', "port": 8080, "name": "http"}')],
    ['what the server fills in', text => text.replace('parentRefs: [{name: ai}]', 'parentRefs: [{name: ai, group: gateway.networking.k8s.io, kind: Gateway}]')],
    ['weights with the same shares', text => text.replace('weight: 90', 'weight: 9').replace('weight: 10', 'weight: 1')],
    ['the order of rules that no request fits both of', text => {
      const [, first, second] = / {2}rules:\n( {4}- name: chat\n(?: {6}.*\n)+)( {4}- matches[^]*?)---/.exec(text)!;
      return text.replace(first + second, second + first);
    }],
    ['the order of detectors', text => text.replace('[CreditCard, Email]', '[Email, CreditCard]')],
  ])('%s', (_, altered) => {
    expect(altered(platform)).not.toBe(platform);
    expect(linesOf(compared(platform, altered(platform)))).toEqual([]);
  });

  test('names of policies, and one policy where there were two', () => {
    expect(linesFor(['name: guards,', 'name: guarding,'])).toEqual(['cosmetic: AgentgatewayPolicy guarding: is what AgentgatewayPolicy guards was']);
    const joined = platform.replace(`---\n${document('logs')}`, '').replace('  traffic:\n', '  frontend: {accessLog: {attributes: {add: [{name: model, expression: llm.requestModel}]}}}\n  traffic:\n');
    expect(linesOf(compared(platform, joined))).toEqual(['cosmetic: AgentgatewayPolicy logs: removed']);
  });

  test('the name of a backend, with all that refers to it', () => {
    const renamed = platform.replace(/name: cheap/g, 'name: small');
    expect(linesOf(compared(platform, renamed))).toEqual(['cosmetic: backend small: is what backend cheap was']);
  });

  test('labels and logs change no request', () => {
    const report = compared(platform, changed(['{name: a, namespace: llm}', '{name: a, namespace: llm, labels: {team: x}}'], ['llm.requestModel', 'llm.responseModel']));
    expect(report.changes.map(({ risk }) => risk)).toEqual(['telemetry-changed', 'cosmetic']);
    expect(report.walks).toMatchObject({ changed: [] });
  });
});

test('rules that some requests fit both of are asked in an order that matters', () => {
  const rule = (header: string, backend: string): string => `    - matches: [{headers: [{name: ${header}, value: "1"}]}]\n      backendRefs: [{group: agentgateway.dev, kind: AgentgatewayBackend, name: ${backend}}]\n`;
  const route = (...rules: readonly string[]): string => `${platform.split('---\n').filter(text => !text.includes('kind: HTTPRoute')).join('---\n')}---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: by-header, namespace: llm}
spec:
  parentRefs: [{name: ai}]
  rules:
${rules.join('')}`;
  const [a, b] = [rule('x-a', 'chat'), rule('x-b', 'cheap')];
  expect(linesOf(compared(route(a, b), route(b, a)))).toEqual([
    'routing-changed: route by-header: rule / x-b=1 is asked before rule / x-a=1 now, and requests may fit both',
  ]);
});

test('what no model covers is compared as the schema says', () => {
  const service = (ports: string): string => `${platform}---\napiVersion: v1\nkind: Service\nmetadata: {name: guard, namespace: llm}\nspec: {ports: [${ports}]}\n`;
  const [a, b] = ['{name: a, port: 80}', '{name: b, port: 81}'];
  expect(linesOf(compared(service(`${a}, ${b}`), service(`${b}, ${a}`)))).toEqual([]);
  expect(linesOf(compared(service(`${a}, ${b}`), service(`${a}, {name: b, port: 82}`))).map(line => line.split(':')[0])).not.toContain('cosmetic');
});

test('a move to another gateway that loses nothing is said to be one', () => {
  const kgateway = `apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata: {name: openai}
spec: {type: AI, ai: {llm: {openai: {authToken: {kind: SecretRef, secretRef: {name: key}}, model: gpt-4o}}}}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: openai}
spec:
  parentRefs: [{name: gateway}]
  rules: [{timeouts: {request: 0s}, backendRefs: [{group: gateway.kgateway.dev, kind: Backend, name: openai}]}]
`;
  const agentgateway = `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata: {name: openai}
spec: {ai: {provider: {openai: {model: gpt-4o}}}, policies: {auth: {secretRef: {name: key}}}}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: openai}
spec:
  parentRefs: [{name: gateway}]
  rules: [{backendRefs: [{group: agentgateway.dev, kind: AgentgatewayBackend, name: openai}]}]
`;
  const report = compared(kgateway, agentgateway, dialectOf('kgateway-2.1-envoy'), dialectOf('agentgateway-1.4'));
  expect(linesOf(report)).toEqual([]);
  expect(diffText(report)).toContain('same requests, other dialect');
});

test('the namespace of a Secret that is spelled out is none but the own', () => {
  const upstream = (more: string): string => `apiVersion: gloo.solo.io/v1
kind: Upstream
metadata: {name: openai, namespace: ai}
spec: {ai: {openai: {authToken: {secretRef: {name: key${more}}}}}}
`;
  expect(linesOf(compared(upstream(', namespace: ai'), upstream(', namespace: other'), dialectOf('gloo-1.20'))).map(line => line.split(':')[0])).toEqual(['key-changed']);
  const agentgateway = `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata: {name: openai, namespace: ai}
spec: {ai: {provider: {openai: {}}}, policies: {auth: {secretRef: {name: key}}}}
`;
  expect(linesOf(compared(upstream(', namespace: ai'), agentgateway, dialectOf('gloo-1.20'), dialectOf('agentgateway-1.4')))).toEqual([]);
});
