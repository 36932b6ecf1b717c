import { ApiObject, Chart } from 'cdk8s';
import { Secret } from 'cdk8s-plus-28';
import { lone } from './round-trip';
import { ApiKey, AzureCredential, AzureOpenAiBackend, BackendTls, Dialect, OpenAiBackend, StaticBackend } from '../../src';
import { agentgateway14 } from '../../src/dialects/agentgateway-1-4';
import { agentgateway15 } from '../../src/dialects/agentgateway-1-5';
import { checked, manifest } from '../cases/checked';
import { decode, encode } from '../laws/translation';
import { only, synthesize } from '../providers/synthesis';

const AGW = 'agentgateway.dev/v1alpha1';
const { AGENTGATEWAY_1_4, AGENTGATEWAY_1_5 } = Dialect;
const RELEASES = ['agentgateway-1.4', 'agentgateway-1.5'] as const;
const onRoute = { targetRefs: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name: 'chat' }] };
const policy = (spec: object): string => manifest(AGW, 'AgentgatewayPolicy', { ...onRoute, ...spec });
const found = (yaml: string, ...dialects: readonly string[]): readonly string[] => checked(yaml, ...dialects).map(({ severity, code, at }) => `${severity} ${code} ${at}`);

describe('agentgateway 1.5, whose schema is from before the release,', () => {
  const unknown = policy({ traffic: { nonsense: {} } });

  test('warns of a field that it does not know, which the final one may have, in check and at synth', () => {
    const [{ severity, code, message }] = checked(unknown, 'agentgateway-1.5');
    expect([severity, code]).toEqual(['warning', 'SchemaUnknownField']);
    expect(message).toContain('may be of the final 1.5');
    const { errors, warnings } = synthesize(AGENTGATEWAY_1_5, chart => new ApiObject(chart, 'p', JSON.parse(unknown)));
    expect([errors, warnings]).toEqual([[], [`SchemaUnknownField: ${message}`]]);
  });

  test('refuses what else is wrong, beside such a field, too', () => {
    const yaml = policy({ traffic: { nonsense: {}, timeouts: { request: 'soon' } } });
    expect(found(yaml, 'agentgateway-1.5').map(line => line.split(' ').slice(0, 2).join(' ')).sort()).toEqual(['error SchemaPattern', 'warning SchemaUnknownField']);
    expect(synthesize(AGENTGATEWAY_1_5, chart => new ApiObject(chart, 'p', JSON.parse(yaml))).codes).toEqual(['SchemaPattern']);
  });

  test('refuses an unknown field of the Gateway API, whose schema is that of a release', () => {
    const yaml = manifest('gateway.networking.k8s.io/v1', 'HTTPRoute', { rules: [{ nonsense: 1 }] });
    expect(found(yaml, 'agentgateway-1.5')).toEqual(['error SchemaUnknownField spec.rules[0].nonsense']);
  });

  test('does not excuse a field that no release knows where no dialect is given, and is said to have it perhaps', () => {
    const [{ severity, message }] = checked(unknown);
    expect(severity).toBe('error');
    expect(message).toMatch(/in agentgateway-1\.4.*may be of the final 1\.5/);
    expect(checked(policy({ traffic: { timeuots: {} } }))[0].message).not.toContain('final');
  });

  test('is whose fields an object is judged by that has some of its own', () => {
    const yaml = policy({ backend: { ai: { finalTransformations: [{ field: 'a', expression: '1' }], nonsense: 1 } } });
    expect(found(yaml)).toEqual(['warning SchemaUnknownField spec.backend.ai.nonsense']);
    expect(checked(yaml, 'agentgateway-1.4').map(({ message }) => message)).toContainEqual(expect.stringContaining('agentgateway-1.5 has it here'));
  });
});

test.each([['8080', []], ['0', ['error SchemaRule spec']], ['65536', ['error SchemaRule spec']], ['http', ['error SchemaRule spec']]] as const)(
  'a section of a Service is a port from 1.5 on: %s', (sectionName, said) => {
    const yaml = manifest(AGW, 'AgentgatewayPolicy', { targetRefs: [{ group: '', kind: 'Service', name: 'web', sectionName }], backend: { http: { requestTimeout: '5s' } } });
    expect(found(yaml, 'agentgateway-1.5')).toEqual(said);
    expect(found(yaml, 'agentgateway-1.4')).toEqual([]);
  });

