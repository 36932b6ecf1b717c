import { DIALECTS } from '../../src/dialects/registry';
import { gatherRoute } from '../../src/intent/gather-route';
import { FilterIntent, RuleIntent, TargetIntent } from '../../src/intent/route';
import { RouteContext } from '../../src/intent/route-context';
import { NOTHING_KNOWN, TargetFacts } from '../../src/intent/route-facts';

const target: TargetIntent = { group: 'agentgateway.dev', kind: 'AgentgatewayBackend', name: 'b' };

function contextOf(id: string, facts: Partial<TargetFacts>): RouteContext {
  const { placement, backend, policy } = DIALECTS.filter(dialect => dialect.id === id)[0];
  return { placement, backend, policy, factsOf: () => ({ ...NOTHING_KNOWN, ...facts }) };
}

/** What somebody must have stated to get this rule, and nothing beside it. */
const gathered = (id: string, rule: RuleIntent, facts: Partial<TargetFacts> = {}) => {
  const { targets: _, ...stated } = gatherRoute(
    { routes: [{ name: 'r', intent: { parents: [], rules: [{ targets: [target], ...rule }] } }], policies: [], grants: [] }, 'ai', contextOf(id, facts)).rules[0];
  return stated;
};

describe('of a rule that is read', () => {
  test('what the library would have written anyway counts as not said', () => {
    expect(gathered('kgateway-2.0', { timeouts: { request: '0s' } })).toEqual({});
    expect(gathered('kgateway-2.1', { filters: [{ kind: 'rewrite', hostname: 'h.example' }] }, { hosts: ['h.example'] })).toEqual({});
    expect(gathered('agentgateway-1.4', { filters: [{ kind: 'requestHeaders', remove: ['Authorization'] }] }, { leaksAuthorization: true })).toEqual({});
  });

  test('what the library would have written, and is not there, was turned off', () => {
    expect(gathered('kgateway-2.0', {})).toEqual({ without: ['streamTimeout'] });
    expect(gathered('kgateway-2.1', {}, { hosts: ['h.example'] })).toEqual({ without: ['host'] });
    expect(gathered('kgateway-2.1', { retry: { attempts: 2 } })).toEqual({ retry: { attempts: 2 }, without: ['retryBackoff'] });
    expect(gathered('agentgateway-1.4', {}, { leaksAuthorization: true })).toEqual({ without: ['authorization'] });
    expect(gathered('agentgateway-1.4', {}, { fallbacks: 1 })).toEqual({ without: ['failoverRetry'] });
  });

  test('what differs from it was said', () => {
    const filters: readonly FilterIntent[] = [{ kind: 'rewrite', hostname: 'other.example' }];
    expect(gathered('kgateway-2.1', { filters }, { hosts: ['h.example'] })).toEqual({ filters });
    expect(gathered('kgateway-2.0', { timeouts: { request: '10m' } })).toEqual({ timeouts: { request: '10m' } });
  });
});

test('a name that only ties a policy to its rule is nobody\'s, and one that a user gave is the user\'s', () => {
  const rules: readonly RuleIntent[] = [{ name: 'rule-1', targets: [target] }, { name: 'chat', targets: [target] }, { name: 'rule-3', targets: [target] }];
  const route = { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name: 'r' };
  const policies = ['rule-1', 'chat'].map((sectionName, i) => ({
    name: ['r-1', 'mine'][i], intent: { targets: [{ ...route, sectionName }], retry: { attempts: 2, backoff: '25ms' } },
  }));
  const { rules: stated } = gatherRoute({ routes: [{ name: 'r', intent: { parents: [], rules } }], policies, grants: [] }, 'ai', contextOf('agentgateway-1.4', {}));
  expect(stated).toEqual([
    { targets: [target], retry: { attempts: 2 } },
    { name: 'chat', policyName: 'mine', targets: [target], retry: { attempts: 2 } },
    { name: 'rule-3', targets: [target] },
  ]);
});
