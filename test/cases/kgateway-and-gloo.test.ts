import { gateway, gatewayClass, kgatewayBackend, route, routeOption, service, toKgatewayBackend, toRoute, toService, trafficPolicy } from './attached';
import { checked, manifest } from './checked';
import { found } from './found';

const ENVOY = ['kgateway-2.0', 'kgateway-2.1-envoy'] as const;
const TO_LLM = '{group: gateway.kgateway.dev, kind: Backend, name: chat}';
const UNHURRIED = 'timeouts: {request: 0s}, ';
const GUARD = 'ai: {promptGuard: {request: {regex: {action: REJECT, matches: [{pattern: secret}]}}}}';
const STATIC = (host: string, port = 80): string => `{type: Static, static: {hosts: [{host: ${JSON.stringify(host)}, port: ${port}}]}}`;
const kgateway = (kind: string, name: string, spec: string, namespace = 'ai'): string =>
  `apiVersion: gateway.kgateway.dev/v1alpha1\nkind: ${kind}\nmetadata: {name: ${name}, namespace: ${namespace}}\nspec: ${spec}\n---\n`;
const grant = (kind: string, from: string, namespace: string, group = 'gateway.kgateway.dev', to = 'Service'): string =>
  'apiVersion: gateway.networking.k8s.io/v1beta1\nkind: ReferenceGrant\n'
  + `metadata: {name: g, namespace: ${namespace}}\nspec: {from: [{group: ${group}, kind: ${kind}, namespace: ${from}}], to: [{group: "", kind: ${to}}]}\n---\n`;

