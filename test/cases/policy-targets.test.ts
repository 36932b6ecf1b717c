import {
  backend, gateway, gatewayClass, HTTP, kgatewayBackend, listenerSet, onTargets, policy, route, routeOption, service, tlsPolicy, toBackend, toGateway, toKgatewayBackend, toListenerSet,
  toRoute, toService, towards, trafficPolicy, validating,
} from './attached';
import { found, foundIn } from './found';

const AGW = ['agentgateway-0.12', 'agentgateway-1.0', 'agentgateway-1.4', undefined] as const;
const LLM = '{ai: {provider: {openai: {}}}}';
const POOL = '{ai: {groups: [{providers: [{name: one, openai: {}}]}]}}';
const BUCKET = 'rateLimit: {local: {tokenBucket: {maxTokens: 5, fillInterval: 60s}}}';
const section = (name: string) => `, sectionName: ${name}`;

const MISSING: readonly (readonly [string, string, string])[] = [
  ['a route that is called otherwise', route('chat') + policy('p', onTargets(toRoute('chta'))), 'LintMissingTarget spec.targetRefs[0]'],
  ['the second of two targets alone', route('chat') + route('mail') + policy('p', onTargets(toRoute('mail'), toRoute('cha'))), 'LintMissingTarget spec.targetRefs[1]'],
  ['a Gateway that is called otherwise', gateway('ai-gateway') + policy('p', onTargets(toGateway('gateway'))), 'LintMissingTarget spec.targetRefs[0]'],
  ['a route of the next namespace', route('chat') + policy('p', onTargets(toRoute('chat')), 'team'), 'LintMissingTarget spec.targetRefs[0]'],
  ['a backend that is called otherwise', backend('vendor', LLM) + policy('p', towards(toBackend('vendr'))), 'LintMissingTarget spec.targetRefs[0]'],
  ['a Service of a like name', service('embeddings', '{ports: [{port: 80}]}') + policy('p', towards(toService('embedings'))), 'LintMissingTarget spec.targetRefs[0]'],
  ['a listener that is not there', gateway('gw') + policy('p', onTargets(toGateway('gw', section('https')))), 'LintMissingTarget spec.targetRefs[0].sectionName'],
  ['a rule that is not there', route('chat', { rule: 'name: main, ' }) + policy('p', onTargets(toRoute('chat', section('other')))), 'LintMissingTarget spec.targetRefs[0].sectionName'],
  ['a rule of a route whose rules have no names', route('chat') + policy('p', onTargets(toRoute('chat', section('rule-0')))), 'LintMissingTarget spec.targetRefs[0].sectionName'],
  ['a provider that is not there', backend('pool', POOL) + policy('p', towards(toBackend('pool', section('two')))), 'LintMissingTarget spec.targetRefs[0].sectionName'],
  ['a part of a backend that has none', backend('web', '{static: {host: a.example.com, port: 80}}') + policy('p', towards(toBackend('web', section('one')))), 'LintMissingTarget spec.targetRefs[0].sectionName'],
  ['a port that a Service does not have', service('web', '{ports: [{name: http, port: 80}]}') + policy('p', towards(toService('web', section('"8080"')))), 'LintMissingTarget spec.targetRefs[0].sectionName'],
];

const THERE: readonly (readonly [string, string])[] = [
  ['a policy alone', policy('p', onTargets(toRoute('chat')))],
  ['a policy beside objects of other kinds', backend('vendor', LLM) + policy('p', onTargets(toRoute('vendor')))],
  ['a route of the policy\'s namespace, which another one has as well', route('chat') + route('chat', { namespace: 'team' }) + policy('p', onTargets(toRoute('chat')), 'team')],
  ['objects that do not say their namespace', route('chat', { namespace: '' }) + policy('p', onTargets(toRoute('chat')), 'team')],
  ['names that are filled in later', route('{{ .Release.Name }}-chat') + policy('p', onTargets(toRoute('chat')))],
  ['a target that is filled in later', route('chat') + policy('p', onTargets(toRoute('$ROUTE')))],
  ['a namespace that is filled in later', route('chat', { namespace: '{{ .Release.Namespace }}' }) + policy('p', onTargets(toRoute('chat')), 'team')],
  ['one of a series', gateway('gateway-a', { namespace: '' }) + '---\n' + policy('p', towards(toService('llm-2'))) + service('llm-1', '{ports: [{port: 80}]}')],
  ['a listener that is there', gateway('gw') + policy('p', onTargets(toGateway('gw', section('http'))))],
  ['a rule that is there', route('chat', { rule: 'name: main, ' }) + policy('p', onTargets(toRoute('chat', section('main'))))],
  ['a provider that is there', backend('pool', POOL) + policy('p', towards(toBackend('pool', section('one'))))],
  ['a port that a Service has', service('web', '{ports: [{name: http, port: 80}]}') + policy('p', towards(toService('web', section('"80"'))))],
  ['a section whose names are filled in later', gateway('gw', { listeners: '{name: "$LISTENER", port: 80, protocol: HTTP}' }) + policy('p', onTargets(toGateway('gw', section('http'))))],
];

