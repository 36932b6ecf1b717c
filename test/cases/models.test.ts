import { model, policy, toGateway } from './attached';
import { found } from './found';

const concrete = (name: string, more = ''): string => model(name, `{parentRefs: [{name: gw}], provider: OpenAI${more}}`);
const HEALTH = ', policies: {health: {eviction: {duration: 30s}}}';
const virtual = (routing: string, ...targets: readonly string[]): string => model('smart', `{parentRefs: [{name: gw}], virtualModel: {${routing}: {targets: [${targets.join(', ')}]}}}`);
const to = (name: string, more = ''): string => `{modelRef: {name: ${name}}${more}}`;
const secret = (name: string, entry: string): string => `apiVersion: v1\nkind: Secret\nmetadata: {name: ${name}, namespace: ai}\nstringData: {${entry}: $KEY}\n---\n`;

describe.each(['agentgateway-1.4', undefined])('a virtual model in %s', dialect => {
  test.each(['weighted', 'conditional'])('leads to models that are there (%s)', routing => {
    const both = concrete('gpt') + concrete('claude');
    expect(found(both + virtual(routing, to('gpt', routing === 'conditional' ? ', when: "true"' : ''), to('claud')), dialect)).toEqual([`LintModelTarget spec.virtualModel.${routing}.targets[1].modelRef`]);
    expect(found(both + virtual(routing, to('gpt', routing === 'conditional' ? ', when: "true"' : ''), to('claude')), dialect)).toEqual([]);
    expect(found(virtual(routing, to('gpt')), dialect)).toEqual([]);
    expect(found(concrete('gpt').replace('namespace: "ai"', 'namespace: "team"') + virtual(routing, to('gpt')), dialect)).toEqual([`LintModelTarget spec.virtualModel.${routing}.targets[0].modelRef`]);
    expect(found(concrete('$MODEL') + virtual(routing, to('gpt')), dialect)).toEqual([]);
  });

  test('leads to no other virtual model', () => {
    const other = model('other', `{parentRefs: [{name: gw}], virtualModel: {weighted: {targets: [${to('gpt')}]}}}`);
    expect(found(concrete('gpt') + other + virtual('weighted', to('other')), dialect)).toEqual(['LintModelTarget spec.virtualModel.weighted.targets[0].modelRef']);
  });

  test('says a name that the model answers to', () => {
    const gpt = concrete('gpt', ', match: {model: "gpt-*"}');
    expect(found(gpt + virtual('weighted', to('gpt')), dialect)).toEqual(['LintModelTarget spec.virtualModel.weighted.targets[0].model']);
    expect(found(gpt + virtual('weighted', to('gpt', ', model: claude')), dialect)).toEqual(['LintModelTarget spec.virtualModel.weighted.targets[0].model']);
    expect(found(gpt + virtual('weighted', to('gpt', ', model: gpt-4o')), dialect)).toEqual([]);
  });

  test('fails over only where the models before the last evict', () => {
    const chain = virtual('failover', to('gpt', ', priority: 0'), to('claude', ', priority: 1'));
    expect(found(concrete('gpt') + concrete('claude', HEALTH) + chain, dialect)).toEqual(['LintNoEviction spec.virtualModel.failover.targets[0]']);
    expect(found(concrete('gpt', ', policies: {health: {unhealthyCondition: "response.code >= 500"}}') + concrete('claude') + chain, dialect)).toEqual(['LintNoEviction spec.virtualModel.failover.targets[0]']);
    expect(found(concrete('gpt', HEALTH) + concrete('claude') + chain, dialect)).toEqual([]);
    expect(found(concrete('gpt') + concrete('claude') + virtual('failover', to('gpt', ', priority: 0'), to('claude', ', priority: 0')), dialect)).toEqual([]);
    expect(found(concrete('gpt') + concrete('claude') + chain + policy('p', `{targetRefs: [${toGateway('gw')}], backend: {health: {unhealthyCondition: "default(response.code, has(proxy.upstreamDuration) ? 503 : 200) >= 500 || response.code == 429", eviction: {duration: 30s}}}}`), dialect)).toEqual([]);
  });
});

describe.each(['agentgateway-1.4', undefined])('a model in %s', dialect => {
  test('shares its name with none on the same Gateway', () => {
    const named = (name: string, more: string) => concrete(name, `, match: {model: gpt-4o}${more}`);
    expect(found(named('a', '') + named('b', ''), dialect)).toEqual(['LintSameModel spec.match.model']);
    expect(found(named('gpt-4o', '') + concrete('gpt-4o').replace('name: gw', 'name: other').replace('"ai"', '"team"'), dialect)).toEqual([]);
    expect(found(named('a', '') + named('b', ', visibility: Internal'), dialect)).toEqual([]);
    expect(found(named('a', '').replace('{name: gw}', '{name: gw, sectionName: one}') + named('b', '').replace('{name: gw}', '{name: gw, sectionName: two}'), dialect)).toEqual([]);
  });

  test('has its Secret and the entry that is read', () => {
    const keyed = (more = '') => concrete('gpt', `, policies: {auth: {secretRef: {name: openai-key${more}}}}`);
    expect(found(keyed() + secret('openai-key', 'api-key'), dialect)).toEqual(['LintSecretEntry spec.policies.auth.secretRef']);
    expect(found(keyed() + secret('openai-key', 'Authorization'), dialect)).toEqual([]);
    expect(found(keyed(', key: api-key') + secret('openai-key', 'api-key'), dialect)).toEqual([]);
    expect(found(keyed() + secret('openai-keys', 'Authorization'), dialect)).toEqual(['LintMissingSecret spec.policies.auth.secretRef']);
    expect(found(concrete('aws', ', policies: {auth: {aws: {secretRef: {name: aws}}}}') + secret('aws', 'accessKey'), dialect)).toEqual(['LintSecretEntry spec.policies.auth.aws.secretRef']);
  });

  test('holds no key in the clear', () => {
    expect(found(concrete('gpt', ', policies: {auth: {key: sk-0123456789abcdef0123456789}}'), dialect)).toEqual(['LintPlaintextKey spec.policies.auth.key']);
  });
});
