import { overriddenHosts } from './overridden-host';
import { Severity } from '../../diagnostic/diagnostic';
import { agentgateway } from '../dialect-range';
import { ObjectRule } from '../rule';

const CLOUDS = ['vertexai', 'bedrock', 'azure'];

const manifest = (auth: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: vertex
spec:
  ai:
    provider:
      vertexai:
        projectId: my-project
        region: europe-west4
      host: vertex.internal.example
      port: 443
      path: /v1/chat/completions
  policies:
    tls: {}
${auth}`;

export const noIdentity: ObjectRule = {
  code: 'LintNoIdentity',
  level: Severity.WARNING,
  topic: 'backends',
  title: 'a cloud provider at a host of one\'s own is called without the identity of the proxy',
  reason: 'the identity is only used by itself on the provider\'s own host',
  fix: 'say the credential in policies.auth',
  dialects: agentgateway('0.12'),
  kinds: ['agentgateway.dev/AgentgatewayBackend'],
  fields: ['host'],
  examples: { language: 'yaml', bad: manifest(''), good: manifest('    auth:\n      secretRef:\n        name: vertex-token\n') },
  find: (object, around) => overriddenHosts(object, around).flatMap(({ endpoint, keys, says }) => {
    const cloud = CLOUDS.find(name => endpoint[name] !== undefined);
    return cloud === undefined || says('auth') ? []
      : { message: `with a host of your own the identity of the proxy is no longer used for ${cloud}; add policies.auth`, keys };
  }),
};
