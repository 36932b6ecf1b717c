import { spawn } from 'child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'fs';
import { join } from 'path';
import { App, Chart } from 'cdk8s';
import * as ours from '../../src';
import { temporaryFolder } from '../temporary-folder';

const BACKEND = `apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata:
  name: openai
spec:
  type: AI
  ai:
    llm:
      provider:
        openai:
          model: gpt-4o
          authToken:
            kind: SecretRef
            secretRef:
              name: openai-secret
`;
const GATEWAY = `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: shared}
spec: {gatewayClassName: kgateway, listeners: [{name: http, port: 80, protocol: HTTP}]}
`;
const ROUTE = `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: chat}
spec:
  parentRefs: [{name: shared}]
  rules: [{backendRefs: [{group: gateway.kgateway.dev, kind: Backend, name: openai}]}]
`;
const NAMESPACE = 'apiVersion: v1\nkind: Namespace\nmetadata: {name: ai}\n';
const ALL = [BACKEND, GATEWAY, ROUTE, NAMESPACE].join('---\n');

/** A policy with something that only later releases have. */
const CACHED = `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayPolicy
metadata: {name: cached}
spec:
  targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: chat}]
  backend: {ai: {promptCaching: {cacheSystem: true}, prompt: {prepend: [{role: system, content: Be brief.}]}}}
`;

function chartFor(dialect: ours.Dialect, namespace: string | undefined = 'ai'): Chart {
  const app = new App();
  dialect.applyTo(app);
  new ours.SynthSettings({ printWarnings: false }).applyTo(app);
  return new Chart(app, 'chart', namespace === undefined ? {} : { namespace });
}

const codesOf = (chart: Chart): readonly string[] => ours.Diagnostics.of(chart.node.root).all.map(({ code }) => code);

const include = (props: Partial<ours.LlmIncludeProps> = {}, dialect = ours.Dialect.AGENTGATEWAY_1_4): { readonly chart: Chart; readonly included: ours.LlmInclude } => {
  const chart = chartFor(dialect);
  return { chart, included: new ours.LlmInclude(chart, 'existing', { yaml: ALL, from: ours.Dialect.KGATEWAY_2_0, ...props }) };
};

const thrown = (act: () => unknown): { readonly code?: string; readonly message: string } => {
  try { act(); } catch (e) { return e as { readonly code?: string; readonly message: string }; }
  throw new Error('nothing was thrown');
};

describe('manifests of another dialect', () => {
  test('become those of the app, and nothing is told where all of it arrives', () => {
    const { chart, included } = include();
    expect(included.from.dialectName).toBe('kgateway-2.0');
    expect(included.findings).toEqual([]);
    expect(codesOf(chart)).toEqual([]);
    expect(included.apiObjects.map(({ kind, name }) => `${kind}/${name}`)).toEqual(['AgentgatewayBackend/openai', 'Gateway/shared', 'HTTPRoute/chat', 'Namespace/ai']);
    expect((included.apiObject('AgentgatewayBackend', 'openai').toJson() as { spec: unknown }).spec).toEqual({
      ai: { provider: { openai: { model: 'gpt-4o' } } }, policies: { auth: { secretRef: { name: 'openai-secret' } } },
    });
  });

  test('are in the namespace of the chart, but for what is in none', () => {
    expect(include().included.apiObjects.map(({ metadata }) => metadata.toJson()?.namespace)).toEqual(['ai', 'ai', 'ai', undefined]);
  });

  test('spell out the namespace of the chart where the dialect wants it for Secrets', () => {
    const { included } = include({}, ours.Dialect.GLOO_1_20);
    expect(JSON.stringify(included.apiObject('Upstream', 'openai').toJson())).toContain('{"name":"openai-secret","namespace":"ai"}');
  });

  test('are recognised without being told', () => {
    const { included } = include({ from: undefined });
    expect(included.from.dialectName).toMatch(/^kgateway-2\./);
    expect(included.apiObjects[0].kind).toBe('AgentgatewayBackend');
  });

  test('for two releases are moved part by part', () => {
    const { chart, included } = include({ yaml: `${ALL}---\n${CACHED.replace('name: chat', 'name: elsewhere')}`, from: undefined });
    expect([included.from, ...included.alsoFrom].map(({ dialectName }) => dialectName)).toEqual(['kgateway-2.0', 'agentgateway-1.4']);
    expect(included.apiObjects.map(({ kind }) => kind)).toEqual(['AgentgatewayBackend', 'Gateway', 'HTTPRoute', 'Namespace', 'AgentgatewayPolicy']);
    expect(included.findings).toEqual([]);
    expect(codesOf(chart).filter(code => code.startsWith('Schema'))).toEqual([]);
    expect(include().included.alsoFrom).toEqual([]);
  });

  test('stay in their own dialect on request, and are judged by it', () => {
    const { chart, included } = include({ keepsDialect: true });
    expect(included.dialect.dialectName).toBe('kgateway-2.0');
    expect(included.apiObjects[0].apiVersion).toBe('gateway.kgateway.dev/v1alpha1');
    // Of what that release does with streams.
    expect(codesOf(chart)).toEqual(['LintStreamCut']);
    const wrong = include({ keepsDialect: true, yaml: BACKEND.replace('model: gpt-4o', 'modle: gpt-4o') });
    expect(codesOf(wrong.chart)).toEqual(['SchemaUnknownField']);
  });

  test('that are in the dialect of the app are as they were', () => {
    const { included } = include({}, ours.Dialect.KGATEWAY_2_0);
    expect(included.apiObjects[0].toJson()).toMatchObject({ apiVersion: 'gateway.kgateway.dev/v1alpha1', spec: { type: 'AI' } });
  });
});

