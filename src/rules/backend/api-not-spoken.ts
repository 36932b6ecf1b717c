import { Severity } from '../../diagnostic/diagnostic';
import { EndpointIntent } from '../../intent/backend';
import { isObject, mapOf } from '../../schema/json-type';
import { agentgateway } from '../dialect-range';
import { endpointAt } from '../endpoint-place';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';
import { ObjectRule } from '../rule';

const manifest = (policies: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: embed
spec:
  ai:
    provider:
      custom:
        model: bge-m3
        backendRef:
          name: bge-m3
          port: 8080
        formats:
        - type: Embeddings
${policies}`;

/** By the source of 1.3 and 1.4, and seen on 1.4.1. */
export const apiNotSpoken: ObjectRule = {
  code: 'LintApiNotSpoken',
  level: Severity.WARNING,
  topic: 'backends',
  title: 'every request is taken for one of an API that the provider does not speak',
  reason: 'without policies.ai.routes nothing tells APIs apart, and the requests are answered with 503',
  fix: 'say in policies.ai.routes which path is which API',
  dialects: agentgateway('1.3'),
  kinds: ['agentgateway.dev/AgentgatewayBackend'],
  examples: { language: 'yaml', bad: manifest(''), good: manifest('  policies:\n    ai:\n      routes:\n        /v1/embeddings: Embeddings\n') },
  find: (object, around) => {
    const intent = object.backend?.intent;
    if (intent?.kind !== 'llm') { return []; }
    return intent.tiers.flatMap((tier, t) => tier.flatMap((endpoint, e) => {
      const { provider } = endpoint;
      if (provider.kind !== 'custom' || provider.formats.length === 0 || speaksChat(endpoint)) { return []; }
      const formats = provider.formats.map(({ type }) => type);
      const told = Object.values(endpoint.apis ?? intent.apis ?? {});
      if (told.some(api => formats.includes(api) || UNTOUCHED.includes(api)) || routesOutside(object, around)) { return []; }
      return [{
        message: `every request is taken for ${told.length === 0 ? 'a chat completion' : told.join(' or ')}, but this provider speaks ${formats.join(', ')} only; ` +
          `add policies.ai.routes with ${formats[0]}`,
        keys: [...endpointAt(`tiers[${t}][${e}]`, object.manifest), 'custom', 'formats'],
      }];
    }));
  },
};

/** APIs whose requests are sent on to anyone as they are. */
const UNTOUCHED = ['Passthrough', 'Detect', 'Realtime'];

const speaksChat = ({ provider }: EndpointIntent): boolean =>
  provider.kind === 'custom' && provider.formats.some(({ type }) => type === 'Completions' || type === 'Messages');

/** A policy on the backend, or on whatever leads to it, may tell APIs apart. */
const routesOutside = (object: KnownObject, around: KnownObjects): boolean => around.ofKind('AgentgatewayPolicy').some(({ manifest: { spec } }) => {
  const { backend, targetRefs } = mapOf(spec);
  return mapOf(mapOf(backend).ai).routes !== undefined
    && (!Array.isArray(targetRefs) || targetRefs.some(ref => !isObject(ref) || ref.kind !== 'AgentgatewayBackend' || ref.name === object.name));
});