describe.each(ENVOY)('in %s', dialect => {
  test('a guard on a route to a Service is not followed', () => {
    const guard = trafficPolicy('guard', `{targetRefs: [${toRoute('chat')}], ${GUARD}}`);
    expect(found(guard + route('chat', { rule: UNHURRIED }), dialect)).toEqual(['LintPolicyTarget spec.targetRefs[0]']);
    expect(found(guard + route('chat', { rule: UNHURRIED, to: TO_LLM }), dialect)).toEqual([]);
    const split = `${TO_LLM}, {name: web, port: 80}`;
    expect(found(guard + route('chat', { rule: UNHURRIED, to: split }), dialect)).toEqual([]);
  });

  test('a guard that a rule refers to is looked at by where the rule leads', () => {
    const refers = `${UNHURRIED}filters: [{type: ExtensionRef, extensionRef: {group: gateway.kgateway.dev, kind: TrafficPolicy, name: guard}}], `;
    expect(found(trafficPolicy('guard', `{${GUARD}}`) + route('chat', { rule: refers }), dialect)).toEqual(['LintPolicyTarget spec.ai']);
  });

  test('an answer of a rule beside its backends is incompatible with them', () => {
    const rule = `${UNHURRIED}filters: [{type: ExtensionRef, extensionRef: {group: gateway.kgateway.dev, kind: DirectResponse, name: closed}}], `;
    expect(found(route('chat', { rule }), dialect)).toEqual(['LintDirectResponse spec.rules[0].filters[0]']);
    expect(found(route('chat', { rule, to: '' }), dialect)).toEqual([]);
  });

  test('a static backend speaks plain text on port 443, unless a policy says TLS', () => {
    const backend = kgatewayBackend('web', STATIC('litellm.example.com', 443));
    expect(found(backend, dialect)).toEqual(['LintNoTls spec.static.hosts[0].port']);
    expect(found(kgatewayBackend('web', STATIC('litellm.example.com', 8443)), dialect)).toEqual([]);
  });

  test('a host that is a URL is no host', () => {
    expect(found(kgatewayBackend('web', STATIC('https://litellm.example.com')), dialect)).toEqual(['error InvalidHost spec.static.hosts[0].host']);
    expect(found(kgatewayBackend('web', STATIC('$HOST')), dialect)).toEqual([]);
  });

  test('a vendor gets the Host header of the caller from a static backend', () => {
    const to = '{group: gateway.kgateway.dev, kind: Backend, name: vendor}';
    const vendor = kgatewayBackend('vendor', STATIC('api.deepseek.com'));
    expect(found(vendor + route('chat', { rule: UNHURRIED, to }), dialect)).toEqual(['LintHostHeader spec.rules[0].backendRefs[0]']);
    const rewritten = `${UNHURRIED}filters: [{type: URLRewrite, urlRewrite: {hostname: api.deepseek.com}}], `;
    expect(found(vendor + route('chat', { rule: rewritten, to }), dialect)).toEqual([]);
    expect(found(kgatewayBackend('vendor', STATIC('legacy.example.com')) + route('chat', { rule: UNHURRIED, to }), dialect)).toEqual([]);
  });

  test('an extension of another type is not accepted', () => {
    const limiter = kgateway('GatewayExtension', 'ext', '{type: ExtAuth, extAuth: {grpcService: {backendRef: {name: a, port: 9000}}}}');
    const policy = (part: string): string => trafficPolicy('p', `{targetRefs: [${toRoute('chat')}], ${part}}`);
    expect(found(limiter + policy('extAuth: {extensionRef: {name: ext}}'), dialect)).toEqual([]);
    expect(found(limiter + policy('extProc: {extensionRef: {name: ext}}'), dialect)).toEqual(['LintMissingExtension spec.extProc.extensionRef']);
  });

  test('an extension is let at a Service of another namespace by a grant for extensions', () => {
    const there = 'apiVersion: v1\nkind: Service\nmetadata: {name: authz, namespace: access}\nspec: {ports: [{port: 9000}]}\n---\n';
    const extension = kgateway('GatewayExtension', 'ext', '{type: ExtAuth, extAuth: {grpcService: {backendRef: {name: authz, namespace: access, port: 9000}}}}');
    const at = 'LintCrossNamespace spec.extAuth.grpcService.backendRef';
    expect(found(there + extension, dialect)).toEqual([at]);
    expect(found(there + extension + grant('GatewayExtension', 'ai', 'access'), dialect)).toEqual([]);
    expect(found(there + extension + grant('HTTPRoute', 'ai', 'access', 'gateway.networking.k8s.io'), dialect)).toEqual([at]);
    expect(found(there + extension + grant('GatewayExtension', 'access', 'access'), dialect)).toEqual([at]);
    expect(found(extension, dialect)).toEqual([]);
  });

  test('an AI extension is deployed where it is enabled', () => {
    expect(found(kgateway('GatewayParameters', 'p', '{kube: {aiExtension: {ports: []}}}'), dialect)).toEqual(['LintIneffective spec.kube.aiExtension']);
    expect(found(kgateway('GatewayParameters', 'p', '{kube: {aiExtension: {enabled: false}}}'), dialect)).toEqual([]);
  });
});

describe('TLS of a static backend', () => {
  const target = toKgatewayBackend('web');
  test.each([
    ['a BackendTLSPolicy', `apiVersion: gateway.networking.k8s.io/v1\nkind: BackendTLSPolicy\nmetadata: {name: p, namespace: ai}\nspec: {targetRefs: [${target}], validation: {hostname: a.example.com, wellKnownCACertificates: System}}\n`],
    ['a BackendConfigPolicy', kgateway('BackendConfigPolicy', 'p', `{targetRefs: [${target}], tls: {sni: a.example.com, wellKnownCACertificates: System}}`)],
  ])('is said by %s', (_, policy) => {
    expect(found(kgatewayBackend('web', STATIC('a.example.com', 443)) + policy, 'kgateway-2.1-envoy')).toEqual([]);
  });

  test('is said in the backend of agentgateway', () => {
    const backend = (policies: string): string => `apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata: {name: web}\nspec: {static: {host: a.example.com, port: 443}${policies}}\n`;
    expect(found(backend(''), 'agentgateway-1.4')).toEqual(['LintNoTls spec.static.port']);
    expect(found(backend(', policies: {tls: {}}'), 'agentgateway-1.4')).toEqual([]);
  });
});

