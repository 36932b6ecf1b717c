import { check } from '../../src/check/check';
import { readDocuments } from '../../src/check/document';
import { knownReleases } from '../../src/check/servers';
import { DIALECTS } from '../../src/dialects/registry';

const said = (yaml: string, dialect?: string): readonly string[] =>
  check(readDocuments('f.yaml', Buffer.from(yaml)), { servers: knownReleases, dialect: DIALECTS.find(({ id }) => id === dialect) })
    .flatMap(({ diagnostics }) => diagnostics.filter(({ code }) => code.startsWith('LintRetry')).map(({ code, manifestPath = '' }) => `${code} ${manifestPath}`));

const OF_AGENTGATEWAY = { group: 'agentgateway.dev', kind: 'AgentgatewayBackend' };
const OF_KGATEWAY = { group: 'gateway.kgateway.dev', kind: 'Backend' };

const groups = (n: number, provider: string): string => Array.from({ length: n }, (_, i) => `{providers: [{name: p${i}, ${provider}}]}`).join(', ');
const pool = (n: number): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata: {name: chat}
spec: {ai: {groups: [${groups(n, 'openai: {model: m}')}]}}
`;
const poolOfKgateway = `apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata: {name: chat}
spec: {type: AI, ai: {priorityGroups: [${groups(2, 'openai: {model: m, authToken: {kind: Passthrough}}')}]}}
`;
const route = (rest: string, { group, kind } = OF_AGENTGATEWAY, name = 'chat'): string => `---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: ${name}}
spec:
  parentRefs: [{name: gw}]
  rules:
  - name: main
    backendRefs: [{group: ${group}, kind: ${kind}, name: chat}]
${rest}`;
const policy = (kind: string, name: string, retry: string, sectionName = ''): string => `---
apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayPolicy
metadata: {name: p}
spec:
  targetRefs: [{group: gateway.networking.k8s.io, kind: ${kind}, name: ${name}${sectionName}}]
  traffic: {retry: ${retry}}
`;

const BARE = '{attempts: 1, codes: [503]}';
const SAME = 'LintRetrySameProvider';

describe('a retry without backoff towards a pool', () => {
  test.each(DIALECTS.filter(({ id }) => id.startsWith('agentgateway')).map(({ id }) => id))('is found in the route and in policies on %s', dialect => {
    const inRule = `${SAME} spec.rules[0].retry`;
    const inPolicy = [`${SAME} spec.traffic.retry`];
    expect(said(pool(2) + route(`    retry: ${BARE}\n`), dialect)).toEqual([inRule]);
    expect(said(pool(2) + route('') + policy('HTTPRoute', 'chat', BARE), dialect)).toEqual(inPolicy);
    expect(said(pool(2) + route('') + policy('HTTPRoute', 'chat', BARE, ', sectionName: main'), dialect)).toEqual(inPolicy);
    expect(said(pool(2) + route('') + policy('Gateway', 'gw', '{attempts: 1, codes: [503], backoff: 0s}'), dialect)).toEqual(inPolicy);
  });

  test('is found on the same proxy in kgateway 2.1, not on Envoy', () => {
    const manifests = poolOfKgateway + route(`    retry: ${BARE}\n`, OF_KGATEWAY);
    expect(said(manifests, 'kgateway-2.1')).toEqual([`${SAME} spec.rules[0].retry`]);
    expect(said(manifests, 'kgateway-2.1-envoy')).toEqual([]);
    expect(said(manifests)).toEqual([]);
  });

  test.each<[string, string]>([
    ['with a backoff', pool(2) + route('    retry: {attempts: 1, codes: [503], backoff: 1ms}\n')],
    ['towards one group, where the other member is mostly picked', pool(1) + route(`    retry: ${BARE}\n`)],
    ['towards what is not at hand', route(`    retry: ${BARE}\n`)],
    ['of a policy where the route has its own', pool(2) + route('    retry: {attempts: 1, codes: [503], backoff: 1ms}\n') + policy('HTTPRoute', 'chat', BARE)],
    ['of a policy on another rule', pool(2) + route('') + policy('HTTPRoute', 'chat', BARE, ', sectionName: other')],
    ['of a policy on another gateway', pool(2) + route('') + policy('Gateway', 'other', BARE)],
  ])('is none %s', (_, manifests) => expect(said(manifests, 'agentgateway-1.4')).toEqual([]));

  test('is found where the dialect is not known', () => expect(said(pool(2) + route(`    retry: ${BARE}\n`))).toEqual([`${SAME} spec.rules[0].retry`]));
});

describe('a retry without codes', () => {
  test('tries no status again, unless a condition says which', () => {
    expect(said(policy('HTTPRoute', 'chat', '{attempts: 1, backoff: 25ms}').slice(4), 'agentgateway-1.4')).toEqual(['LintRetryNoCodes spec.traffic.retry']);
    expect(said(route('    retry: {attempts: 1, backoff: 25ms}\n'), 'agentgateway-1.4')).toEqual(['LintRetryNoCodes spec.rules[0].retry']);
    expect(said(policy('HTTPRoute', 'chat', '{attempts: 1, condition: response.code >= 500}').slice(4), 'agentgateway-1.4')).toEqual([]);
  });

  test('is not judged on Envoy', () => {
    expect(said(route('    retry: {attempts: 1}\n', OF_KGATEWAY), 'kgateway-2.1-envoy')).toEqual([]);
  });
});
