import { NO_TLS } from './no-tls';
import { isObject, JsonObject, mapOf } from '../../schema/json-type';
import { agentgateway } from '../dialect-range';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';
import { path, placesOf } from '../places';
import { ObjectRule } from '../rule';

const manifest = (policies: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: tools
spec:
  mcp:
    targets:
    - name: search
      static:
        host: mcp.example.com
        port: 443
        protocol: StreamableHTTP
${policies}`;

const HOSTS = ['spec.static', 'spec.a2a', 'spec.mcp.targets.*.static'].map(path);

/** By the source of 0.12 to 1.4: only providers of models at their own hosts have TLS by themselves. */
export const noTlsOfHosts: ObjectRule = {
  ...NO_TLS,
  reason: 'nothing speaks TLS to servers of tools, agents and plain hosts by itself, whatever the port',
  dialects: agentgateway('0.12'),
  kinds: ['agentgateway.dev/AgentgatewayBackend'],
  examples: {
    language: 'yaml', bad: manifest(''), good: manifest('        policies:\n          tls: {}\n'), dialects: ['agentgateway-0.12', 'agentgateway-1.0', 'agentgateway-1.4'],
  },
  find: (object, around) => HOSTS.flatMap(at => placesOf(object.manifest, at)).flatMap(({ value, keys }) =>
    !isObject(value) || value.host === undefined || value.port !== 443 || says(value, object, around) ? [] : [{
      message: `plain text is sent to port 443; add ${keys.includes('mcp') ? 'policies.tls to the target' : 'spec.policies.tls'}, or a BackendTLSPolicy`,
      keys: [...keys, 'host'],
    }]),
};

/** Whether TLS is said for a host: with it, with the backend, or by a policy on that or on the ways to it. */
function says(host: JsonObject, object: KnownObject, around: KnownObjects): boolean {
  return mapOf(host.policies).tls !== undefined || mapOf(mapOf(object.manifest.spec).policies).tls !== undefined
    || around.policiesOn(object).some(policy => policy.kind === 'BackendTLSPolicy' || saysTls(policy))
    || around.ofKind('AgentgatewayPolicy').some(policy => saysTls(policy) && isOnAWay(policy));
}

const saysTls = ({ manifest: { spec } }: KnownObject): boolean => mapOf(mapOf(spec).backend).tls !== undefined;

/** One on a route or a Gateway may be for any backend behind it. */
function isOnAWay({ manifest: { spec } }: KnownObject): boolean {
  const { targetRefs, targetSelectors } = mapOf(spec);
  return [targetRefs, targetSelectors].some(list => Array.isArray(list) && list.some(target => mapOf(target).kind !== 'AgentgatewayBackend'));
}
