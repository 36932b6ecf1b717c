import { Severity } from '../../diagnostic/diagnostic';
import { isObject, JsonObject } from '../../schema/json-type';
import { EVERYWHERE } from '../dialect-range';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';
import { isLlmBackend, mayStream } from '../llm-backend';
import { path, placesOf } from '../places';
import { Found, ObjectRule } from '../rule';
import { cutsStreams, SHORTEST_FOR_STREAMS } from '../stream-timeout';

const manifests = (timeout: string): string => `apiVersion: gateway.kgateway.dev/v1alpha1
kind: Backend
metadata:
  name: openai
spec:
  type: AI
  ai:
    llm:
      openai:
        authToken:
          kind: SecretRef
          secretRef:
            name: openai-key
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: chat
spec:
  parentRefs:
  - name: ai-gateway
  rules:
  - timeouts:
      request: ${timeout}
    backendRefs:
    - group: gateway.kgateway.dev
      kind: Backend
      name: openai
`;

/** Where policies say how long a request may take. */
const IN_POLICY: { readonly [kind: string]: readonly string[] } = {
  AgentgatewayPolicy: path('spec.traffic.timeouts.request'),
  TrafficPolicy: path('spec.timeouts.request'),
  RouteOption: path('spec.options.timeout'),
};

export const streamCut: ObjectRule = {
  code: 'LintStreamCut',
  level: Severity.WARNING,
  topic: 'routes',
  title: 'a timeout ends streamed answers in the middle',
  reason: 'long answers are streamed for minutes, and the request timeout counts until the last byte',
  fix: `allow ${SHORTEST_FOR_STREAMS}s or more, or 0s for no limit`,
  dialects: EVERYWHERE,
  kinds: ['gateway.networking.k8s.io/HTTPRoute', 'agentgateway.dev/AgentgatewayPolicy', 'gateway.kgateway.dev/TrafficPolicy', 'gateway.solo.io/RouteOption'],
  examples: { language: 'yaml', bad: manifests('10s'), good: manifests('0s'), dialects: ['kgateway-2.1-envoy'] },
  find: (object, around) => object.kind === 'HTTPRoute' ? inRoute(object, around) : inPolicy(object, around),
};

const NONE: readonly Found[] = [];

const cut = (timeout: unknown): string => `a request timeout of ${String(timeout)} cuts streamed answers, which take minutes; ` +
  `allow ${SHORTEST_FOR_STREAMS}s, or 0s for no limit`;

function inRoute(object: KnownObject, around: KnownObjects): readonly Found[] {
  const { dialect, route } = object;
  if (!route || dialect?.placement.timeout === 'extension') { return []; }
  return route.intent.rules.flatMap((rule, r): readonly Found[] => {
    const request = rule.timeouts?.request;
    if (request === undefined ? dialect?.placement.streamTimeout === undefined : !cutsStreams(request)) { return NONE; }
    if (!(rule.targets ?? []).some(target => isLlmBackend(target) && mayStream(around.targetOf(object, target)?.manifest))) { return NONE; }
    return request !== undefined ? [{ message: cut(request), keys: ['spec', 'rules', r, 'timeouts', 'request'] }] : [{
      message: `${dialect?.title} ends a request after 15 seconds unless told otherwise, in the middle of a stream; add timeouts.request: 0s`,
      keys: ['spec', 'rules', r],
    }];
  });
}

const inPolicy = (object: KnownObject, around: KnownObjects): readonly Found[] => placesOf(object.manifest, IN_POLICY[object.kind])
  .filter(({ value }) => cutsStreams(value) && concernsLlm(object, around)).map(({ value, keys }) => ({ message: cut(value), keys }));

const ROUTES = path('spec.targetRefs.*');
const REFERENCES = path('spec.rules.*.backendRefs.*');

/** Whether it targets, or is referred to by, a route to an LLM backend, as far as that is at hand. */
function concernsLlm(policy: KnownObject, around: KnownObjects): boolean {
  const targets = placesOf(policy.manifest, ROUTES).map(({ value }) => value).filter(isObject).filter(({ kind }) => kind === 'HTTPRoute')
    .flatMap(({ name }) => around.find('HTTPRoute', policy.namespace, String(name)) ?? []);
  return [...targets, ...around.policyUsers(policy)].some(route => placesOf(route.manifest, REFERENCES)
    .some(({ value }) => isObject(value) && streams(value, route, around)));
}

function streams(ref: JsonObject, route: KnownObject, around: KnownObjects): boolean {
  const group = String(ref.group ?? '');
  const kind = String(ref.kind ?? 'Service');
  const namespace = typeof ref.namespace === 'string' ? ref.namespace : route.namespace;
  return isLlmBackend({ group, kind }) && mayStream(around.find(kind, namespace, String(ref.name), group)?.manifest);
}