describe('the kind of a token of kgateway', () => {
  const token = (said: string): readonly string[] => found(kgatewayBackend('llm', `{type: AI, ai: {llm: {openai: {authToken: ${said}}}}}`), 'kgateway-2.1-envoy');
  test.each(['{kind: SecretRef, inline: $KEY}', '{kind: SecretRef}', '{kind: SecretRef, secretRef: {}}', '{kind: Inline}', '{kind: Inline, secretRef: {name: a}}'])('names what is given, not %s', said => {
    expect(token(said)).toContain('LintIneffective spec.ai.llm.openai.authToken.kind');
  });
  test.each(['{kind: SecretRef, secretRef: {name: a}}', '{kind: Inline, inline: $KEY}', '{kind: Passthrough}'])('may be that of %s', said => { expect(token(said)).toEqual([]); });
});

describe('parameters of a Gateway', () => {
  const of = (className: string, { reference = '', annotations = '' }): string => 'apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\n'
    + `metadata: {name: gw, namespace: ai${annotations && `, annotations: {${annotations}}`}}\n`
    + `spec: {gatewayClassName: ${className}, listeners: [{name: http, port: 80, protocol: HTTP}]${reference && `, infrastructure: {parametersRef: ${reference}}`}}\n---\n`;
  const parameters = kgateway('GatewayParameters', 'ai', '{kube: {}}');
  const ref = (group: string, kind: string, name = 'ai'): string => `{group: "${group}", kind: ${kind}, name: ${name}}`;
  const AT = 'LintParameters spec.infrastructure.parametersRef';
  const OWN = ref('gateway.kgateway.dev', 'GatewayParameters');

  test('are of the kind that the controller looks for', () => {
    expect(found(of('agentgateway', { reference: ref('', 'ConfigMap') }), 'agentgateway-1.4')).toEqual([AT]);
    expect(found(of('agentgateway', { reference: OWN }), 'agentgateway-1.4')).toEqual([AT]);
    expect(found(of('agentgateway', { reference: ref('agentgateway.dev', 'AgentgatewayParameters') }), 'agentgateway-1.4')).toEqual([]);
    expect(found(of('agentgateway', { reference: OWN }), 'kgateway-2.1')).toEqual([]);
    expect(found(of('kgateway', { reference: OWN }), 'kgateway-2.1-envoy')).toEqual([]);
    expect(found(of('kgateway', { reference: ref('gateway.gloo.solo.io', 'GatewayParameters') }))).toEqual([AT]);
    expect(found(of('agentgateway', { reference: OWN }))).toEqual([]);
  });

  test('are named by an annotation in Gloo alone', () => {
    const annotations = 'gateway.gloo.solo.io/gateway-parameters-name: ai';
    expect(found(of('gloo-gateway', { annotations }), 'gloo-1.20')).toEqual([]);
    expect(found(of('gloo-gateway', { reference: ref('gateway.gloo.solo.io', 'GatewayParameters') }), 'gloo-1.20')).toEqual([AT]);
    expect(found(of('kgateway', { annotations }), 'kgateway-2.1-envoy')).toEqual(['LintParameters metadata.annotations["gateway.gloo.solo.io/gateway-parameters-name"]']);
  });

  test('are in the namespace of the Gateway', () => {
    expect(found(of('kgateway', { reference: OWN }) + parameters, 'kgateway-2.1-envoy')).toEqual([]);
    expect(found(of('kgateway', { reference: ref('gateway.kgateway.dev', 'GatewayParameters', 'other') }) + parameters, 'kgateway-2.1-envoy')).toEqual([AT]);
    expect(found(of('kgateway', { reference: OWN }) + parameters.replace('namespace: ai', 'namespace: infra'), 'kgateway-2.1-envoy')).toEqual([AT]);
  });

  test('are nobody\'s business where the class is a name of one\'s own', () => {
    expect(found(of('edge', { reference: ref('', 'ConfigMap') }) + gatewayClass('edge', '{controllerName: example.com/edge}'), 'agentgateway-1.4')).toEqual([]);
  });
});

