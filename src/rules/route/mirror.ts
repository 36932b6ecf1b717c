import { Severity } from '../../diagnostic/diagnostic';
import { isObject, JsonObject, mapOf } from '../../schema/json-type';
import { settled } from '../absence';
import { EVERYWHERE } from '../dialect-range';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';
import { isLlmBackend } from '../llm-backend';
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
  fields: ['requestMirror'],
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
  const isBackend = isLlmBackend({ group: String(group), kind: String(kind) });
  const isBodiless = route.dialect ? route.dialect.placement.mirrors === 'bodiless' : group === 'agentgateway.dev';
  if (!isBodiless) { return undefined; }
  const there = isBackend ? around.find(String(kind), settled(namespace ?? route.namespace), String(name), String(group)) : undefined;
  if (there && mapOf(there.manifest.spec).ai !== undefined) {
    return { message: `nothing is sent to '${String(name)}', which is an LLM backend; mirror to a Service, or leave the mirror out` };
  }
  return { message: 'requests are mirrored without their body, and to a backend only where something else refers to it; mirror only what can do without', level: Severity.WARNING };
}
