import { check, DocumentReport } from '../../src/check/check';
import { readDocuments } from '../../src/check/document';
import { knownReleases } from '../../src/check/servers';
import { DIALECTS } from '../../src/dialects/registry';
import { WRITTEN } from '../golden/written';

const run = (yaml: string, dialect?: string): DocumentReport[] =>
  check(readDocuments('f.yaml', Buffer.from(yaml)), { servers: knownReleases, dialect: DIALECTS.find(({ id }) => id === dialect) });
const found = (yaml: string, dialect?: string) => run(yaml, dialect).flatMap(({ diagnostics }) => diagnostics.map(({ code, line, column }) => `${code} ${line}:${column}`));
const codes = (yaml: string, dialect?: string) => found(yaml, dialect).map(finding => finding.split(' ')[0]);

const backend = (spec: string, name = 'b') => `apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata:\n  name: ${name}\nspec:\n${spec}`;
const OPENAI = backend('  ai:\n    provider:\n      openai: {}\n');
const route = (rule: string) => `apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata:\n  name: r\nspec:\n  parentRefs:\n  - name: g\n  rules:\n  - backendRefs:\n    - group: agentgateway.dev\n      kind: AgentgatewayBackend\n      name: b\n${rule}`;

const KGATEWAY = 'apiVersion: gateway.kgateway.dev/v1alpha1\nkind: Backend\nmetadata: {name: b}\nspec:\n  type: AI\n  ai:\n    llm:\n      openai: {authToken: {kind: Passthrough}}\n';
const onEnvoy = (yaml: string) => yaml.replace('agentgateway.dev', 'gateway.kgateway.dev').replace('AgentgatewayBackend', 'Backend');

