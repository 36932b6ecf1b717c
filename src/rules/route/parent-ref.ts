import { Severity } from '../../diagnostic/diagnostic';
import { isObject, JsonObject, mapOf } from '../../schema/json-type';
import { absenceOf, absent, settled } from '../absence';
import { EVERYWHERE } from '../dialect-range';
import { GATEWAY_API } from '../gateway-class';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';
import { Child, parentOf, parentProblem, ParentProblem } from '../parent';
import { isPlaceholder } from '../placeholder';
import { CodeEntry, Found, ObjectRule } from '../rule';

export const PARENT: CodeEntry = {
  code: 'LintParent',
  level: Severity.WARNING,
  topic: 'routes',
  title: 'a route or a model hangs on a Gateway, or a listener, that is not there or does not take it',
  reason: 'the listener does not serve it, and its requests are answered with 404',
  fix: 'correct the reference, or let the listener take it in allowedRoutes',
};

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
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: chat
spec:
  parentRefs:
  - name: ai-gateway
    sectionName: ${section}
  rules:
  - backendRefs:
    - name: chat
      port: 80
`;

/** A Gateway is often kept apart, so that only one of its name, or of a like name, tells. */
export const parentRef: ObjectRule = {
  ...PARENT,
  dialects: EVERYWHERE,
  kinds: ['gateway.networking.k8s.io/HTTPRoute'],
  examples: { language: 'yaml', bad: manifests('https'), good: manifests('http'), dialects: ['agentgateway-0.12', 'agentgateway-1.4'] },
  find: (route, around) => PARENTS.every(kind => around.ofKind(kind).length === 0) ? NONE : inParents(route, around, false, {
    object: route, group: GATEWAY_API, kind: 'HTTPRoute', mustBeListed: false, hostnames: hostnamesOf(route),
  }),
};

const NONE: readonly Found[] = [];
const PARENTS = ['Gateway', 'ListenerSet', 'XListenerSet'] as const;

function hostnamesOf({ manifest }: KnownObject): readonly string[] {
  const { hostnames } = mapOf(manifest.spec);
  return Array.isArray(hostnames) ? hostnames.filter((host): host is string => typeof host === 'string') : [];
}

/** What is wrong with each parent of a child; `amongOthers` where a Gateway that is not there is told of beside any other. */
export function inParents({ manifest }: KnownObject, around: KnownObjects, amongOthers: boolean, child: Child): readonly Found[] {
  const { parentRefs } = mapOf(manifest.spec);
  if (!Array.isArray(parentRefs)) { return NONE; }
  let found: Found[] | undefined;
  for (let i = 0; i < parentRefs.length; i++) {
    const ref: unknown = parentRefs[i];
    const problem = isObject(ref) ? problemOf(ref, around, amongOthers, child) : undefined;
    if (problem) { (found ??= []).push({ message: problem.message, keys: ['spec', 'parentRefs', i, ...problem.field === undefined ? [] : [problem.field]] }); }
  }
  return found ?? NONE;
}

function problemOf(ref: JsonObject, around: KnownObjects, amongOthers: boolean, child: Child): ParentProblem | undefined {
  const { name } = ref;
  const meant = parentOf(ref);
  if (meant === undefined || typeof name !== 'string' || isPlaceholder(name)) { return undefined; }
  const namespace = settled(ref.namespace ?? child.object.namespace);
  const parents = around.findAll(meant.kind, namespace, name, meant.group);
  if (parents.length > 0) {
    const problems = parents.map(parent => parentProblem(ref, parent, child, around));
    return problems.includes(undefined) ? undefined : problems[0];
  }
  const wanted = { ...meant, name };
  const absence = absenceOf(wanted, namespace, child.object, around);
  if (!absence || (absence.beside !== undefined && !amongOthers)) { return undefined; }
  return { message: `${absent(wanted, namespace, absence)}; correct the ${absence.namespace === undefined ? 'name' : 'namespace of the reference'}` };
}
