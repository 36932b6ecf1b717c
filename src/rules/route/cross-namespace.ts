import { Severity } from '../../diagnostic/diagnostic';
import { ObjectRefIntent } from '../../intent/route';
import { isObject, JsonObject } from '../../schema/json-type';
import { EVERYWHERE } from '../dialect-range';
import { KnownObject } from '../known-object';
import { isLlmBackend } from '../llm-backend';
import { path, placesOf } from '../places';
import { CodeEntry, ObjectRule } from '../rule';

const manifests = (more: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: openai
  namespace: models
spec:
  ai:
    provider:
      openai: {}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: chat
  namespace: apps
spec:
  parentRefs:
  - name: ai-gateway
  rules:
  - backendRefs:
    - group: agentgateway.dev
      kind: AgentgatewayBackend
      name: openai
      namespace: models
${more}`;

const GRANT = `---
apiVersion: gateway.networking.k8s.io/v1beta1
kind: ReferenceGrant
metadata:
  name: apps
  namespace: models
spec:
  from:
  - group: gateway.networking.k8s.io
    kind: HTTPRoute
    namespace: apps
  to:
  - group: agentgateway.dev
    kind: AgentgatewayBackend
`;

export const CROSS_NAMESPACE: CodeEntry = {
  code: 'LintCrossNamespace',
  level: Severity.WARNING,
  topic: 'routes',
  title: 'a route, an extension or a listener\'s policy refers to what is in another namespace, and may not',
  reason: 'without a grant the reference is not followed; some releases follow none to an LLM backend, grant or not',
  fix: 'add a ReferenceGrant to the namespace of what is referred to, or put both into one namespace',
};

/** A backend in another namespace: where no grant can help, and where the one that would is not among what was checked. */
export const crossNamespace: ObjectRule = {
  ...CROSS_NAMESPACE,
  dialects: EVERYWHERE,
  kinds: ['gateway.networking.k8s.io/HTTPRoute'],
  examples: { language: 'yaml', bad: manifests(''), good: manifests(GRANT), dialects: ['agentgateway-1.3', 'agentgateway-1.4'] },
  find: (object, around) => {
    const here = object.namespace;
    if (here === undefined) { return []; }
    return object.targets.flatMap(({ target, keys }) => {
      const there = target.namespace;
      // A route that another delegates to needs no grant.
      if (there === undefined || here === there || target.kind === 'HTTPRoute') { return []; }
      const backend = around.targetOf(object, target);
      const dialects = isLlmBackend(target) ? object.dialect ? [object.dialect] : backend?.dialects ?? [] : [];
      if (dialects.length > 0 && dialects.every(({ placement: { crossNamespaceBackend: cross } }) => cross === 'impossible')) {
        return { message: `${dialects.map(({ title }) => title).join(', ')}: no grant lets a route refer to an LLM backend of another namespace; put both into one`, keys };
      }
      const isGranted = !backend || around.ofKind('ReferenceGrant').some(grant => allows(grant, here, there, target));
      return isGranted ? [] : { message: `nothing lets a route of '${here}' refer to the ${target.kind} '${target.name}' of '${there}'; add a ReferenceGrant there`, keys };
    });
  },
};

const FROM = path('spec.from.*');
const TO = path('spec.to.*');

/** What may refer to something, by the rules of grants. */
export interface Referrer {
  readonly group: string;
  readonly kind: string;
  readonly namespace: string;
}

/** Whether a grant lets something refer to an object of another namespace. */
export function lets({ namespace, manifest }: KnownObject, referrer: Referrer, there: string, { group, kind, name }: ObjectRefIntent): boolean {
  if (namespace !== there) { return false; }
  const list = (at: readonly string[]): readonly JsonObject[] => placesOf(manifest, at).map(({ value }) => value).filter(isObject);
  return list(FROM).some(from => from.kind === referrer.kind && from.namespace === referrer.namespace && (from.group === referrer.group || referrer.kind === 'HTTPRoute'))
    && list(TO).some(to => (to.group ?? '') === group && to.kind === kind && (to.name === undefined || to.name === name));
}

/** Whether a grant lets routes of a namespace refer to an object of another. */
export const allows = (grant: KnownObject, here: string, there: string, target: ObjectRefIntent): boolean =>
  lets(grant, { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: here }, there, target);