describe('what is lost', () => {
  const lossy = (more: Partial<ours.LlmIncludeProps> = {}) => include({ yaml: CACHED, from: ours.Dialect.AGENTGATEWAY_1_4, ...more }, ours.Dialect.KGATEWAY_2_1);

  test('is an error of the object at synth, with the place in the file', () => {
    const { chart, included } = lossy();
    const [error] = ours.Diagnostics.of(chart).errors;
    expect(error).toMatchObject({ code: 'IncludeLoss', kind: 'AgentgatewayPolicy', name: 'cached', path: 'chart/existing/cached-trafficpolicy-ai' });
    expect(error.message).toMatch(/promptCaching.*yaml:\d+/);
    expect(included.findings.map(({ status }) => status)).toEqual([ours.MoveStatus.UNSUPPORTED]);
    expect(chart.node.root.node.findAll().flatMap(({ node }) => node.validate())).toEqual([expect.stringContaining('IncludeLoss')]);
  });

  test('is an error, too, where people could say it in another way', () => {
    const asked = `apiVersion: gateway.kgateway.dev/v1alpha1
kind: TrafficPolicy
metadata: {name: asked, namespace: ai}
spec: {targetRefs: [{group: gateway.networking.k8s.io, kind: Gateway, name: ai}], extAuth: {extensionRef: {name: elsewhere}}}
`;
    const { chart, included } = include({ yaml: asked, from: ours.Dialect.KGATEWAY_2_1 }, ours.Dialect.AGENTGATEWAY_1_4);
    expect(ours.Diagnostics.of(chart).errors).toMatchObject([{ code: 'IncludeLoss', name: 'asked' }]);
    expect(included.findings.map(({ status }) => status)).toContain(ours.MoveStatus.MANUAL);
  });

  test.each(['AgentgatewayPolicy/cached', 'AgentgatewayPolicy/ai/cached'])('is none once it is accepted, as %s', name => {
    const { chart, included } = lossy({ acceptedLosses: { [name]: 'it saves little' } });
    expect(codesOf(chart)).toEqual([]);
    expect(included.findings).toHaveLength(1);
  });

  test('cannot be accepted without a reason, nor where nothing is lost', () => {
    expect(codesOf(lossy({ acceptedLosses: { 'AgentgatewayPolicy/cached': ' ' } }).chart).slice().sort()).toEqual(['IncludeLoss', 'InvalidAcknowledgement']);
    expect(codesOf(include({ acceptedLosses: { 'Backend/openai': 'who cares' } }).chart)).toEqual(['UnusedAcknowledgement']);
  });

  test('is a warning where it is left to people, which can be acknowledged', () => {
    const azure = `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata: {name: azure}
spec: {ai: {provider: {azureopenai: {endpoint: ours.openai.azure.com, deploymentName: chat, apiVersion: "2024-10-21"}}}}
`;
    const { chart, included } = include({ yaml: azure, from: ours.Dialect.AGENTGATEWAY_1_0 });
    expect(ours.Diagnostics.of(chart).warnings.map(({ code }) => code)).toContain('IncludeByHand');
    ours.Acknowledgement.of(included).add('IncludeByHand', 'there is an identity');
    expect(codesOf(chart)).not.toContain('IncludeByHand');
    expect(codesOf(chart)).not.toContain('UnusedAcknowledgement');
  });
});

