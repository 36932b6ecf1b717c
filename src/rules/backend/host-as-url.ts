import { isHost } from '../../intent/address';
import { EndpointIntent } from '../../intent/backend';
import { EVERYWHERE } from '../dialect-range';
import { hostAt } from '../endpoint-place';
import { INVALID_HOST, notBare } from '../intent/invalid-host';
import { KnownObject } from '../known-object';
import { BACKEND_KINDS } from '../llm-backend';
import { isPlaceholder } from '../placeholder';
import { path, placesOf } from '../places';
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
    if (intent?.kind !== 'llm') { return intent === undefined ? NONE : inOthers(object); }
    if (!intent.tiers.some(tier => tier.some(isWrong))) { return NONE; }
    return intent.tiers.flatMap((tier, t) => tier.flatMap((endpoint, e) => isWrong(endpoint)
      ? [{ message: notBare(String(endpoint.host)), keys: hostAt(`tiers[${t}][${e}]`, object.manifest) }] : []));
  },
};

/** Hosts of what serves no models. */
const OTHERS = ['spec.static.host', 'spec.static.hosts.*.host', 'spec.static.hosts.*.addr', 'spec.a2a.host', 'spec.mcp.targets.*.static.host'].map(path);

const inOthers = ({ manifest: given }: KnownObject): readonly Found[] => OTHERS.flatMap(each => placesOf(given, each))
  .flatMap(({ value, keys }) => typeof value === 'string' && isWrong({ host: value }) ? [{ message: notBare(value), keys }] : []);

const isWrong = ({ host }: Pick<EndpointIntent, 'host'>): boolean => host !== undefined && !isHost(host) && !isPlaceholder(host);
