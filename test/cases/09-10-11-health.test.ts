import { check } from '../../src/check/check';
import { readDocuments } from '../../src/check/document';
import { knownReleases } from '../../src/check/servers';
import { HEALTH_1_0, HEALTH_1_3 } from '../../src/dialects/agentgateway/health';
import { DIALECTS } from '../../src/dialects/registry';

const found = (yaml: string, dialect?: string) =>
  check(readDocuments('f.yaml', Buffer.from(yaml)), { servers: knownReleases, dialect: DIALECTS.find(({ id }) => id === dialect) })
    .flatMap(({ diagnostics }) => diagnostics);

const said = (yaml: string, dialect?: string): readonly string[] => found(yaml, dialect)
  .filter(({ severity }) => severity !== 'info').map(({ code, manifestPath = '' }) => `${code} ${manifestPath}`);

const infos = (yaml: string, dialect?: string): readonly string[] => found(yaml, dialect).filter(({ severity }) => severity === 'info').map(({ code }) => code);

const EVICTS = `{unhealthyCondition: '${HEALTH_1_3.failedCall}', eviction: {duration: 30s}}`;
const BLIND = `{unhealthyCondition: '${HEALTH_1_0.failedCall}', eviction: {duration: 30s}}`;

const member = (name: string, health?: string): string => `{name: ${name}, openai: {model: ${name}}${health === undefined ? '' : `, policies: {health: ${health}}`}}`;
const pool = (groups: readonly (readonly string[])[], health?: string): string =>
  `apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata: {name: chat, namespace: ai}\nspec:\n  ai: {groups: [${groups.map(g => `{providers: [${g.join(', ')}]}`).join(', ')}]}\n` +
  (health === undefined ? '' : `  policies: {health: ${health}}\n`);
const policy = (kind: string, health: string, sectionName?: string): string => `---
apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayPolicy
metadata: {name: health, namespace: ai}
spec:
  targetRefs: [{group: ${kind === 'AgentgatewayBackend' ? 'agentgateway.dev' : 'gateway.networking.k8s.io'}, kind: ${kind}, name: chat${sectionName === undefined ? '' : `, sectionName: ${sectionName}`}}]
  backend: {health: ${health}}
`;
const TWO = [[member('one')], [member('two')]];

const FROM_1_3 = ['agentgateway-1.3', 'agentgateway-1.4'];
const BEFORE = ['agentgateway-1.0', 'agentgateway-1.1', 'agentgateway-1.2'];

describe('case 09: a rule without eviction', () => {
  const scores = `{unhealthyCondition: '${HEALTH_1_3.failedCall}'}`;
  test.each(FROM_1_3)('only lowers scores in %s', dialect => {
    expect(said(pool(TWO, scores), dialect)).toEqual(['LintNoEviction spec.policies.health']);
    expect(said(pool(TWO) + policy('AgentgatewayBackend', scores), dialect)).toEqual(['LintNoEviction spec.ai.groups']);
    expect(said(pool([[member('one', scores)], [member('two')]], EVICTS), dialect)).toEqual(['LintNoEviction spec.ai.groups[0].providers[0].policies.health']);
  });

  test.each(BEFORE)('evicts in %s', dialect => expect(said(pool(TWO, '{unhealthyCondition: response.code >= 500}'), dialect)).toEqual([]));
});

describe('case 10: every group but the last needs a rule, from where the release takes it', () => {
  test.each(FROM_1_3)('also of its members in %s', dialect => {
    expect(said(pool([[member('one', EVICTS)], [member('two')]]), dialect)).toEqual([]);
    expect(said(pool([[member('one', EVICTS), member('other')], [member('two')]]), dialect)).toEqual(['LintNoEviction spec.ai.groups']);
    expect(said(pool([[member('one')], [member('two', EVICTS)]]), dialect)).toEqual(['LintNoEviction spec.ai.groups']);
    expect(said(pool(TWO) + policy('AgentgatewayBackend', EVICTS, 'one'), dialect)).toEqual([]);
    expect(said(pool(TWO) + policy('AgentgatewayBackend', EVICTS, 'two'), dialect)).toEqual(['LintNoEviction spec.ai.groups']);
  });

  test.each(BEFORE)('not of its members in %s', dialect => {
    const rule = '{unhealthyCondition: response.code >= 500, eviction: {duration: 30s}}';
    expect(said(pool([[member('one', rule)], [member('two')]]), dialect)).toEqual(['LintNoEviction spec.ai.groups[0].providers[0].policies.health']);
    expect(said(pool([[member('one')], [member('two')]], rule), dialect)).toEqual([]);
  });

  test.each([...BEFORE, ...FROM_1_3])('a policy on a Gateway or a route says it for all in %s', dialect => {
    const rule = '{unhealthyCondition: response.code >= 500 || response.code == 429, eviction: {duration: 30s}}';
    expect(said(pool(TWO) + policy('Gateway', rule), dialect)).toEqual([]);
    expect(said(pool(TWO) + policy('HTTPRoute', rule), dialect)).toEqual([]);
  });

  test('a pool of one group needs none', () => expect(said(pool([[member('one'), member('two')]]), 'agentgateway-1.4')).toEqual([]));
});

test('case 11: groups of one model each are told to be no choice by model', () => {
  const message = (yaml: string) => found(yaml, 'agentgateway-1.2').map(each => each.message).join();
  expect(message(pool(TWO))).toContain('not a choice by the model');
  expect(message(pool([[member('one')], [member('one').replace('name: one', 'name: again')]]))).not.toContain('not a choice by the model');
});

describe('what a rule takes for a failure:', () => {
  test.each(FROM_1_3)('a client that leaves is a warning in %s', dialect => {
    expect(said(pool(TWO, BLIND), dialect)).toEqual(['LintHealthRule spec.policies.health.unhealthyCondition']);
    expect(said(pool(TWO, '{eviction: {}}'), dialect)).toEqual(['LintHealthRule spec.policies.health']);
    expect(said(policy('Gateway', BLIND), dialect)).toEqual(['LintHealthRule spec.backend.health.unhealthyCondition']);
    expect(found(pool(TWO, EVICTS), dialect)).toEqual([]);
  });

  test.each(BEFORE)('a client that leaves is an info in %s, which cannot tell', dialect => {
    expect(said(pool(TWO, BLIND), dialect)).toEqual([]);
    expect(infos(pool(TWO, BLIND), dialect)).toEqual(['LintHealthRule']);
  });

  test('what is left out is an info', () => {
    const rule = '{unhealthyCondition: response.code >= 500, eviction: {}}';
    expect(said(pool(TWO, rule), 'agentgateway-1.4')).toEqual([]);
    expect(infos(pool(TWO, rule), 'agentgateway-1.4')).toEqual(['LintHealthRule', 'LintHealthRule']);
  });

  test('a condition that is never true evicts nothing', () => {
    expect(said(pool(TWO, '{unhealthyCondition: "response.code == 999", eviction: {}}'), 'agentgateway-1.4')).toEqual(['LintNoEviction spec.policies.health.unhealthyCondition']);
  });

  test('nothing is said of one provider alone', () => {
    expect(found('apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata: {name: a}\nspec: {ai: {provider: {openai: {}}}, policies: {health: {eviction: {}}}}\n', 'agentgateway-1.4')).toEqual([]);
  });
});
