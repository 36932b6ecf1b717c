import { Severity } from '../../diagnostic/diagnostic';
import { isObject, JsonObject, mapOf } from '../../schema/json-type';
import { settled } from '../absence';
import { EVERYWHERE } from '../dialect-range';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';
import { path, placesOf } from '../places';
import { Found, ObjectRule } from '../rule';

const manifests = (kind: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: trial
spec:
  ai:
    provider:
      openai: {}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: chat
spec:
  parentRefs:
  - name: ai-gateway
  rules:
  - filters:
    - type: ${kind}
    backendRefs:
    - group: agentgateway.dev
      kind: AgentgatewayBackend
      name: trial
`;

const MIRRORS = [path('spec.rules.*.filters.*.requestMirror.backendRef'), path('spec.rules.*.backendRefs.*.filters.*.requestMirror.backendRef')];

/** By the source of 1.0 to 1.4, and seen on 1.4.1. */
export const mirror: ObjectRule = {
  code: 'LintMirror',
  level: Severity.ERROR,
  topic: 'routes',
  title: 'requests are mirrored to where agentgateway sends nothing, or no body',
  reason: 'to an LLM backend nothing is sent; a copy to anything else has headers only, and to a backend only goes where something else refers to it, too',
  fix: 'leave the mirror out, or send the second request from the client',
  dialects: EVERYWHERE,
  kinds: ['gateway.networking.k8s.io/HTTPRoute'],
  examples: {
    language: 'yaml',
    bad: manifests('RequestMirror\n      requestMirror:\n        backendRef:\n          group: agentgateway.dev\n          kind: AgentgatewayBackend\n          name: trial'),
    good: manifests('RequestHeaderModifier\n      requestHeaderModifier:\n        remove:\n        - x-debug'),
    dialects: ['agentgateway-0.12', 'agentgateway-1.0', 'agentgateway-1.4'],
  },
  find: (route, around) => MIRRORS.flatMap(at => placesOf(route.manifest, at)).flatMap(({ value, keys }): readonly Found[] => {
    const said = isObject(value) ? problem(value, route, around) : undefined;
    return said === undefined ? [] : [{ ...said, keys }];
  }),
};

function problem({ group = '', kind = 'Service', name, namespace = undefined }: JsonObject, route: KnownObject, around: KnownObjects): Omit<Found, 'keys'> | undefined {
  const isBackend = group === 'agentgateway.dev' && kind === 'AgentgatewayBackend';
  const isAgentgateway = route.dialect?.id.startsWith('agentgateway') ?? isBackend;
  if (!isAgentgateway) { return undefined; }
  const there = isBackend ? around.find('AgentgatewayBackend', settled(namespace ?? route.namespace), String(name), 'agentgateway.dev') : undefined;
  if (there && mapOf(there.manifest.spec).ai !== undefined) {
    return { message: `'${String(name)}' is an LLM backend, to which agentgateway mirrors nothing; leave the mirror out` };
  }
  return { message: 'agentgateway mirrors requests without their body; leave the mirror out, unless headers are enough', level: Severity.WARNING };
}
