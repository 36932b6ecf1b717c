import { Severity } from '../../diagnostic/diagnostic';
import { FilterIntents, RouteIntent } from '../../intent/route';
import { isObject, JsonObject, mapOf } from '../../schema/json-type';
import { settled } from '../absence';
import { EVERYWHERE } from '../dialect-range';
import { GATEWAY_API } from '../gateway-class';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';
import { Found, ObjectRule } from '../rule';

const manifests = (section: string): string => `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
  name: ai-gateway
spec:
  gatewayClassName: agentgateway
  listeners:
  - name: http
    port: 80
    protocol: HTTP
  - name: https
    port: 443
    protocol: HTTPS
    tls:
      certificateRefs:
      - name: ai-tls
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: to-https
spec:
  parentRefs:
  - name: ai-gateway
${section}  rules:
  - filters:
    - type: RequestRedirect
      requestRedirect:
        scheme: https
        statusCode: 301
`;

/** Ports are those of listeners: what a load balancer makes of them is not looked at. */
export const redirectLoop: ObjectRule = {
  code: 'LintRedirectLoop',
  level: Severity.WARNING,
  topic: 'routes',
  title: 'a redirect leads to the listener that it is on',
  reason: 'the client asks for the same once more and is sent there again, until it gives up',
  fix: 'hang the route on the listener that is to be left alone, with sectionName, or redirect to somewhere else',
  dialects: EVERYWHERE,
  kinds: ['gateway.networking.k8s.io/HTTPRoute'],
  fields: ['requestRedirect'],
  examples: { language: 'yaml', bad: manifests(''), good: manifests('    sectionName: http\n'), dialects: ['agentgateway-0.12', 'agentgateway-1.4'] },
  find: (object, around) => object.route === undefined ? NONE : object.route.intent.rules.flatMap(({ filters = [] }, rule) =>
    filters.flatMap((filter, at): readonly Found[] => {
      const where = filter.kind === 'redirect' ? loopOf(filter, object, object.route!.intent, around) : undefined;
      return where === undefined ? NONE : [{
        message: `this redirect leads to ${where}, which sends the client here again; name the listener that the route is for in sectionName, or redirect to somewhere else`,
        keys: ['spec', 'rules', rule, 'filters', at],
      }];
    })),
};

const NONE: readonly Found[] = [];

type Redirect = FilterIntents['redirect'];

/** Where a redirect that changes nothing leads to. */
function loopOf(redirect: Redirect, object: KnownObject, { hostnames = [], parents }: RouteIntent, around: KnownObjects): string | undefined {
  if (redirect.path !== undefined || (redirect.hostname !== undefined && !hostnames.includes(redirect.hostname))) { return undefined; }
  if (redirect.scheme === undefined && redirect.port === undefined) { return 'where the request was sent to'; }
  for (const { kind = 'Gateway', name, namespace, sectionName, port } of parents) {
    const gateway = kind === 'Gateway' ? around.find('Gateway', settled(namespace ?? object.namespace), name, GATEWAY_API) : undefined;
    const own = listenersOf(gateway).find(listener => (sectionName === undefined || listener.name === sectionName)
      && (port === undefined || listener.port === port) && isSame(redirect, listener));
    if (own) { return `the listener '${String(own.name)}' of the Gateway '${name}', on which the route is, too`; }
  }
  return undefined;
}

function listenersOf(gateway: KnownObject | undefined): readonly JsonObject[] {
  const { listeners } = mapOf(gateway?.manifest.spec);
  return Array.isArray(listeners) ? listeners.filter(isObject) : [];
}

/** Whether the listener serves what a redirect asks for. */
function isSame({ scheme, port }: Redirect, listener: JsonObject): boolean {
  const own = listener.protocol === 'HTTPS' ? 'https' : listener.protocol === 'HTTP' ? 'http' : undefined;
  const usual = scheme === undefined ? listener.port : scheme === 'https' ? 443 : 80;
  return own !== undefined && (scheme ?? own) === own && (port ?? usual) === listener.port;
}
