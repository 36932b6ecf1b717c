import { Dialect, GatewayRef, LlmRoute, LlmRouteRule, RouteTarget } from '../../src';
import { synthesize } from '../providers/synthesis';

/** By the Gateway API and the inference extension that each controller was built with. */
const GONE = { errors: ['UnsupportedFeature'] };
const SETS: { readonly [dialect: string]: unknown } = {
  'gloo-1.20': { group: 'gateway.networking.x-k8s.io', kind: 'XListenerSet', name: 'extra' },
  'kgateway-2.0': GONE,
  'kgateway-2.1-envoy': { group: 'gateway.networking.x-k8s.io', kind: 'XListenerSet', name: 'extra' },
  'kgateway-2.1': { group: 'gateway.networking.x-k8s.io', kind: 'XListenerSet', name: 'extra' },
  'agentgateway-0.12': { group: 'gateway.networking.x-k8s.io', kind: 'XListenerSet', name: 'extra' },
};
const POOLS: { readonly [dialect: string]: unknown } = {
  'gloo-1.20': GONE,
  'kgateway-2.0': { group: 'inference.networking.x-k8s.io', kind: 'InferencePool', name: 'pool' },
};

interface Spec { readonly parentRefs: readonly unknown[]; readonly rules: readonly { readonly backendRefs: readonly unknown[]; readonly filters?: readonly unknown[] }[] }

function specOf(dialect: Dialect, gateway: GatewayRef, more: Partial<LlmRouteRule> = {}): Spec | typeof GONE {
  const { codes, kind } = synthesize(dialect, chart => new LlmRoute(chart, 'r', {
    gateway, rules: [{ targets: [RouteTarget.fromInferencePoolName('pool')], ...more }],
  }));
  return codes.length > 0 ? { errors: [...codes] } : kind('HTTPRoute')[0].spec as Spec;
}

describe.each(Dialect.ALL)('in $dialectName', dialect => {
  test('a route attaches to a ListenerSet by the name it has there, or not at all', () => {
    const { codes, kind } = synthesize(dialect, chart => new LlmRoute(chart, 'r', {
      gateway: GatewayRef.listenerSet('extra'), rules: [{ targets: [RouteTarget.fromServiceName('web', 80)] }],
    }));
    const set = SETS[dialect.dialectName] ?? { group: 'gateway.networking.k8s.io', kind: 'ListenerSet', name: 'extra' };
    expect(codes.length > 0 ? { errors: codes } : (kind('HTTPRoute')[0].spec as Spec).parentRefs[0]).toEqual(set);
  });

  test('a route leads to an InferencePool by the name it has there, or not at all', () => {
    const pool = POOLS[dialect.dialectName] ?? { group: 'inference.networking.k8s.io', kind: 'InferencePool', name: 'pool' };
    const spec = specOf(dialect, GatewayRef.named('gw'));
    expect('errors' in spec ? spec : spec.rules[0].backendRefs[0]).toEqual(pool);
  });

  test('copies of requests go to an InferencePool by that name too', () => {
    const pool = POOLS[dialect.dialectName] ?? { group: 'inference.networking.k8s.io', kind: 'InferencePool', name: 'pool' };
    const spec = specOf(dialect, GatewayRef.named('gw'), { mirrors: [{ target: RouteTarget.fromInferencePoolName('pool') }] });
    expect('errors' in spec ? spec : spec.rules[0].filters?.[0]).toEqual('errors' in spec ? GONE : { type: 'RequestMirror', requestMirror: { backendRef: pool } });
  });
});