describe('what is included can be referred to:', () => {
  test('a backend and a Gateway by a route, which knows as much of them as of those of the library', () => {
    const { chart, included } = include();
    const route = (id: string, gateway: ours.IGatewayParent, target: ours.IRouteTarget): string => {
      const made = new ours.LlmRoute(chart, id, { gateway, rules: [{ targets: [target] }], metadata: { name: 'same' } });
      return JSON.stringify((made.node.findAll().find(({ node }) => node.id.startsWith('Resource')) as unknown as { toJson(): { spec: { rules: unknown } } }).toJson().spec.rules);
    };
    const own = new ours.OpenAiBackend(chart, 'own', { model: 'gpt-4o', apiKey: ours.ApiKey.fromSecretName('openai-secret'), metadata: { name: 'openai', namespace: 'ai' } });
    expect(route('a', included.gateway('shared'), included.backend('openai'))).toBe(route('b', ours.GatewayRef.named('shared'), own));
    expect(included.backend('openai')).toBe(included.backend('openai', 'ai'));
  });

  test('a failover backend brings its retries along', () => {
    const pool = `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata: {name: pool}
spec: {ai: {groups: [{providers: [{name: first, openai: {}}]}, {providers: [{name: second, openai: {}}]}]}}
`;
    const { chart, included } = include({ yaml: pool, from: ours.Dialect.AGENTGATEWAY_1_4 });
    const route = new ours.LlmRoute(chart, 'route', { gateway: ours.GatewayRef.named('gateway'), rules: [{ targets: [included.backend('pool')] }] });
    expect(JSON.stringify(route.node.findAll().filter(each => 'toJson' in each).map(each => (each as unknown as { toJson(): unknown }).toJson()))).toContain('"attempts":1');
  });

  test('a route, a backend and a Gateway by a policy', () => {
    const { chart, included } = include();
    const policy = new ours.LlmPolicy(chart, 'policy', { targets: [included.route('chat')], prompt: { prepend: [ours.Message.system('Be brief.')] } });
    expect(JSON.stringify(policy.node.findAll().filter(each => 'toJson' in each).map(each => (each as unknown as { toJson(): unknown }).toJson()))).toContain('"name":"chat"');
    expect(included.gateway('shared', { sectionName: 'http' }).toPolicyTarget()).toMatchObject({ kind: 'Gateway', name: 'shared', namespace: 'ai', sectionName: 'http' });
    expect(codesOf(chart)).toEqual([]);
  });

  test.each<[string, (included: ours.LlmInclude) => unknown, RegExp]>([
    ['a backend', included => included.backend('opnai'), /only ai\/openai/],
    ['a route', included => included.route('chat', 'other'), /no HTTPRoute 'other\/chat', only ai\/chat/],
    ['a Gateway', included => included.gateway('public'), /only ai\/shared/],
    ['a listener', included => included.gateway('shared', { sectionName: 'https' }), /no listener 'https', only http/],
    ['an object', included => included.apiObject('Service', 'it'), /nor any other Service/],
  ])('%s that is not there is refused, with what is there', (_, refer, wanted) => {
    const { code, message } = thrown(() => refer(include().included));
    expect(code).toBe('UnknownIncluded');
    expect(message).toMatch(wanted);
  });

  test('of several with one name, the namespace tells which', () => {
    const twice = ['one', 'two'].map(namespace => BACKEND.replace('name: openai\n', `name: openai\n  namespace: ${namespace}\n`)).join('---\n');
    const { included } = include({ yaml: twice });
    expect(thrown(() => included.backend('openai')).code).toBe('UnknownIncluded');
    expect(included.backend('openai', 'two').toRouteTarget().namespace).toBe('two');
  });
});

