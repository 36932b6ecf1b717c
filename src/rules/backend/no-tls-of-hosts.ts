import { NO_TLS, tlsOf } from './no-tls';
import { saysTls } from './overridden-host';
import { DIALECTS } from '../../dialects/registry';
import { isObject, JsonObject, mapOf } from '../../schema/json-type';
import { dialects } from '../dialect-range';
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

const HOSTS = ['spec.static', 'spec.static.hosts.*', 'spec.a2a', 'spec.mcp.targets.*.static'].map(path);

const KINDS = ['agentgateway.dev/AgentgatewayBackend', 'gateway.kgateway.dev/Backend'];

/** Recorded on agentgateway 1.4.1; by the source of 0.12 to 1.4 and the translators of kgateway. Gloo has TLS by itself on this port. */
export const noTlsOfHosts: ObjectRule = {
  ...NO_TLS,
  reason: 'nothing speaks TLS to servers of tools, agents and plain hosts by itself, whatever the port',
  dialects: dialects(...DIALECTS.filter(({ backend }) => KINDS.includes(`${backend.group}/${backend.kind}`)).map(({ id }) => id)),
  kinds: KINDS,
  fields: ['static', 'a2a'],
  examples: {
    language: 'yaml', bad: manifest(''), good: manifest('        policies:\n          tls: {}\n'), dialects: ['agentgateway-0.12', 'agentgateway-1.0', 'agentgateway-1.4'],
  },
  find: (object, around) => HOSTS.flatMap(at => placesOf(object.manifest, at)).flatMap(({ value, keys }) =>
    !isObject(value) || value.host === undefined || value.port !== 443 || says(value, object, around) ? [] : [{
      message: `nothing says TLS, so plain text is sent to port 443; add ${tlsOf(object)}${keys.includes('mcp') ? ' to the target' : ''}`,
      keys: [...keys, 'port'],
    }]),
};

/** Whether TLS is said for a host: with it, for the backend, or by a policy on the ways to it. */
const says = (host: JsonObject, object: KnownObject, around: KnownObjects): boolean => mapOf(host.policies).tls !== undefined
  || saysTls(object, around) || around.ofKind('AgentgatewayPolicy').some(({ manifest: { spec } }) => mapOf(mapOf(spec).backend).tls !== undefined && isOnAWay(mapOf(spec)));

const isOnAWay = ({ targetRefs, targetSelectors }: JsonObject): boolean =>
  [targetRefs, targetSelectors].some(list => Array.isArray(list) && list.some(target => mapOf(target).kind !== 'AgentgatewayBackend'));
