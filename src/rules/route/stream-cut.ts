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
  TrafficPolicy: path('spec.timeouts.request'),
  RouteOption: path('spec.options.timeout'),
};

/**
 * Envoy counts until the last byte. agentgateway waits that long for the answer to begin, and then for nothing (recorded on 1.4.1), so there is
 * nothing to say there; its 0.10 in kgateway 2.1 was not looked at.
 */
export const streamCut: ObjectRule = {
  code: 'LintStreamCut',
  level: Severity.WARNING,
  topic: 'routes',
  title: 'a timeout ends streamed answers in the middle',
  reason: 'long answers are streamed for minutes, and on Envoy the request timeout counts until the last byte',
  fix: `allow ${SHORTEST_FOR_STREAMS}s or more, or 0s for no limit`,
  dialects: EVERYWHERE,
  kinds: ['gateway.networking.k8s.io/HTTPRoute', 'gateway.kgateway.dev/TrafficPolicy', 'gateway.solo.io/RouteOption'],
  examples: { language: 'yaml', bad: manifests('10s'), good: manifests('0s'), dialects: ['kgateway-2.1-envoy'] },
  find: (object, around) => isOnAgentgateway(object) ? NONE : object.kind === 'HTTPRoute' ? inRoute(object, around) : inPolicy(object, around),
};

const NONE: readonly Found[] = [];

const AGENTGATEWAY_PLANE = 'kgateway-2.1';

/** Whether the dialect is one of agentgateway; a TrafficPolicy's timeouts are not followed on its plane of kgateway 2.1 at all. */
const isOnAgentgateway = ({ dialect, kind }: KnownObject): boolean => dialect !== undefined
  && (dialect.backend.group === AGENTGATEWAY || (dialect.id === AGENTGATEWAY_PLANE && kind !== 'HTTPRoute'));

const AGENTGATEWAY = 'agentgateway.dev';

/** Whether a target is called by Envoy, or may be. */
const isOnEnvoy = (target: { readonly group: string; readonly kind: string }): boolean => isLlmBackend(target) && target.group !== AGENTGATEWAY;

const UNCLEAR: Pick<Found, 'level'> = { level: Severity.INFO };

const cut = (timeout: unknown): string => `a request timeout of ${String(timeout)} cuts streamed answers on Envoy, which take minutes; ` +
  `allow ${SHORTEST_FOR_STREAMS}s, or 0s for no limit`;

function inRoute(object: KnownObject, around: KnownObjects): readonly Found[] {
  const { dialect, route } = object;
  if (!route || dialect?.placement.timeout === 'extension') { return []; }
  return route.intent.rules.flatMap((rule, r): readonly Found[] => {
    const request = rule.timeouts?.request;
    if (request === undefined ? dialect?.placement.streamTimeout === undefined : !cutsStreams(request)) { return NONE; }
    if (!(rule.targets ?? []).some(target => isOnEnvoy(target) && mayStream(around.targetOf(object, target)?.manifest))) { return NONE; }
    const keys = ['spec', 'rules', r, 'timeouts', 'request'];
    if (request !== undefined && dialect?.id === AGENTGATEWAY_PLANE) {
      return [{ message: `whether a request timeout of ${request} ends streamed answers on this plane is not verified; agentgateway 1.4 only waits that long for their beginning`, keys, ...UNCLEAR }];
    }
    return request !== undefined ? [{ message: cut(request), keys }] : [{
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
  return isOnEnvoy({ group, kind }) && mayStream(around.find(kind, namespace, String(ref.name), group)?.manifest);
}