describe.each(AGW)('a policy in %s', dialect => {
  test.each(MISSING)('that targets %s is told of', (_, yaml, finding) => { expect(found(yaml, dialect)).toEqual([finding]); });
  test.each(THERE)('is not told of for %s', (_, yaml) => { expect(found(yaml, dialect)).toEqual([]); });
});

describe('a policy', () => {
  test('of another stage is not told of for what the other one has', () => {
    const stages = (first: string, second: string): readonly string[] => foundIn({ [first]: route('chat', { namespace: 'prod' }), [second]: policy('p', onTargets(toRoute('chat')), 'dev') });
    expect(stages('prod/route.yaml', 'dev/policy.yaml')).toEqual([]);
    expect(stages('app/route.yaml', 'app/policy.yaml')).toEqual(['LintMissingTarget spec.targetRefs[0]']);
    expect(stages('app/route.yaml', 'app/policies/policy.yaml')).toEqual(['LintMissingTarget spec.targetRefs[0]']);
  });

  test('is not told of beside a name that says more', () => {
    expect(foundIn({ 'a.yaml': gateway('gateway', { namespace: '' }), 'b.yaml': policy('p', onTargets(toGateway('gateway-proxy')), '') })).toEqual([]);
    expect(foundIn({ 'a.yaml': gateway('ai-gateway', { namespace: '' }), 'b.yaml': policy('p', onTargets(toGateway('aigateway')), '') })).toEqual(['LintMissingTarget spec.targetRefs[0]']);
  });

  test('of another file is not told of beside a route of any other name', () => {
    const apart = { 'a.yaml': route('chat', { namespace: '' }), 'b.yaml': policy('p', onTargets(toRoute('images')), '') };
    expect(foundIn(apart)).toEqual([]);
    expect(found(Object.values(apart).join(''))).toEqual(['LintMissingTarget spec.targetRefs[0]']);
    expect(foundIn({ ...apart, 'b.yaml': policy('p', onTargets(toRoute('chats')), '') })).toEqual(['LintMissingTarget spec.targetRefs[0]']);
  });

  test.each(['kgateway-2.1-envoy', 'kgateway-2.1', 'kgateway-2.0'])('of kgateway has each of its targets looked at (%s)', dialect => {
    const limits = (...targets: readonly string[]) => trafficPolicy('p', `{targetRefs: [${targets.join(', ')}], ${BUCKET}}`);
    expect(found(route('chat') + route('mail') + limits(toRoute('mail'), toRoute('chta')), dialect)).toEqual(['LintMissingTarget spec.targetRefs[1]']);
    expect(found(route('chat') + route('mail') + limits(toRoute('mail'), toRoute('chat')), dialect)).toEqual([]);
  });

  test('of Gloo reaches its own namespace only', () => {
    const option = (namespace: string) => routeOption('p', `{targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: chat${namespace}}], options: {timeout: 0s}}`, 'ai');
    expect(found(route('chat', { namespace: 'team' }) + option(', namespace: team'), 'gloo-1.20')).toEqual(['LintMissingTarget spec.targetRefs[0].namespace']);
    expect(found(route('chat') + option(''), 'gloo-1.20')).toEqual([]);
  });
});

describe('labels of targets', () => {
  const labelled = (use: string) => route('chat').replace('namespace: "ai"', `namespace: "ai", labels: {use: ${use}}`);
  const selecting = (use: string) => policy('p', `{targetSelectors: [{group: gateway.networking.k8s.io, kind: HTTPRoute, matchLabels: {use: ${use}}}], traffic: {headerModifiers: {request: {remove: [x-debug]}}}}`);

  test('are told of where another value is at hand, and none has them', () => {
    expect(found(labelled('chat') + selecting('chats'))).toEqual(['LintMissingTarget spec.targetSelectors[0].matchLabels']);
    expect(found(labelled('mail') + labelled('chats').replace('"chat"', '"other"') + selecting('chats'))).toEqual([]);
    expect(found(route('chat') + selecting('chats'))).toEqual([]);
    expect(found(selecting('chats'))).toEqual([]);
    expect(found(labelled('$USE') + selecting('chats'))).toEqual([]);
  });
});

