import { Severity } from '../../diagnostic/diagnostic';
import { DIALECTS } from '../../dialects/registry';
import { TargetIntent } from '../../intent/route';
import { EVERYWHERE } from '../dialect-range';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';
import { isLlmBackend } from '../llm-backend';
import { isPlaceholder } from '../placeholder';
import { ObjectRule } from '../rule';

const manifests = (name: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: openai
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
  - backendRefs:
    - group: agentgateway.dev
      kind: AgentgatewayBackend
      name: ${name}
`;

/** Only where other backends of the kind are at hand: a route alone says nothing of what is elsewhere. */
export const missingBackend: ObjectRule = {
  code: 'LintMissingBackend',
  level: Severity.WARNING,
  topic: 'routes',
  title: 'a route leads to a backend that is not there',
  reason: 'its share of the requests is answered with an error',
  fix: 'correct group, kind, name or namespace of the reference, or add the backend',
  dialects: EVERYWHERE,
  kinds: ['gateway.networking.k8s.io/HTTPRoute'],
  examples: { language: 'yaml', bad: manifests('opnai'), good: manifests('openai'), dialects: ['agentgateway-0.12', 'agentgateway-1.4'] },
  find: (object, around) => object.targets.flatMap(({ target, keys }) => {
    const message = wrong(object, target, around);
    return message === undefined ? [] : { message, keys };
  }),
};

function wrong(route: KnownObject, target: TargetIntent, around: KnownObjects): string | undefined {
  const { group, kind, name } = target;
  const there = around.targetOf(route, target);
  if (there?.group === group || [group, kind, name].some(isPlaceholder)) { return undefined; }
  if (there) { return `the ${kind} '${name}' is of the group '${there.group}', not '${group}'; correct the group`; }
  const namespace = target.namespace ?? route.namespace;
  if (isPlaceholder(namespace)) { return undefined; }
  const meant = DIALECTS.map(({ backend }) => around.find(backend.kind, namespace, name, backend.group)).find(other => other && isLlmBackend(other));
  // A Service with a port may well be called like the backend.
  if (meant && (kind !== 'Service' || target.port === undefined)) {
    return `there is no ${kind} '${name}', but ${meant.kind} of ${meant.group}; name that group and kind`;
  }
  const { dialect } = route;
  const isForeign = dialect !== undefined && isLlmBackend(target) && (dialect.backend.kind !== kind || dialect.backend.group !== group);
  if (isForeign || around.ofKind(kind).length === 0) { return undefined; }
  const where = namespace === undefined ? 'any namespace' : `namespace '${namespace}'`;
  const elsewhere = namespaceOf(target, route, around);
  if (elsewhere !== undefined) {
    const fix = target.namespace !== undefined ? 'correct the namespace'
      : `name that namespace, with a ReferenceGrant there${isLlmBackend(target) ? ' in the releases that follow one to a backend' : ''}, or put both into one`;
    return `there is no ${kind} '${name}' in ${where}, but one in namespace '${elsewhere}'; ${fix}`;
  }
  if (!isLlmBackend(target)) { return undefined; }
  return `there is no ${kind} '${name}' in ${where} among what was checked; correct the name, or check it together with the file that has it`;
}

/** The namespace that has it, where only another one does. Many Services are called alike, so that one counts in the same file only. */
function namespaceOf({ group, kind, name, namespace = undefined }: TargetIntent, route: KnownObject, around: KnownObjects): string | undefined {
  if (namespace === undefined && route.namespace === undefined) { return undefined; }
  return around.ofKind(kind).find(other => other.name === name && other.group === group && !isPlaceholder(other.namespace)
    && (isLlmBackend(other) || other.origin === route.origin))?.namespace;
}
