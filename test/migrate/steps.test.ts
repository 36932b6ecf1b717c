import { dialectNamed } from '../../src/cli/dialect-name';
import { migrateFiles, CannotMigrate } from '../../src/migrate/migrate-files';
import { MigrationReport } from '../../src/migrate/report';

const FILE = 'app.yaml';

/** What becomes of a text, and what is told of it. */
function step(text: string, from: string, to: string): { readonly after: string; readonly report: MigrationReport; readonly told: readonly string[] } {
  const { files: [{ after }], report } = migrateFiles([{ file: FILE, text }], dialectNamed(to).dialect, dialectNamed(from).dialect);
  return { after, report, told: report.objects.flatMap(({ findings }) => findings.map(({ status, message }) => `${status}: ${message}`)) };
}

const BACKEND = `# the one for everybody
apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata:
  name: openai # ours
  namespace: ai
spec:
  type: AI
  ai:
    llm:
      provider:
        openai:
          # not too dear
          model: gpt-4o
          authToken:
            kind: SecretRef
            secretRef:
              name: openai-secret
`;

const ROUTE = `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: chat
  namespace: ai
spec:
  parentRefs:
  - name: gateway
  rules:
  - matches:
    - path:
        type: PathPrefix
        value: /chat
    backendRefs:
    - group: gateway.kgateway.dev
      kind: Backend
      name: openai
`;

const GATEWAY = `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
  name: gateway
  namespace: ai
spec:
  gatewayClassName: kgateway
  listeners:
  - name: http
    port: 8080
    protocol: HTTP
`;

const OTHER = `apiVersion: v1
kind: ConfigMap
metadata: {name:   other}   # as it is
data: {on: "yes"}
`;

