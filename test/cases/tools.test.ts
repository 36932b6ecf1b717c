import { backend, policy, route, tlsPolicy, toBackend, toRoute } from './attached';
import { checked } from './checked';
import { found } from './found';

const SELECTED = backend('tools', '{mcp: {targets: [{name: t, selector: {services: {matchLabels: {app: tools}}}}]}}');
const service = (port: string, app = 'tools'): string =>
  `apiVersion: v1\nkind: Service\nmetadata: {name: tools, namespace: ai, labels: {app: ${app}}}\nspec: {selector: {app: tools}, ports: [{port: 80${port}}]}\n---\n`;
const SPEAKS = ', appProtocol: agentgateway.dev/mcp';
const NO_SERVER = ['LintMcpServices spec.mcp.targets[0].selector'];

describe('a selector of tool servers', () => {
  test('takes ports only that say that they speak MCP, in the words of the release', () => {
    expect(found(SELECTED + service(SPEAKS), 'agentgateway-1.4')).toEqual([]);
    expect(found(SELECTED + service(SPEAKS))).toEqual([]);
    expect(found(SELECTED + service(SPEAKS), 'agentgateway-0.12')).toEqual(NO_SERVER);
    expect(found(SELECTED + service(', appProtocol: kgateway.dev/mcp-sse'), 'agentgateway-0.12')).toEqual([]);
    for (const port of ['', ', appProtocol: mcp', ', appProtocol: http']) { expect(found(SELECTED + service(port), 'agentgateway-1.4')).toEqual(NO_SERVER); }
  });

  test('by other labels than the Service beside it has is told, and one whose Services are elsewhere is not', () => {
    expect(found(SELECTED + service(SPEAKS, 'tool'), 'agentgateway-1.4')).toEqual(NO_SERVER);
    expect(found(SELECTED + service('', 'web'), 'agentgateway-1.4')).toEqual([]);
    expect(found(SELECTED, 'agentgateway-1.4')).toEqual([]);
    expect(found(SELECTED + service(SPEAKS, '{{ .Values.app }}'), 'agentgateway-1.4')).toEqual([]);
  });

  test('may ask for labels by expressions', () => {
    const by = (expression: string): string => backend('tools', `{mcp: {targets: [{name: t, selector: {services: {matchExpressions: [${expression}]}}}]}}`);
    expect(found(by('{key: app, operator: In, values: [tools, web]}') + service(SPEAKS), 'agentgateway-1.4')).toEqual([]);
    expect(found(by('{key: app, operator: NotIn, values: [tools]}') + service(SPEAKS), 'agentgateway-1.4')).toEqual(NO_SERVER);
    expect(found(by('{key: app, operator: Exists}') + service(''), 'agentgateway-1.4')).toEqual(NO_SERVER);
    expect(found(by('{key: team, operator: DoesNotExist}') + service(SPEAKS), 'agentgateway-1.4')).toEqual([]);
  });
});

describe('a server of tools at a host', () => {
  const at = (host: string, port: number, more = ''): string => backend('tools', `{mcp: {targets: [{name: t, static: {host: "${host}", port: ${port}${more}}}]}}`);
  const NO_TLS = ['LintNoTls spec.mcp.targets[0].static.port'];

  test('on port 443 needs TLS, in any of the places that it can be said in', () => {
    expect(found(at('mcp.example.com', 443), 'agentgateway-1.4')).toEqual(NO_TLS);
    expect(found(at('mcp.example.com', 8080), 'agentgateway-1.4')).toEqual([]);
    expect(found(at('mcp.example.com', 443, ', policies: {tls: {}}'), 'agentgateway-1.4')).toEqual([]);
    expect(found(at('mcp.example.com', 443) + tlsPolicy('t', `{targetRefs: [${toBackend('tools', ', sectionName: t')}], validation: {hostname: mcp.example.com, wellKnownCACertificates: System}}`),
      'agentgateway-1.4')).toEqual([]);
    expect(found(at('mcp.example.com', 443) + policy('t', `{targetRefs: [${toBackend('tools')}], backend: {tls: {}}}`), 'agentgateway-1.4')).toEqual([]);
    expect(found(at('mcp.example.com', 443) + route('tools', { to: toBackend('tools') }) + policy('t', `{targetRefs: [${toRoute('tools')}], backend: {tls: {}}}`), 'agentgateway-1.4')).toEqual([]);
  });

  test('is no URL, and neither is a plain host', () => {
    expect(found(at('https://mcp.example.com', 8443), 'agentgateway-1.4')).toEqual(['error InvalidHost spec.mcp.targets[0].static.host']);
    expect(found(backend('web', '{static: {host: "http://web.ai.svc", port: 80}}'), 'agentgateway-1.4')).toEqual(['error InvalidHost spec.static.host']);
    expect(found(at('${HOST}', 8443), 'agentgateway-1.4')).toEqual([]);
  });
});

describe('a rule of access', () => {
  const rule = (expression: string): string => policy('p', `{targetRefs: [${toRoute('tools')}], traffic: {authorization: {action: Deny, policy: {matchExpressions: ['${expression}']}}}}`);

  test('for all traffic knows nothing of tools, models and answers yet', () => {
    for (const expression of ['mcp.tool.name == "rm"', 'llm.requestModel == "gpt"', 'response.code == 200', 'llmRequest.model == "gpt"']) {
      expect(found(rule(expression), 'agentgateway-1.4')).toEqual(['UnknownVariable spec.traffic.authorization.policy.matchExpressions[0]']);
    }
    for (const expression of ['json(request.body).model == "gpt"', 'jwt.team == "mcp"', '!has(mcp.tool) || mcp.tool.name == "rm"', 'default(llm.requestModel, "") == ""']) {
      expect(found(rule(expression), 'agentgateway-1.4')).toEqual([]);
    }
  });

  test('for tools belongs to their backend', () => {
    expect(found(policy('p', `{targetRefs: [${toBackend('tools')}], backend: {mcp: {authorization: {action: Deny, policy: {matchExpressions: ['mcp.tool.name == "rm"']}}}}}`), 'agentgateway-1.4')).toEqual([]);
  });
});

describe('a value that is an expression', () => {
  const set = (value: string): readonly string[] => checked(policy('p', `{targetRefs: [${toRoute('chat')}], traffic: {transformation: {request: {set: [{name: x-team, value: ${value}}]}}}}`), 'agentgateway-1.4')
    .map(({ code, message }) => `${code} ${/quotes|did you mean/.exec(message)?.[0]}`);

  test('needs quotes of its own where it is meant as text, and is told so once', () => {
    expect(set('platform-team')).toEqual(['UnknownVariable quotes']);
    expect(set('premium')).toEqual(['UnknownVariable quotes']);
    expect(set('\'"platform-team"\'')).toEqual([]);
  });

  test('that is near a variable is rather that', () => {
    expect(set('reqest.path')).toEqual(['UnknownVariable did you mean']);
  });
});