describe('what 1.5 has and 1.4 has not:', () => {
  const withCa = (chart: Chart) => new OpenAiBackend(chart, 'b', {
    apiKey: ApiKey.fromSecretName('key'), host: 'proxy.example', port: 443, tls: BackendTls.fromSecret(Secret.fromSecretName(chart, 'ca', 'ca')),
  });
  const plain = (chart: Chart) => new StaticBackend(chart, 'b', { hosts: [{ host: 'proxy.example', port: 443 }], tls: BackendTls.fromSecret(Secret.fromSecretName(chart, 'ca', 'ca')) });

  test.each([['a provider', withCa], ['a plain host', plain]] as const)('a CA bundle in a Secret, towards %s', (_, build) => {
    expect(synthesize(AGENTGATEWAY_1_4, build).codes).toEqual(['UnsupportedFeature']);
    expect(only('AgentgatewayBackend', AGENTGATEWAY_1_5, build).spec).toMatchObject({ policies: { tls: { caCertificateRefs: [{ kind: 'Secret', name: 'ca' }] } } });
  });

  test('the kind of a CA bundle, which is read where it is said', () => {
    const read = (kind: string) => decode(agentgateway15.backend, { spec: { ai: { provider: { openai: {} } }, policies: { tls: { caCertificateRefs: [{ kind, name: 'ca' }] } } } });
    expect(read('ConfigMap')).toMatchObject({ leftovers: [], intent: { tiers: [[{ tls: { trust: { kind: 'configMap', name: 'ca' } } }]] } });
    expect(read('Secret')).toMatchObject({ leftovers: [], intent: { tiers: [[{ tls: { trust: { kind: 'secret', name: 'ca' } } }]] } });
    expect(read('Nonsense').leftovers).not.toEqual([]);
  });

  const azure = (chart: Chart) => new AzureOpenAiBackend(chart, 'b', { endpoint: 'a.openai.azure.com', deployment: 'd', credential: AzureCredential.managedIdentityByObjectId('o') });
  const idsIn = (dialect: Dialect) => (only('AgentgatewayBackend', dialect, azure).spec as { policies: { auth: { azure: { managedIdentity: object } } } }).policies.auth.azure.managedIdentity;

  test('a managed identity by one id, without the empty ones that were needed', () => {
    expect(idsIn(AGENTGATEWAY_1_4)).toEqual({ clientId: '', objectId: 'o', resourceId: '' });
    expect(idsIn(AGENTGATEWAY_1_5)).toEqual({ objectId: 'o' });
  });

  test('and not by several, which 1.4 takes', () => {
    const intent = lone({ provider: { kind: 'openai' }, credential: { kind: 'azureManagedIdentity', clientId: 'c', objectId: 'o' } });
    expect(encode(agentgateway14.backend, intent).diagnostics).toEqual([]);
    expect(encode(agentgateway15.backend, intent).diagnostics.map(({ code }) => code)).toEqual(['UnsupportedFeature']);
  });
});

describe('what 1.5 mended', () => {
  const limits = policy({ traffic: { rateLimit: { local: [{ requests: 60, unit: 'Minutes' }, { requests: 5, unit: 'Seconds' }] } } });
  const tcp = policy({ backend: { tcp: { connectTimeout: '5s' } } });
  const onSet = manifest(AGW, 'AgentgatewayPolicy', { targetRefs: [{ group: 'gateway.networking.k8s.io', kind: 'ListenerSet', name: 'more' }], traffic: { timeouts: { request: '5s' } } });
  const model = manifest(AGW, 'AgentgatewayModel', { parentRefs: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name: 'models' }], provider: 'OpenAI' });

  test.each([
    ['later local limits', limits, 'LintIneffective'], ['TCP settings towards backends', tcp, 'LintIneffective'],
    ['traffic policies on ListenerSets', onSet, 'LintPolicyTarget'], ['models below a route', model, 'LintParent'],
  ])('is no longer told: %s', (_, yaml, code) => {
    expect(RELEASES.map(dialect => checked(yaml, dialect).map(finding => finding.code))).toEqual([[code], []]);
  });

  test.each([['later local limits', limits], ['TCP settings', tcp]])('is told in doubt, with the releases that it is true of: %s', (_, yaml) => {
    const [{ code, message }] = checked(yaml);
    expect(code).toBe('LintIneffective');
    expect(message).toContain('before');
    expect(message).not.toMatch(/agentgateway 1\.5[:,]/);
  });

  test('is a section that is not there, in that the status tells of it', () => {
    const yaml = manifest('gateway.networking.k8s.io/v1', 'Gateway', { gatewayClassName: 'agentgateway', listeners: [{ name: 'http', port: 80, protocol: 'HTTP' }] })
      + `---\n${manifest(AGW, 'AgentgatewayPolicy', { targetRefs: [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'it', sectionName: 'https' }], traffic: { timeouts: { request: '5s' } } })}`;
    const told = RELEASES.map(dialect => checked(yaml, dialect));
    expect(told.map(list => list.map(({ code, severity }) => `${severity} ${code}`))).toEqual([['warning LintMissingTarget'], ['warning LintMissingTarget']]);
    expect(told.map(([{ message }]) => message.includes('as its status will say'))).toEqual([false, true]);
  });
});