describe('a kind that a policy does not work on', () => {
  test.each(['agentgateway-0.12', 'agentgateway-1.4', 'kgateway-2.1-envoy', undefined])('is told of for TLS towards backends (%s)', dialect => {
    expect(found(tlsPolicy('p', validating(toRoute('chat'))), dialect)).toEqual(['LintPolicyTarget spec.targetRefs[0]']);
    expect(found(tlsPolicy('p', validating(toGateway('gw'))), dialect)).toEqual(['LintPolicyTarget spec.targetRefs[0]']);
    expect(found(tlsPolicy('p', validating(toService('web'))), dialect)).toEqual([]);
  });

  test('is that of another gateway', () => {
    expect(found(tlsPolicy('p', validating(toKgatewayBackend('b'))), 'agentgateway-1.4')).toEqual(['LintPolicyTarget spec.targetRefs[0]']);
    expect(found(tlsPolicy('p', validating(toBackend('b'))), 'kgateway-2.1-envoy')).toEqual(['LintPolicyTarget spec.targetRefs[0]']);
    expect(found(tlsPolicy('p', validating(toBackend('b'))))).toEqual([]);
    expect(found(tlsPolicy('p', validating('{group: gateway.kgateway.dev, kind: AgentgatewayBackend, name: b}')), 'agentgateway-1.4')).toEqual(['LintPolicyTarget spec.targetRefs[0]']);
  });

  test('depends on the release of kgateway', () => {
    const onBackend = trafficPolicy('p', `{targetRefs: [${toKgatewayBackend('b')}], ${BUCKET}}`);
    const mcp = kgatewayBackend('b', '{type: MCP, mcp: {targets: [{name: files, static: {host: files.ai.svc, port: 80}}]}}');
    const web = kgatewayBackend('b', '{type: Static, static: {hosts: [{host: a.example.com, port: 80}]}}');
    expect(found(onBackend, 'kgateway-2.0')).toEqual(['LintPolicyTarget spec.targetRefs[0]']);
    expect(found(onBackend + web, 'kgateway-2.1-envoy')).toEqual([]);
    expect(found(onBackend + web, 'kgateway-2.1')).toEqual(['LintPolicyTarget spec.targetRefs[0]']);
    expect(found(onBackend + mcp, 'kgateway-2.1')).toEqual([]);
    expect(found(onBackend, 'kgateway-2.1')).toEqual([]);
  });

  test('is a ListenerSet for what comes after routing', () => {
    expect(found(policy('p', onTargets(toListenerSet('more'))), 'agentgateway-1.4')).toEqual(['LintPolicyTarget spec.targetRefs[0]']);
    expect(found(policy('p', `{targetRefs: [${toListenerSet('more')}], traffic: {phase: PreRouting, transformation: {request: {remove: [x-debug]}}}}`), 'agentgateway-1.4')).toEqual([]);
    expect(found(policy('p', towards(toListenerSet('more'))), 'agentgateway-1.4')).toEqual([]);
  });
});

describe('a Gateway of another controller', () => {
  const on = (className: string) => gateway('gw', { className }) + policy('p', onTargets(toGateway('gw')));

  test.each(['istio', 'istio-waypoint', 'kgateway', 'nginx', 'cilium', 'gke-l7-global-external-managed', 'eg', 'gloo-gateway'])('is told of by its class %s', className => {
    expect(found(on(className), 'agentgateway-1.4')).toEqual(['LintPolicyTarget spec.targetRefs[0]']);
  });

  test.each(['agentgateway', 'agentgateway-internal', 'shared', '{{ .Values.class }}', '$CLASS'])('is not taken for one by its class %s', className => {
    expect(found(on(JSON.stringify(className)), 'agentgateway-1.4')).toEqual([]);
  });

  test('is known by the controller of its class', () => {
    expect(found(on('shared') + gatewayClass('shared', '{controllerName: example.net/gateway-controller}', ''), 'agentgateway-1.4')).toEqual(['LintPolicyTarget spec.targetRefs[0]']);
    expect(found(on('istio') + gatewayClass('istio', '{controllerName: agentgateway.dev/agentgateway}', ''), 'agentgateway-1.4')).toEqual([]);
  });

  test('is behind a route, or a set of listeners', () => {
    const istio = gateway('gw', { className: 'istio' });
    expect(found(istio + route('chat') + policy('p', onTargets(toRoute('chat'))))).toEqual(['LintPolicyTarget spec.targetRefs[0]']);
    expect(found(istio + gateway('own') + route('chat', { parent: '{name: gw}, {name: own}' }) + policy('p', onTargets(toRoute('chat'))))).toEqual([]);
    expect(found(istio + route('chat', { parent: '{name: gw}, {name: elsewhere}' }) + policy('p', onTargets(toRoute('chat'))))).toEqual([]);
    const set = listenerSet('more', `{parentRef: {name: gw}, listeners: [${HTTP}]}`);
    const taking = istio.replace('spec: {', 'spec: {allowedListeners: {namespaces: {from: Same}}, ');
    expect(found(taking + set + policy('p', `{targetRefs: [${toListenerSet('more')}], traffic: {phase: PreRouting, transformation: {request: {remove: [x-debug]}}}}`)))
      .toEqual(['LintPolicyTarget spec.targetRefs[0]']);
  });

  test('is no matter for the policies of its own', () => {
    const limits = trafficPolicy('p', `{targetRefs: [${toGateway('gw')}], ${BUCKET}}`);
    expect(found(gateway('gw', { className: 'kgateway' }) + limits, 'kgateway-2.1-envoy')).toEqual([]);
    expect(found(gateway('gw') + limits, 'kgateway-2.1')).toEqual([]);
    expect(found(gateway('gw') + gatewayClass('agentgateway', '{controllerName: agentgateway.dev/agentgateway}', '') + limits, 'kgateway-2.1-envoy'))
      .toEqual(['LintPolicyTarget spec.targetRefs[0]']);
  });
});