describe('the certificate of a listener', () => {
  const https = (refs: string, annotations = ''): string => 'apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\n'
    + `metadata: {name: gw, namespace: ai${annotations && `, annotations: {${annotations}}`}}\nspec: {gatewayClassName: kgateway, listeners: [{name: https, port: 443, protocol: HTTPS${refs && `, tls: {certificateRefs: [${refs}]}`}}]}\n---\n`;
  const issued = (secretName: string, namespace = 'ai', more = ''): string =>
    `apiVersion: cert-manager.io/v1\nkind: Certificate\nmetadata: {name: c, namespace: ${namespace}}\nspec: {secretName: ${secretName}, issuerRef: {name: i}${more}}\n---\n`;
  const AT = 'LintCertificate spec.listeners[0].tls.certificateRefs[0]';

  test.each(['gloo-1.20', 'kgateway-2.1-envoy', 'agentgateway-1.4', undefined])('is there, in %s', dialect => {
    expect(found(https(''), dialect)).toEqual(['LintCertificate spec.listeners[0]']);
    expect(found(https('{name: llm-tls}'), dialect)).toEqual([]);
    expect(found(https('{name: llm-tls}') + issued('llm-tls'), dialect)).toEqual([]);
    expect(found(https('{name: llm-tsl}') + issued('llm-tls'), dialect)).toEqual([AT]);
    expect(found(https('{name: $CERTIFICATE}') + issued('llm-tls'), dialect)).toEqual([]);
  });

  test('may be in another namespace by a grant', () => {
    const there = https('{name: llm-tls, namespace: certs}') + issued('llm-tls', 'certs');
    expect(found(there)).toEqual([AT]);
    expect(found(there + grant('Gateway', 'ai', 'certs', 'gateway.networking.k8s.io', 'Secret'))).toEqual([]);
    expect(found(https('{name: llm-tls, namespace: certs}'))).toEqual([]);
  });

  test('is looked for where the Gateway is, unless it is copied there', () => {
    expect(found(https('{name: llm-tls}') + issued('llm-tls', 'certs'))).toEqual([AT]);
    expect(found(https('{name: llm-tls}') + issued('llm-tls', 'certs', ', secretTemplate: {annotations: {reflector.v1.k8s.emberstack.com/reflection-allowed: "true"}}'))).toEqual([]);
  });

  test('is made by cert-manager where annotations ask for it', () => {
    expect(found(https('{name: llm-tsl}', 'cert-manager.io/cluster-issuer: le') + issued('llm-tls'))).toEqual([]);
  });
});

describe('authorities', () => {
  const verified = (kind: string): string => 'apiVersion: gateway.networking.k8s.io/v1\nkind: BackendTLSPolicy\nmetadata: {name: p, namespace: ai}\n'
    + `spec: {targetRefs: [${toService('web')}], validation: {hostname: a.example.com, caCertificateRefs: [{group: "", kind: ${kind}, name: ca}]}}\n---\n`;
  const configMap = (data: object | undefined, metadata: object = {}): string => JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'ca', namespace: 'ai', ...metadata }, data });
  const AT = 'LintCaBundle spec.validation.caCertificateRefs[0]';

  test('stand in the entry ca.crt of a ConfigMap', () => {
    expect(found(verified('ConfigMap') + configMap({ 'ca-bundle.crt': 'x' }), 'kgateway-2.1-envoy')).toEqual([AT]);
    expect(found(verified('ConfigMap') + configMap({ 'ca.crt': 'x' }), 'kgateway-2.1-envoy')).toEqual([]);
    expect(found(verified('ConfigMap') + configMap(undefined, { labels: { 'config.openshift.io/inject-trusted-cabundle': 'true' } }), 'kgateway-2.1-envoy')).toEqual([]);
    expect(found(verified('ConfigMap'), 'kgateway-2.1-envoy')).toEqual([]);
    expect(found(verified('Secret'), 'agentgateway-1.4')).toEqual([AT]);
    expect(found(verified('Secret'))).toEqual([]);
  });
});