describe('the same words mean something else from 1.5 on, which is an info there:', () => {
  const changed = (yaml: string) => RELEASES.map(dialect => found(yaml, dialect).filter(line => line.includes('LintChangedMeaning')));
  const info = (...at: readonly string[]) => [[], at.map(place => `info LintChangedMeaning ${place}`)];
  const member = (policies: object, spec: object = {}) => manifest(AGW, 'AgentgatewayBackend', { ai: { groups: [{ providers: [{ name: 'a', openai: { model: 'm' }, policies }] }] }, ...spec });
  const ai = { prompt: { append: [{ role: 'system', content: 'Be brief.' }] } };

  test('limits in tokens, local and global, but not one whose cost is stated in other tokens', () => {
    const global = (descriptor: object) => ({ backendRef: { name: 'limiter', port: 8081 }, domain: 'llm', descriptors: [{ entries: [{ name: 'user', expression: 'jwt.sub' }], ...descriptor }] });
    expect(changed(policy({ traffic: { rateLimit: { local: [{ tokens: 5, unit: 'Minutes' }], global: global({ unit: 'Tokens' }) } } })))
      .toEqual(info('spec.traffic.rateLimit.local[0].tokens', 'spec.traffic.rateLimit.global.descriptors[0].unit'));
    expect(changed(policy({ traffic: { rateLimit: { local: [{ requests: 5, unit: 'Minutes' }], global: global({ unit: 'Tokens', cost: 'llm.outputTokens' }) } } }))).toEqual(info());
  });

  test('expressions that read the numbers of tokens', () => {
    const log = (expression: string) => policy({ frontend: { accessLog: { attributes: { add: [{ name: 'tokens', expression }] } } }, targetRefs: [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'gw' }] });
    expect(changed(log('llm.inputTokens + 1'))).toEqual(info('spec.frontend.accessLog.attributes.add[0].expression'));
    expect(changed(log('llm.outputTokens'))).toEqual(info());
    expect(found(log('llm.providerInputTokens'), 'agentgateway-1.5')).toEqual([]);
    expect(found(log('llm.providerInputTokens'), 'agentgateway-1.4')).toEqual(['warning UnknownVariable spec.frontend.accessLog.attributes.add[0].expression']);
  });

  test('settings of a member, beside those of the backend or of a policy on it', () => {
    expect(changed(member({ ai }, { policies: { ai } }))).toEqual(info('spec.ai.groups[0].providers[0].policies.ai'));
    const onBackend = (name: string) => manifest(AGW, 'AgentgatewayPolicy', { targetRefs: [{ group: 'agentgateway.dev', kind: 'AgentgatewayBackend', name }], backend: { ai } }, { name: 'brief' });
    expect(changed(`${member({ ai })}---\n${onBackend('it')}`)).toEqual(info('spec.ai.groups[0].providers[0].policies.ai'));
    expect(changed(`${member({ ai })}---\n${onBackend('other')}`)).toEqual(info());
    expect(changed(member({ http: { requestTimeout: '5s' } }, { policies: { ai } }))).toEqual(info());
  });

  test('JWTs, whose issuer and audience must be said in them', () => {
    const jwt = (provider: object) => policy({ traffic: { jwtAuthentication: { providers: [{ issuer: 'https://login.example', jwks: { inline: '{"keys":[]}' }, ...provider }] } } });
    expect(changed(jwt({ audiences: ['llm'] }))).toEqual(info('spec.traffic.jwtAuthentication.providers[0]'));
    const [{ message }] = checked(jwt({}), 'agentgateway-1.5').filter(({ code }) => code === 'LintChangedMeaning');
    expect(message).toContain('iss');
    expect(message).not.toContain('aud');
  });

  test('routes that lead to routes of another namespace that name no parent, without a grant', () => {
    const GWAPI = 'gateway.networking.k8s.io';
    const parent = (name: string) => manifest(`${GWAPI}/v1`, 'HTTPRoute', { parentRefs: [{ name: 'gw' }], rules: [{ backendRefs: [{ group: GWAPI, kind: 'HTTPRoute', name, namespace: 'apps' }] }] }, { name: 'all' });
    const child = (spec: object = {}) => manifest(`${GWAPI}/v1`, 'HTTPRoute', { rules: [{ backendRefs: [{ name: 'web', port: 80 }] }], ...spec }, { name: 'chat', namespace: 'apps' });
    const grant = (name?: string) => manifest(`${GWAPI}/v1`, 'ReferenceGrant', { from: [{ group: GWAPI, kind: 'HTTPRoute', namespace: 'ai' }], to: [{ group: GWAPI, kind: 'HTTPRoute', ...name && { name } }] }, { namespace: 'apps' });
    const at = 'spec.rules[0].backendRefs[0]';
    for (const name of ['chat', '*']) {
      expect(changed([parent(name), child()].join('---\n'))).toEqual(info(at));
      expect(changed([parent(name), child(), grant()].join('---\n'))).toEqual(info());
      expect(changed([parent(name), child(), grant('chat')].join('---\n'))).toEqual(info());
      expect(changed([parent(name), child(), grant('other')].join('---\n'))).toEqual(info(at));
      expect(changed([parent(name), child({ parentRefs: [{ group: GWAPI, kind: 'HTTPRoute', name: 'all', namespace: 'ai' }] })].join('---\n'))).toEqual(info());
    }
    expect(changed(parent('chat'))).toEqual(info());
  });
});
