import { Chart } from 'cdk8s';
import { synthesize } from './synthesis';
import { ApiKey, AwsCredential, BedrockBackend, Dialect } from '../../src';

const bedrock = (region: string | undefined, credential?: AwsCredential) => (chart: Chart) =>
  new BedrockBackend(chart, 'bedrock', { region, model: 'm', host: 'vpce.example', port: 443, credential });

const keys = AwsCredential.fromSecretName('aws');
const { AGENTGATEWAY_1_3, AGENTGATEWAY_1_4, KGATEWAY_2_1 } = Dialect;
const told = (warnings: readonly string[]) => warnings.filter(warning => warning.includes('signed for'));

describe('Bedrock on another host', () => {
  test('must have a region where it is said for the signature', () => {
    expect(synthesize(AGENTGATEWAY_1_4, bedrock(undefined, keys)).codes).toEqual(['RegionMissing']);
    expect(synthesize(AGENTGATEWAY_1_4, bedrock(undefined)).codes).toEqual(['RegionMissing']);
    const { errors, warnings, objects } = synthesize(AGENTGATEWAY_1_4, bedrock('eu-central-1', keys));
    expect([errors, told(warnings)]).toEqual([[], []]);
    expect(objects[0].spec).toMatchObject({ policies: { auth: { aws: { region: 'eu-central-1', secretRef: { name: 'aws' } } } } });
  });

  test.each([KGATEWAY_2_1, AGENTGATEWAY_1_3])('depends on the region of the proxy in $dialectName, with or without one of its own', dialect => {
    for (const region of [undefined, 'eu-central-1']) {
      const { errors, warnings } = synthesize(dialect, bedrock(region, keys));
      expect([errors, told(warnings).length]).toEqual([[], 1]);
    }
  });

  test('needs none with a key, which is no signature', () => {
    const { errors } = synthesize(AGENTGATEWAY_1_4, bedrock(undefined, AwsCredential.fromApiKey(ApiKey.fromSecretName('key'))));
    expect(errors).toEqual([]);
  });

  test('is at its own host in us-east-1 without a word', () => {
    expect(synthesize(AGENTGATEWAY_1_4, chart => new BedrockBackend(chart, 'bedrock', { model: 'm' })).errors).toEqual([]);
  });
});
