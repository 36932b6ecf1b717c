import { Chart } from 'cdk8s';
import { AiGatewayApp, ApiKey, Diagnostics, Dialect, FailoverBackend, OpenAi, OpenAiOptions } from '../../src';

/** Where a pool repeats itself, each provider given by what differs from the usual one. */
function found(...tiers: readonly (readonly Partial<OpenAiOptions>[])[]): readonly string[] {
  const app = new AiGatewayApp({ dialect: Dialect.AGENTGATEWAY_1_4 });
  new FailoverBackend(new Chart(app, 'llm', { namespace: 'ai' }), 'pool', {
    tiers: tiers.map(tier => ({ providers: tier.map(props => new OpenAi({ model: 'gpt-4o', apiKey: ApiKey.fromSecretName('key'), ...props })) })),
  });
  return Diagnostics.of(app).warnings.filter(({ code }) => code === 'LintSameEndpoint').map(({ message }) => /tiers\[\d\]\[\d\](?=\)$)/.exec(message)![0]);
}

describe('a fallback', () => {
  test('that is the same as a provider of an earlier tier is told of, whatever its name', () => {
    expect(found([{}], [{}])).toEqual(['tiers[1][0]']);
    expect(found([{}], [{ endpointName: 'other' }])).toEqual(['tiers[1][0]']);
    expect(found([{ model: 'a' }, {}], [{ model: 'b' }], [{ model: 'a' }, {}])).toEqual(['tiers[2][0]', 'tiers[2][1]']);
  });

  test('to another model or key is not, and neither is one provider twice in a tier', () => {
    expect(found([{}], [{ model: 'gpt-4o-mini' }])).toEqual([]);
    expect(found([{}], [{ apiKey: ApiKey.fromSecretName('another') }])).toEqual([]);
    expect(found([{}, {}])).toEqual([]);
    expect(found([{}])).toEqual([]);
  });
});
