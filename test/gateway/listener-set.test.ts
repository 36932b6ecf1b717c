import { App, Chart } from 'cdk8s';
import {
  AllowedListeners, Diagnostics, Dialect, GatewayRef, IGatewayParent, Listener, ListenerSet, LlmGateway, LlmGatewayProps, LlmRoute, RouteTarget, SynthSettings, TlsCertificate,
} from '../../src';
import { synthesize } from '../providers/synthesis';

const EXTRA = Listener.http({ listenerName: 'extra', port: 8080 });
const EXPERIMENTAL = ['gloo-1.20', 'kgateway-2.1-envoy', 'kgateway-2.1', 'agentgateway-0.12'];

describe.each(Dialect.ALL)('a ListenerSet in $dialectName', dialect => {
  test('is of the kind that is watched, and takes routes by that, or is refused', () => {
    const { codes, objects } = synthesize(dialect, chart => {
      const set = new ListenerSet(chart, 'set', { gateway: GatewayRef.named('gateway', { namespace: 'infra' }), listeners: [EXTRA] });
      new LlmRoute(chart, 'route', { gateway: set.listener('extra'), rules: [{ targets: [RouteTarget.fromServiceName('web', 80)] }] });
    });
    if (dialect === Dialect.KGATEWAY_2_0) { return expect(codes).toEqual(['UnsupportedFeature']); }
    expect(codes).toEqual([]);
    const kind = EXPERIMENTAL.includes(dialect.dialectName) ? 'XListenerSet' : 'ListenerSet';
    const set = objects.find(object => object.kind === kind)!;
    expect(set.spec).toEqual({ parentRef: { name: 'gateway', namespace: 'infra' }, listeners: [{ name: 'extra', port: 8080, protocol: 'HTTP' }] });
    const route = objects.find(object => object.kind === 'HTTPRoute')!;
    expect((route.spec as { parentRefs: unknown }).parentRefs).toMatchObject([{ kind, name: set.metadata.name, sectionName: 'extra' }]);
  });
});

describe('a ListenerSet', () => {
  interface Given { readonly gateway?: Partial<LlmGatewayProps>; readonly from?: string; readonly to?: (gateway: LlmGateway) => IGatewayParent; readonly listeners?: Listener[] }

  function codesOf({ gateway, from = 'ai', to = g => g, listeners = [EXTRA] }: Given): readonly string[] {
    const app = new App();
    new SynthSettings({ printWarnings: false }).applyTo(app);
    Dialect.AGENTGATEWAY_1_4.applyTo(app);
    const parent = new LlmGateway(new Chart(app, 'llm', { namespace: 'ai' }), 'gateway', { listeners: [Listener.http()], ...gateway });
    new ListenerSet(new Chart(app, 'team', { namespace: from }), 'set', { gateway: to(parent), listeners });
    return Diagnostics.of(app).errors.map(({ code }) => code);
  }

  const same = { allowedListeners: AllowedListeners.fromSameNamespace() };

  test.each<[string, Given, readonly string[]]>([
    ['is taken by a Gateway that allows those of its namespace', { gateway: same }, []],
    ['is refused by a Gateway that allows none', {}, ['GatewayRefusesListeners']],
    ['of another namespace is refused', { gateway: same, from: 'team' }, ['GatewayRefusesListeners']],
    ['of another namespace is taken where all are', { gateway: { allowedListeners: AllowedListeners.fromAllNamespaces() }, from: 'team' }, []],
    ['extends no single listener', { gateway: same, to: gateway => gateway.listener('http') }, ['InvalidListenerSet']],
    ['extends no other set', { gateway: same, to: () => GatewayRef.listenerSet('other') }, ['InvalidListenerSet']],
    ['clashes with the Gateway on a port', { gateway: same, listeners: [Listener.http({ listenerName: 'more' })] }, ['ListenerClash']],
    ['may call a listener as the Gateway does', { gateway: same, listeners: [Listener.http({ port: 8080 })] }, []],
    ['has listeners', { gateway: same, listeners: [] }, ['NoListeners']],
  ])('%s', (_, given, codes) => { expect(codesOf(given)).toEqual(codes); });

  test('reads a certificate of another namespace by leave of a grant', () => {
    const { codes, kind } = synthesize(Dialect.AGENTGATEWAY_1_4, chart => new ListenerSet(chart, 'set', {
      gateway: GatewayRef.named('gateway'), listeners: [Listener.https('a.example', TlsCertificate.fromSecretName('tls', { namespace: 'certificates' }))],
    }));
    expect(codes).toEqual([]);
    expect(kind('ReferenceGrant')[0].spec).toMatchObject({ from: [{ kind: 'ListenerSet', namespace: 'ai' }], to: [{ kind: 'Secret', name: 'tls' }] });
  });
});
