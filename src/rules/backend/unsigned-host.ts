import { overriddenHosts } from './overridden-host';
import { isObject, JsonObject, mapOf } from '../../schema/json-type';
import { agentgateway } from '../dialect-range';
import { REGION_MISSING } from '../intent/region-missing';
import { ObjectRule } from '../rule';

const manifest = (region: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: bedrock
spec:
  ai:
    provider:
      bedrock:
        region: eu-central-1
        model: amazon.nova-pro-v1:0
      host: bedrock.internal.example
      port: 443
      pathPrefix: /
  policies:
    tls: {}
    auth:
      aws:
        secretRef:
          name: aws-keys
${region}`;

/** Keys from a Secret bring no region along, and that of the provider is taken on its own host only (recorded on 1.4.1). */
export const unsignedHost: ObjectRule = {
  ...REGION_MISSING,
  dialects: agentgateway('1.4'),
  kinds: ['agentgateway.dev/AgentgatewayBackend'],
  examples: { language: 'yaml', bad: manifest(''), good: manifest('        region: eu-central-1\n') },
  isAskedOfOurs: false,
  find: (object, around) => overriddenHosts(object, around).flatMap(({ endpoint, keys }) => {
    if (!isObject(endpoint.bedrock) || isSigned(endpoint, object.manifest)) { return []; }
    const { region = 'eu-central-1' } = endpoint.bedrock;
    return {
      message: `requests to '${String(endpoint.host)}' cannot be signed, since a region of the provider counts on its own host only; ` +
        `write it beside the keys, such as auth.aws.region: ${String(region)}`,
      keys,
    };
  }),
};

/** Whether the keys of AWS, if there are any from a Secret, come with a region. */
function isSigned({ policies }: JsonObject, { spec }: JsonObject): boolean {
  const aws = [policies, mapOf(spec).policies].map(level => mapOf(mapOf(level).auth)).find(auth => Object.keys(auth).length > 0)?.aws;
  return !isObject(aws) || aws.secretRef === undefined || aws.region !== undefined;
}
