import { isHost } from '../../intent/address';
import { EndpointIntent } from '../../intent/backend';
import { EVERYWHERE } from '../dialect-range';
import { hostAt } from '../endpoint-place';
import { INVALID_HOST, notBare } from '../intent/invalid-host';
import { BACKEND_KINDS } from '../llm-backend';
import { isPlaceholder } from '../placeholder';
import { Place, path, placesOf } from '../places';
import { Found, ObjectRule } from '../rule';

const manifest = (host: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: vllm
spec:
  ai:
    provider:
      openai: {}
      host: ${host}
      port: 8000
`;

const NONE: readonly Found[] = [];

/** Constructs are asked when they are made; the servers let manifests pass with anything. */
export const hostAsUrl: ObjectRule = {
  ...INVALID_HOST,
  dialects: EVERYWHERE,
  kinds: BACKEND_KINDS,
  examples: {
    language: 'yaml', bad: manifest('http://vllm.ai.svc.cluster.local'), good: manifest('vllm.ai.svc.cluster.local'), dialects: ['agentgateway-0.12', 'agentgateway-1.4'],
  },
  isAskedOfOurs: false,
  find: object => {
    const intent = object.backend?.intent;
    if (intent?.kind === 'static') { return HOSTS.flatMap(at => placesOf(object.manifest, at)).flatMap(wrong); }
    if (intent?.kind !== 'llm' || !intent.tiers.some(tier => tier.some(isWrong))) { return NONE; }
    return intent.tiers.flatMap((tier, t) => tier.flatMap((endpoint, e) => isWrong(endpoint)
      ? [{ message: notBare(String(endpoint.host)), keys: hostAt(`tiers[${t}][${e}]`, object.manifest) }] : []));
  },
};

/** Where the kinds keep hosts that are called without any knowledge of models. */
const HOSTS = ['spec.static.host', 'spec.static.hosts.*.host', 'spec.static.hosts.*.addr'].map(path);

const wrong = ({ value, keys }: Place): readonly Found[] =>
  typeof value !== 'string' || isHost(value) || isPlaceholder(value) ? NONE : [{ message: notBare(value), keys }];

const isWrong = ({ host }: EndpointIntent): boolean => host !== undefined && !isHost(host) && !isPlaceholder(host);