describe('Gloo', () => {
  const upstream = (ai: string): string => `apiVersion: gloo.solo.io/v1\nkind: Upstream\nmetadata: {name: llm, namespace: ai}\nspec: {ai: ${ai}}\n---\n`;
  const KEY = 'authToken: {passthrough: {}}';
  test('follows one provider of an Upstream', () => {
    expect(found(upstream(`{openai: {${KEY}}, anthropic: {${KEY}}}`), 'gloo-1.20')).toEqual(['LintIneffective spec.ai']);
    expect(found(upstream(`{openai: {${KEY}}}`), 'gloo-1.20')).toEqual([]);
  });

  test('looks for the AuthConfig that a RouteOption names', () => {
    const option = routeOption('keys', '{options: {extauth: {configRef: {name: keys, namespace: ai}}}}');
    const config = (name: string): string => `apiVersion: enterprise.gloo.solo.io/v1\nkind: AuthConfig\nmetadata: {name: ${name}, namespace: ai}\nspec: {configs: []}\n---\n`;
    expect(found(option, 'gloo-1.20')).toEqual([]);
    expect(found(option + config('keys'), 'gloo-1.20')).toEqual([]);
    expect(found(option + config('kesy'), 'gloo-1.20')).toEqual(['LintMissingExtension spec.options.extauth.configRef']);
  });

  test.each(['ListenerOption', 'HttpListenerOption'])('knows the targets of a %s', kind => {
    const option = (section: string): string => `apiVersion: gateway.solo.io/v1\nkind: ${kind}\nmetadata: {name: o, namespace: ai}\n`
      + `spec: {targetRefs: [{group: gateway.networking.k8s.io, kind: Gateway, name: gw, sectionName: ${section}}], options: {}}\n---\n`;
    const of = gateway('gw', { className: 'gloo-gateway' });
    expect(found(of + option('http'), 'gloo-1.20')).toEqual([]);
    expect(found(of + option('https'), 'gloo-1.20')).toEqual(['LintMissingTarget spec.targetRefs[0].sectionName']);
  });
});

describe('what is of another type', () => {
  const advice = (apiVersion: string, kind: string, spec: object, dialect: string): readonly string[] =>
    checked(manifest(apiVersion, kind, spec), dialect).filter(({ code }) => code === 'SchemaType').map(({ message }) => message.replace(/^[^;]*;? ?/, ''));
  const KGATEWAY = 'gateway.kgateway.dev/v1alpha1';

  test('is shown as it would be right', () => {
    expect(advice(KGATEWAY, 'TrafficPolicy', { timeouts: { request: 300 } }, 'kgateway-2.1-envoy')).toEqual([expect.stringContaining('300s')]);
    expect(advice(KGATEWAY, 'TrafficPolicy', { ai: { defaults: [{ field: 'max_tokens', value: 500 }] } }, 'kgateway-2.1-envoy')).toEqual([expect.stringContaining('quotes')]);
    expect(advice(KGATEWAY, 'Backend', { type: 'Static', static: { hosts: [{ host: 'a', port: '443' }] } }, 'kgateway-2.1-envoy')).toEqual([expect.stringContaining('quotes')]);
    expect(advice('gateway.solo.io/v1', 'VirtualHostOption', { targetRefs: { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'gw' } }, 'gloo-1.20'))
      .toEqual([expect.stringContaining('list')]);
  });

  test('is not guessed at', () => {
    expect(advice(KGATEWAY, 'Backend', { type: 'Static', static: { hosts: [{ host: 'a', port: 'https' }] } }, 'kgateway-2.1-envoy')).toEqual(['']);
  });
});

test('a field of the release before is shown in its new place', () => {
  const spec = { type: 'AI', ai: { llm: { hostOverride: { host: 'a', port: 443 }, provider: { openai: { authToken: { kind: 'Passthrough' } } } } } };
  const said = checked(manifest('gateway.kgateway.dev/v1alpha1', 'Backend', spec), 'kgateway-2.1-envoy').filter(({ code }) => code === 'SchemaUnknownField');
  expect(said.map(({ at }) => at)).toEqual(['spec.ai.llm.hostOverride', 'spec.ai.llm.provider']);
  expect(said[0].message).toContain('host and port');
});

test('a Service is what kgateway leads to where no kind is given', () => {
  expect(found(service('web', '{ports: [{port: 80}]}') + route('chat', { rule: UNHURRIED }), 'kgateway-2.1-envoy')).toEqual([]);
});