describe('what no schema sees', () => {
  const secret = (data: string) => `---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: key\n${data}`;
  const withKey = backend('  ai:\n    provider:\n      openai: {}\n  policies:\n    auth:\n      secretRef:\n        name: key\n');

  test('a Secret without the entry that the controller reads', () => {
    expect(found(`${withKey}${secret('stringData:\n  api-key: $KEY\n')}`).map(c => c.split(' ')[0])).toEqual(['LintSecretEntry']);
    expect(found(`${withKey}${secret('stringData:\n  Authorization: $KEY\n')}`)).toEqual([]);
  });

  test('a key in the clear, without showing it', () => {
    const reports = run(secret('stringData:\n  Authorization: sk-very-secret\n'));
    expect(reports[0].diagnostics.map(({ code }) => code)).toEqual(['LintPlaintextKey']);
    expect(JSON.stringify(reports)).not.toContain('sk-very-secret');
  });

  test.each(['auth: sk-very-secret', 'auth: [sk-very-secret]', 'auth: {key: [sk-very-secret]}', 'auth: {key: {a: sk-very-secret}}'])('no key where another thing belongs: %s', wrong => {
    const reports = run(backend(`  ai: {provider: {openai: {}}}\n  policies:\n    ${wrong}\n`));
    expect(reports[0].diagnostics.map(({ code }) => code)).toContain('SchemaType');
    expect(JSON.stringify(reports)).not.toContain('sk-very-secret');
  });

  test('a route to a backend that is not there', () => {
    expect(found(`${backend('  ai:\n    provider:\n      openai: {}\n', 'other')}---\n${route('')}`).map(c => c.split(' ')[0])).toEqual(['LintMissingBackend']);
    expect(found(`${OPENAI}---\n${route('')}`)).toEqual([]);
  });

  test('failover without eviction', () => {
    const groups = backend('  ai:\n    groups:\n    - providers:\n      - name: a\n        openai: {}\n    - providers:\n      - name: c\n        openai: {}\n');
    expect(found(groups, 'agentgateway-1.2')).toEqual(['LintNoEviction 7:5']);
    expect(found(groups, 'agentgateway-0.12').map(c => c.split(' ')[0])).toEqual(['PartialSupport']);
    expect(found(`${groups}  policies:\n    health:\n      eviction: {}\n`, 'agentgateway-1.2').filter(c => c.startsWith('LintNoEviction'))).toEqual([]);
  });

  test('a health rule of a policy above the backend', () => {
    const groups = backend('  ai:\n    groups:\n    - providers:\n      - name: a\n        openai: {}\n    - providers:\n      - name: c\n        openai: {}\n');
    const policy = (kind: string, name: string) => `---\napiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayPolicy\nmetadata: {name: p}\nspec:\n  targetRefs: [{group: ${kind === 'Gateway' ? 'gateway.networking.k8s.io' : 'agentgateway.dev'}, kind: ${kind}, name: ${name}}]\n  backend:\n    health: {eviction: {}}\n`;
    expect(codes(`${groups}${policy('Gateway', 'g')}`)).not.toContain('LintNoEviction');
    expect(codes(`${groups}${policy('AgentgatewayBackend', 'other')}`)).toContain('LintNoEviction');
  });

  test('a timeout of what streams nothing', () => {
    const hosts = backend('  static:\n    host: a.example\n    port: 80\n');
    expect(codes(`${hosts}---\n${route('    timeouts:\n      request: 10s\n')}`)).toEqual([]);
    expect(codes(onEnvoy(route('    timeouts:\n      request: 10s\n')))).toEqual(['LintStreamCut']);
  });

  test('a timeout that cuts streams', () => {
    const limited = route('    timeouts:\n      request: 10s\n');
    expect(codes(`${KGATEWAY}---\n${onEnvoy(limited)}`)).toEqual(['LintStreamCut']);
    expect(codes(`${KGATEWAY}---\n${onEnvoy(limited)}`, 'kgateway-2.1-envoy')).toEqual(['LintStreamCut']);
    expect(codes(`${KGATEWAY}---\n${onEnvoy(route('    timeouts:\n      request: 0s\n'))}`)).toEqual([]);
  });

  test('no timeout cuts streams on agentgateway', () => {
    const limited = route('    timeouts:\n      request: 10s\n');
    const policy = '---\napiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayPolicy\nmetadata: {name: p}\nspec:\n  targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: r}]\n  traffic: {timeouts: {request: 20s}}\n';
    for (const dialect of [undefined, ...DIALECTS.map(({ id }) => id).filter(id => id.startsWith('agentgateway'))]) { expect(codes(`${OPENAI}---\n${limited}${policy}`, dialect)).not.toContain('LintStreamCut'); }
    const onPlane = run(`${KGATEWAY}---\n${onEnvoy(limited)}`, 'kgateway-2.1').flatMap(({ diagnostics }) => diagnostics.map(({ code, severity }) => `${code} ${severity}`));
    expect(onPlane).toContain('LintStreamCut info');
  });

  test('a field that the release accepts and ignores', () => {
    const anthropic = 'apiVersion: gateway.kgateway.dev/v1alpha1\nkind: Backend\nmetadata:\n  name: b\nspec:\n  type: AI\n  ai:\n    llm:\n      anthropic:\n        apiVersion: "2023-06-01"\n        authToken:\n          kind: Passthrough\n';
    expect(found(anthropic, 'kgateway-2.1').map(c => c.split(' ')[0])).toEqual(['PartialSupport', 'PartialSupport']);
  });

  test('a route to another gateway\'s kind of backend', () => {
    expect(found(route(''), 'kgateway-2.1').map(c => c.split(' ')[0])).toContain('LintForeignBackend');
  });

  test('a Secret that others make, and its entries', () => {
    const external = (spec: string) => `---\napiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: {name: e}\nspec:\n  secretStoreRef: {name: s}\n  target: {name: key${spec}}\n`;
    const remote = (entry: string) => `  data: [{secretKey: ${entry}, remoteRef: {key: x}}]\n`;
    expect(codes(`${withKey}${external('')}${remote('api-key')}`)).toEqual(['LintSecretEntry']);
    expect(codes(`${withKey}${external('')}${remote('Authorization')}`)).toEqual([]);
    expect(codes(`${withKey}${external(', template: {data: {Authorization: "{{ .k }}"}}')}${remote('k')}`)).toEqual([]);
    expect(codes(`${withKey}${external('')}  dataFrom: [{extract: {key: x}}]\n`)).toEqual([]);
  });

  test('the entries of a cloud\'s credential', () => {
    const aws = backend('  ai:\n    provider:\n      bedrock: {region: eu-central-1}\n  policies:\n    auth:\n      aws:\n        secretRef:\n          name: key\n');
    expect(found(`${aws}${secret('stringData:\n  Authorization: $KEY\n')}`)).toEqual(['LintSecretEntry 12:9']);
    expect(codes(`${aws}${secret('stringData:\n  accessKey: $KEY\n  secretKey: $KEY\n')}`)).toEqual([]);
  });

  test('the entry that a policy makes the controller read', () => {
    const policy = (ref: string) => `apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayPolicy\nmetadata: {name: p}\nspec:\n  targetRefs: [{group: agentgateway.dev, kind: AgentgatewayBackend, name: b}]\n  backend:\n    auth:\n      secretRef: {${ref}}\n`;
    expect(found(`${policy('name: key')}${secret('stringData:\n  api-key: $KEY\n')}`)).toEqual(['LintSecretEntry 8:7']);
    expect(codes(`${policy('name: key, key: api-key')}${secret('stringData:\n  api-key: $KEY\n')}`)).toEqual([]);
    expect(codes(`${policy('name: "${NAME}"')}${secret('stringData:\n  api-key: $KEY\n')}`)).toEqual([]);
  });

  test('a Secret whose name was meant otherwise, but not one that is kept elsewhere', () => {
    const called = (name: string) => secret('stringData:\n  Authorization: $KEY\n').replace('name: key', `name: ${name}`);
    expect(codes(`${withKey}${called('kee')}`)).toEqual(['LintMissingSecret']);
    expect(codes(`${withKey}${called('another')}`)).toEqual([]);
    expect(codes(`${withKey}${called('kee')}---\n${withKey.replace('name: key', 'name: kee').replace('name: b', 'name: c')}`)).toEqual([]);
    expect(codes(withKey)).toEqual([]);
  });

  test('a key in the clear, wherever an object of a gateway holds one', () => {
    const header = (value: string) => route(`    filters:\n    - type: RequestHeaderModifier\n      requestHeaderModifier:\n        set:\n        - name: Authorization\n          value: ${value}\n`);
    const policy = 'apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayPolicy\nmetadata: {name: p}\nspec:\n  targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: r}]\n  backend:\n    auth:\n      key: sk-very-secret\n';
    expect(found(header('Bearer sk-very-secret'))).toEqual(['LintPlaintextKey 18:11']);
    expect(codes(header('Bearer $KEY'))).toEqual([]);
    expect(found(policy)).toEqual(['LintPlaintextKey 8:7']);
    expect(JSON.stringify([run(policy), run(header('sk-very-secret'))])).not.toContain('sk-very-secret');
  });

  test.each(['<key>', 'YOUR_OPENAI_KEY', 'your-key-here', 'Bearer YOUR_KEY', '__KEY__', 'changeme', 'REPLACE_WITH_KEY', 'xxxx', '$(cat key)', 'Bearer <key>'])('a stand-in for a key is none: %s', key => {
    expect(codes(secret(`stringData:\n  Authorization: "${key}"\n`))).toEqual([]);
    expect(codes(secret(`data:\n  Authorization: ${Buffer.from(key).toString('base64')}\n`))).toEqual([]);
    expect(codes(`${withKey.replace('secretRef:\n        name: key', `key: "${key}"`)}`)).not.toContain('LintPlaintextKey');
  });

  test('a reference among backends of one kind and name in several groups', () => {
    const other = OPENAI.replace('agentgateway.dev', 'gateway.kgateway.dev');
    expect(codes(`${other}---\n${OPENAI}---\n${route('')}`)).toEqual(['SchemaNotServed']);
    expect(codes(`${OPENAI}---\n${other}---\n${route('').replace('agentgateway.dev', 'gateway.kgateway.dev')}`)).toEqual(['SchemaNotServed']);
  });

  test('a reference with a name that is filled in later', () => {
    expect(codes(`${OPENAI.replace('name: b', 'name: other')}---\n${route('').replace('name: b', 'name: "${NAME}"')}`)).toEqual([]);
  });

  test('a reference with the wrong group or kind', () => {
    expect(codes(`${OPENAI}---\n${route('').replace('group: agentgateway.dev', 'group: gateway.kgateway.dev')}`)).toEqual(['LintMissingBackend']);
    expect(codes(`${OPENAI}---\n${route('').replace('group: agentgateway.dev\n      kind: AgentgatewayBackend\n      name: b', 'name: b')}`)).toContain('LintMissingBackend');
    expect(codes(`${OPENAI}---\n${route('').replace('group: agentgateway.dev\n      kind: AgentgatewayBackend\n      name: b', 'name: b\n      port: 80')}`)).toEqual([]);
  });

  test('a backend in another namespace', () => {
    const there = OPENAI.replace('name: b', 'name: b\n  namespace: there');
    const here = route('').replace('name: r', 'name: r\n  namespace: here').replace('name: b', 'name: b\n      namespace: there');
    const grant = '---\napiVersion: gateway.networking.k8s.io/v1beta1\nkind: ReferenceGrant\nmetadata: {name: g, namespace: there}\nspec:\n  from: [{group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: here}]\n  to: [{group: agentgateway.dev, kind: AgentgatewayBackend}]\n';
    expect(codes(`${there}---\n${here}`, 'agentgateway-1.4')).toEqual(['LintCrossNamespace']);
    expect(codes(`${there}---\n${here}${grant}`, 'agentgateway-1.4')).toEqual([]);
    expect(codes(`${there}---\n${here}${grant}`, 'agentgateway-1.2')).toEqual(['LintCrossNamespace']);
  });

  test('a route in another namespace that this one delegates to', () => {
    const parent = route('').replace('name: r', 'name: p\n  namespace: here')
      .replace('group: agentgateway.dev\n      kind: AgentgatewayBackend\n      name: b', 'group: gateway.networking.k8s.io\n      kind: HTTPRoute\n      name: r\n      namespace: there');
    expect(codes(`${OPENAI}---\n${parent}---\n${route('').replace('name: r', 'name: r\n  namespace: there')}`)).toEqual([]);
  });

  test('a host of one\'s own without TLS or identity', () => {
    const vertex = (policies: string) => backend(`  ai:\n    provider:\n      vertexai: {projectId: p, region: r}\n      host: a.example\n      port: 443\n      path: /v1/chat/completions\n${policies}`);
    expect(found(vertex(''), 'agentgateway-1.4')).toEqual(['LintNoTls 9:7', 'LintNoIdentity 9:7']);
    expect(codes(vertex('  policies:\n    tls: {}\n    auth:\n      gcp: {type: AccessToken}\n'), 'agentgateway-1.4')).toEqual([]);
    const policy = '---\napiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayPolicy\nmetadata: {name: p}\nspec:\n  targetRefs: [{group: agentgateway.dev, kind: AgentgatewayBackend, name: b}]\n  backend:\n    tls: {}\n    auth:\n      gcp: {type: AccessToken}\n';
    expect(codes(`${vertex('')}${policy}`, 'agentgateway-1.4')).toEqual([]);
  });

  test('a Host header that a provider will refuse', () => {
    const deepseek = 'apiVersion: gateway.kgateway.dev/v1alpha1\nkind: Backend\nmetadata: {name: b}\nspec:\n  type: AI\n  ai:\n    llm:\n      openai: {authToken: {kind: Passthrough}}\n      host: api.deepseek.com\n      port: 8443\n';
    const to = (filters: string) => `---\n${route(filters).replace('agentgateway.dev', 'gateway.kgateway.dev').replace('AgentgatewayBackend', 'Backend')}`;
    expect(codes(`${deepseek}${to('')}`, 'kgateway-2.1')).toContain('LintHostHeader');
    expect(codes(`${deepseek}${to('    filters: [{type: URLRewrite, urlRewrite: {hostname: api.deepseek.com}}]\n')}`, 'kgateway-2.1')).not.toContain('LintHostHeader');
  });

  test('a timeout in a policy that cuts streams', () => {
    const policy = (request: string) => `---\napiVersion: gateway.kgateway.dev/v1alpha1\nkind: TrafficPolicy\nmetadata: {name: p}\nspec:\n  targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: r}]\n  timeouts: {request: ${request}}\n`;
    expect(codes(`${KGATEWAY}---\n${onEnvoy(route(''))}${policy('20s')}`)).toEqual(['LintStreamCut']);
    expect(codes(`${KGATEWAY}---\n${onEnvoy(route(''))}${policy('10m')}`)).toEqual([]);
    expect(codes(policy('20s'))).toEqual([]);
  });

  test('TLS that an LLM backend on Envoy does not follow', () => {
    const llm = 'apiVersion: gateway.kgateway.dev/v1alpha1\nkind: Backend\nmetadata: {name: b}\nspec:\n  type: AI\n  ai:\n    llm:\n      openai: {authToken: {kind: Passthrough}}\n';
    const tls = '---\napiVersion: gateway.networking.k8s.io/v1\nkind: BackendTLSPolicy\nmetadata: {name: t}\nspec:\n  targetRefs: [{group: gateway.kgateway.dev, kind: Backend, name: b}]\n  validation: {hostname: a.example, wellKnownCACertificates: System}\n';
    expect(codes(`${llm}${tls}`, 'kgateway-2.1-envoy')).toEqual(['LintIneffective']);
    expect(codes(`${llm}${tls}`, 'kgateway-2.1')).toEqual(['PartialSupport']);
  });

  test('a feature that the release lacks, at the endpoint that uses it', () => {
    const bedrock = 'apiVersion: gateway.kgateway.dev/v1alpha1\nkind: Backend\nmetadata: {name: b}\nspec:\n  type: AI\n  ai:\n    priorityGroups:\n    - providers:\n      - name: a\n        bedrock: {region: x}\n';
    expect(found(bedrock, 'kgateway-2.1-envoy')).toContain('LintIneffective 9:9');
  });

  test('TLS that is spoken without being told is not taken for plain text', () => {
    const upstream = 'apiVersion: gloo.solo.io/v1\nkind: Upstream\nmetadata: {name: b}\nspec:\n  ai:\n    openai:\n      customHost: {host: api.deepseek.com, port: 443}\n';
    const messages = run(upstream, 'gloo-1.20').flatMap(({ diagnostics }) => diagnostics);
    expect(messages.map(({ code }) => code)).toEqual(['PartialSupport']);
    expect(messages[0].message).not.toContain('plain text to port 443');
  });

  test('what only the experimental channel has', () => {
    expect(codes(route('    retry: {attempts: 1}\n'), 'kgateway-2.1')).toContain('ExperimentalChannel');
    expect(codes(route(''), 'kgateway-2.1')).not.toContain('ExperimentalChannel');
  });
});

describe('what the library writes', () => {
  test('has no finding but what its dialect does only partly', () => {
    expect([...new Set(WRITTEN.flatMap(({ dialect, yaml }) => codes(yaml, dialect).map(code => `${dialect} ${code}`)))].sort())
      .toEqual(['agentgateway-1.2 LintHealthRule', 'gloo-1.20 PartialSupport', 'kgateway-2.0 PartialSupport', 'kgateway-2.1 ExperimentalChannel', 'kgateway-2.1 PartialSupport']);
  });
});