const agentgateway = (kind: string, spec: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: ${kind}
metadata:
  name: it
  namespace: ai
spec:
${spec}`;

const TARGET = `  targetRefs:
  - group: gateway.networking.k8s.io
    kind: HTTPRoute
    name: chat
`;

describe('from kgateway 2.0 to agentgateway 1.4', () => {
  const { after, report, told } = step([BACKEND, ROUTE, GATEWAY, OTHER].join('---\n'), 'kgateway-2.0', 'agentgateway-1.4');

  test('a backend, a route and a gateway arrive as they would be written for it, with their comments', () => {
    expect(after).toBe(`# the one for everybody
# not too dear
apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: openai # ours
  namespace: ai
spec:
  ai:
    provider:
      openai:
        model: gpt-4o
  policies:
    auth:
      secretRef:
        name: openai-secret
---
${ROUTE.replace('gateway.kgateway.dev', 'agentgateway.dev').replace('kind: Backend', 'kind: AgentgatewayBackend')}---
${GATEWAY.replace('kgateway\n', 'agentgateway\n').replace('className: k', 'className: ')}---
${OTHER}`);
  });

  test('nothing is told where everything arrives, and requests come out alike', () => {
    expect(told).toEqual([]);
    expect(report.walks).toEqual({ asked: 1, alike: 1 });
    expect(report.objects.map(({ outcome }) => outcome)).toEqual(['changes', 'changes', 'changes', 'stays']);
  });

  test('what is to be deleted in the end is named', () => {
    expect(report.steps.map(line => line.trim())).toContain('kubectl delete backend.gateway.kgateway.dev openai -n ai');
  });
});

test('what says the same in both releases keeps its bytes', () => {
  const text = [agentgateway('AgentgatewayBackend', '  ai:   {provider: {openai: {model: gpt-4o}}}   # short\n'), OTHER].join('---\n');
  expect(step(text, 'agentgateway-1.3', 'agentgateway-1.4').after).toBe(text);
});

test.each(['kgateway-2.0', 'kgateway-2.1', 'agentgateway-1.4'])('Mistral is asked by its host in %s, which has no provider for it', to => {
  const text = 'apiVersion: gloo.solo.io/v1\nkind: Upstream\nmetadata: {name: mistral, namespace: ai}\nspec:\n  ai:\n    mistral: {model: mistral-large-latest, authToken: {secretRef: {name: key, namespace: ai}}}\n';
  const { after, told } = step(text, 'gloo-1.20', to);
  expect(after).toContain('host: api.mistral.ai');
  expect(told).toContainEqual(expect.stringMatching(/^approximate: .*Mistral.*api\.mistral\.ai/));
});

test('what was refused before stays as it was, too', () => {
  const text = agentgateway('AgentgatewayBackend', '  ai:\n    provider:\n      openai:\n        modle: gpt-4o\n');
  expect(step(text, 'agentgateway-1.3', 'agentgateway-1.4').after).toBe(text);
});

test('what a release lacks is left out, and told with who could', () => {
  const text = agentgateway('AgentgatewayPolicy', `${TARGET}  backend:
    ai:
      promptCaching:
        cacheSystem: true
      prompt:
        prepend:
        - role: system
          content: Be brief.
`);
  const { after, told } = step(text, 'agentgateway-1.4', 'kgateway-2.1');
  expect(after).toContain('kind: TrafficPolicy');
  expect(after).toContain('Be brief.');
  expect(after).not.toContain('cacheSystem');
  expect(told).toEqual([expect.stringMatching(/^unsupported: .*agentgateway-1\.4.*promptCaching/)]);
});

test('the entries of a Secret for AWS are renamed with the backend that reads them', () => {
  const text = `apiVersion: gloo.solo.io/v1
kind: Upstream
metadata: {name: bedrock, namespace: ai}
spec:
  ai:
    bedrock:
      region: eu-west-1
      model: amazon.nova-lite-v1:0
      credentialProvider:
        secretRef: {name: aws, namespace: ai}
---
apiVersion: v1
kind: Secret
metadata: {name: aws, namespace: ai}
stringData:
  aws_access_key_id: \${ID}
  aws_secret_access_key: \${KEY}
`;
  const { after } = step(text, 'gloo-1.20', 'agentgateway-1.4');
  expect(after).toContain('accessKey: ${ID}');
  expect(after).toContain('secretKey: ${KEY}');
});

test('the name of a Foundry resource gets the ending that releases before 1.3 append by themselves, and loses it on the way back', () => {
  const text = agentgateway('AgentgatewayBackend', `  ai:
    provider:
      azure:
        resourceName: ours
        resourceType: Foundry
        projectName: chat
`);
  const there = step(text, 'agentgateway-1.2', 'agentgateway-1.3').after;
  expect(there).toContain('resourceName: ours-resource');
  expect(step(there, 'agentgateway-1.3', 'agentgateway-1.2').after).toBe(text);
});

describe('what changes although the words stay is told:', () => {
  test.each([
    ['the protocol of traces', '0.12', '1.0', agentgateway('AgentgatewayPolicy', '  targetRefs:\n  - group: gateway.networking.k8s.io\n    kind: Gateway\n    name: gateway\n  frontend:\n    tracing:\n      backendRef:\n        name: otel\n        port: 4317\n'), /"GRPC" is filled in, and was "HTTP"/],
    ['calls of tools without token', '0.12', '1.0', agentgateway('AgentgatewayPolicy', '  targetRefs:\n  - group: agentgateway.dev\n    kind: AgentgatewayBackend\n    name: tools\n  backend:\n    mcp:\n      authentication:\n        issuer: https://login.example.com\n        jwks:\n          jwksPath: /keys\n          backendRef:\n            name: login\n            port: 80\n'), /"Strict" is filled in/],
    ['the eviction that nobody states', '0.12', '1.0', agentgateway('AgentgatewayBackend', '  ai:\n    groups:\n    - providers:\n      - name: first\n        openai: {}\n    - providers:\n      - name: second\n        openai: {}\n'), /LintNoEviction/],
    ['Azure without a key', '1.0', '1.1', agentgateway('AgentgatewayBackend', '  ai:\n    provider:\n      azureopenai:\n        endpoint: ours.openai.azure.com\n        deploymentName: chat\n        apiVersion: "2024-10-21"\n'), /try an identity of Azure/],
    ['cached tokens', '1.4', '1.5', agentgateway('AgentgatewayPolicy', `${TARGET}  traffic:\n    rateLimit:\n      local:\n      - tokens: 100\n        unit: Minutes\n`), /LintChangedMeaning/],
  ])('%s, from %s to %s', (_, from, to, text, wanted) => {
    const { after, told } = step(text, `agentgateway-${from}`, `agentgateway-${to}`);
    expect(after).toBe(text);
    expect(told).toContainEqual(expect.stringMatching(wanted));
  });
});

describe('what cannot be moved is refused as a whole:', () => {
  test.each([
    ['a file that breaks off', `${BACKEND}   half: [`, /app\.yaml:\d+ cannot be read/],
    ['a template', BACKEND.replace('gpt-4o', '{{ .Values.model }}'), /template; render it first/],
    ['no manifest', '# nothing\n', /no manifest/],
  ])('%s', (_, text, wanted) => {
    expect(() => step(text, 'kgateway-2.0', 'agentgateway-1.4')).toThrow(CannotMigrate);
    expect(() => step(text, 'kgateway-2.0', 'agentgateway-1.4')).toThrow(wanted);
  });
});

describe('what is written anew under its own name', () => {
  const ANSWER = 'apiVersion: gateway.kgateway.dev/v1alpha1\nkind: DirectResponse\nmetadata: {name: closed, namespace: ai}\nspec: {status: 503}\n';
  const CLOSED = ROUTE.replace('    backendRefs:\n    - group: gateway.kgateway.dev\n      kind: Backend\n      name: openai\n',
    '    filters:\n    - type: ExtensionRef\n      extensionRef: {group: gateway.kgateway.dev, kind: DirectResponse, name: closed}\n');

  test('is not deleted in the end, but what became part of it is', () => {
    const { steps } = step(`${ANSWER}---\n${CLOSED}`, 'kgateway-2.0', 'agentgateway-1.4').report;
    expect(steps.filter(line => line.includes('kubectl delete')).map(line => line.trim())).toEqual(['kubectl delete directresponse.gateway.kgateway.dev closed -n ai']);
  });
});

test('an AuthConfig is left to people where extensions are of another kind', () => {
  const text = 'apiVersion: gateway.solo.io/v1\nkind: RouteOption\nmetadata: {name: keys, namespace: ai}\nspec:\n'
    + '  targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: chat}]\n  options: {extauth: {configRef: {name: api-keys, namespace: ai}}}\n';
  const { told } = step(text, 'gloo-1.20', 'kgateway-2.1-envoy');
  expect(told).toEqual([expect.stringMatching(/^manual: .*'api-keys'.*GatewayExtension/)]);
});

test('parameters of another kind are left to people', () => {
  const text = GATEWAY.replace('Name: kgateway', 'Name: gloo-gateway').replace('spec:\n',
    'spec:\n  infrastructure: {parametersRef: {group: gateway.gloo.solo.io, kind: GatewayParameters, name: ai}}\n');
  expect(step(text, 'gloo-1.20', 'agentgateway-1.4').told).toEqual([expect.stringMatching(/^manual: .*AgentgatewayParameters/)]);
});

test.each([['/dev/stdout', 'approximate'], ['/var/log/access.log', 'unsupported']])('a log to %s is %s', (path, status) => {
  const text = 'apiVersion: gateway.kgateway.dev/v1alpha1\nkind: HTTPListenerPolicy\nmetadata: {name: log, namespace: ai}\nspec:\n'
    + `  targetRefs: [{group: gateway.networking.k8s.io, kind: Gateway, name: gateway}]\n  accessLog: [{fileSink: {path: ${path}, stringFormat: "%START_TIME%"}}]\n`;
  expect(step(text, 'kgateway-2.1-envoy', 'agentgateway-1.4').told.map(each => each.split(':')[0])).toContain(status);
});