describe('sources:', () => {
  test('a file, and a folder with all of its files', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'below'));
    writeFileSync(join(folder, 'a.yaml'), BACKEND);
    writeFileSync(join(folder, 'below', 'b.yml'), GATEWAY);
    writeFileSync(join(folder, 'notes.txt'), 'nothing');
    expect(include({ yaml: undefined, path: folder }).included.apiObjects.map(({ kind }) => kind)).toEqual(['AgentgatewayBackend', 'Gateway']);
    expect(include({ yaml: undefined, path: join(folder, 'a.yaml') }).included.apiObjects).toHaveLength(1);
  });

  test('a Helm chart, rendered with its values', () => {
    const folder = temporaryFolder();
    const helm = join(folder, 'helm');
    writeFileSync(join(folder, 'out.yaml'), ALL);
    writeFileSync(helm, `#!/bin/sh\necho "$@" > ${join(folder, 'arguments')}\ncat ${join(folder, 'out.yaml')}\n`);
    chmodSync(helm, 0o755);
    const { included } = include({ yaml: undefined, helm: { chart: './llm', helmExecutable: helm } });
    expect(included.apiObjects.map(({ kind }) => kind)).toEqual(['AgentgatewayBackend', 'Gateway', 'HTTPRoute', 'Namespace']);
    expect(thrown(() => include({ yaml: undefined, helm: { chart: './llm', helmExecutable: join(folder, 'no-helm') } })).code).toBe('CannotRead');
  });

  test('a URL, of which nothing secret is shown', async () => {
    const serving = spawn(process.execPath, ['-e', `
      require('http').createServer((request, answer) => { answer.statusCode = request.url.startsWith('/it.yaml') ? 200 : 404; answer.end(process.argv[1]); })
        .listen(0, '127.0.0.1', function () { process.stdout.write(String(this.address().port)); });
    `, ALL]);
    try {
      const port = await new Promise(resolve => serving.stdout.once('data', data => resolve(String(data))));
      expect(include({ yaml: undefined, url: `http://127.0.0.1:${port}/it.yaml?token=S3CRET` }).included.apiObjects).toHaveLength(4);
      const { code, message } = thrown(() => include({ yaml: undefined, url: `http://someone:S3CRET@127.0.0.1:${port}/other.yaml?token=S3CRET` }));
      expect(code).toBe('CannotRead');
      expect(message).not.toContain('S3CRET');
      expect(thrown(() => include({ yaml: undefined, url: `http://127.0.0.1:${port}/other.yaml` })).message).toContain('404');
    } finally {
      serving.kill();
    }
  });

  test.each<[string, Partial<ours.LlmIncludeProps>, string, RegExp]>([
    ['none', { yaml: undefined }, 'InvalidInclude', /nothing says/],
    ['two', { path: 'a.yaml' }, 'InvalidInclude', /path and yaml exclude each other/],
    ['a file that is not there', { yaml: undefined, path: '/nowhere/a.yaml' }, 'CannotRead', /no file or folder '\/nowhere\/a\.yaml'/],
    ['a URL of another kind', { yaml: undefined, url: 'ftp://example.com/a.yaml' }, 'CannotRead', /https:/],
    ['half a file', { yaml: `${BACKEND}   half: [` }, 'CannotRead', /yaml:\d+ cannot be read/],
    ['a template', { yaml: BACKEND.replace('gpt-4o', '{{ .Values.model }}') }, 'CannotRead', /template; render it first/],
    ['a kustomization', { yaml: 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [a.yaml]\n' }, 'CannotRead', /build it first/],
    ['nothing', { yaml: '# nothing\n' }, 'CannotRead', /no manifest/],
    ['what no release takes', { yaml: BACKEND.replace('type: AI', 'type: Any'), from: undefined }, 'CannotRead', /no dialect is recognised/],
    ['what is for two releases and must stay', { yaml: `${BACKEND}---\n${CACHED}`, from: undefined, keepsDialect: true }, 'CannotRead', /include each by itself/],
  ])('%s is refused', (_, props, wantedCode, wanted) => {
    const { code, message } = thrown(() => include(props));
    expect(code).toBe(wantedCode);
    expect(message).toMatch(wanted);
  });
});
