import { Chart } from 'cdk8s';
import { synthesize } from './synthesis';
import { ApiKey, Dialect, GatewayRef, LlmRoute, ModelServer, OpenAiBackend, OpenAiCompatibleBackend, SelfHostedBackend, StaticBackend } from '../../src';

const ADDRESS = 'fd00::1';

const BUILDS: { readonly [title: string]: (chart: Chart) => OpenAiBackend | StaticBackend } = {
  'a base URL': chart => new OpenAiCompatibleBackend(chart, 'b', { baseUrl: `http://[${ADDRESS}]:8000/v1` }),
  'a model server': chart => new SelfHostedBackend(chart, 'b', { server: ModelServer.fromHost(ADDRESS, 8000) }),
  'a host with brackets': chart => new OpenAiBackend(chart, 'b', { apiKey: ApiKey.fromSecretName('key'), host: `[${ADDRESS}]`, port: 8000 }),
  'a plain host': chart => new StaticBackend(chart, 'b', { hosts: [{ host: `[${ADDRESS}]`, port: 8000 }] }),
};

describe.each(Object.entries(BUILDS))('an IPv6 address in %s', (_, build) => {
  test.each(Dialect.ALL.map(dialect => [dialect.dialectName, dialect] as const))('is written without brackets in %s', (__, dialect) => {
    const { errors, objects } = synthesize(dialect, chart => {
      new LlmRoute(chart, 'r', { gateway: GatewayRef.named('gw'), rules: [{ targets: [build(chart)] }] });
    });
    expect(errors).toEqual([]);
    expect(JSON.stringify(objects)).toContain(`"${ADDRESS}"`);
    expect(JSON.stringify(objects)).not.toContain(`[${ADDRESS}]`);
  });
});
