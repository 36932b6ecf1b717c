import { CheckedDocument } from './document';
import { namespaceOf } from './identity';
import { lintPolicyCredentials } from './lint-credential';
import { Lint, Surroundings, warning } from './lint-finding';
import { cutsStreams, SHORTEST_FOR_STREAMS } from './lint-timeout';
import { placesOf } from './lint-trap';
import { isLlmBackend, mayStream } from './llm-backend';
import { manifestPath } from '../codec/manifest-path';
import { isObject, JsonObject } from '../schema/json-type';

/** Where policies say how long a request may take. */
const TIMEOUTS: { readonly [kind: string]: string } = {
  AgentgatewayPolicy: 'spec.traffic.timeouts.request',
  TrafficPolicy: 'spec.timeouts.request',
  RouteOption: 'spec.options.timeout',
};

/** What no schema sees in a policy: timeouts that cut streams, TLS that no data plane reads. */
export function lintPolicy(document: CheckedDocument, surroundings: Surroundings): readonly Lint[] {
  const { manifest } = document;
  const path = TIMEOUTS[String(manifest.kind)];
  if (path !== undefined) {
    return [
      ...manifest.kind === 'AgentgatewayPolicy' ? lintPolicyCredentials(document, surroundings) : [],
      ...placesOf(manifest, path.split('.'), []).filter(({ value }) => cutsStreams(value) && concernsLlm(document, surroundings)).map(({ value, keys }) =>
        warning('LintStreamCut', `a request timeout of ${String(value)} cuts streamed answers, which take minutes; allow ${SHORTEST_FOR_STREAMS}s, or 0s for no limit`,
          keys, manifestPath(keys))),
    ];
  }
  return manifest.kind === 'BackendTLSPolicy' ? lintTls(document, surroundings) : [];
}

/** Whether it targets, or is referred to by, a route to an LLM backend, as far as that is at hand. */
function concernsLlm({ manifest }: CheckedDocument, { find, policyUsers }: Surroundings): boolean {
  const targets = targetsOf(manifest).filter(({ kind }) => kind === 'HTTPRoute')
    .flatMap(({ name }) => find('HTTPRoute', namespaceOf(manifest), String(name)) ?? []);
  return [...targets, ...policyUsers(manifest)].some(route => placesOf(route.manifest, ['spec', 'rules', '*', 'backendRefs', '*'], [])
    .some(({ value }) => isObject(value) && streams(value, route.manifest, find)));
}

function streams(ref: JsonObject, route: JsonObject, find: Surroundings['find']): boolean {
  const group = String(ref.group ?? '');
  const kind = String(ref.kind ?? 'Service');
  const namespace = typeof ref.namespace === 'string' ? ref.namespace : namespaceOf(route);
  return isLlmBackend({ group, kind }) && mayStream(find(kind, namespace, String(ref.name), group)?.manifest);
}

/** kgateway on Envoy sets up TLS of an LLM backend by itself. */
function lintTls({ manifest }: CheckedDocument, { dialect, find }: Surroundings): readonly Lint[] {
  if (!dialect || dialect.placement.tls !== 'implicit') { return []; }
  return targetsOf(manifest).flatMap((target, i) => {
    const backend = target.kind === 'Backend' ? find('Backend', namespaceOf(manifest), String(target.name)) : undefined;
    const spec = backend?.manifest.spec;
    if (!isObject(spec) || spec.ai === undefined) { return []; }
    const keys = ['spec', 'targetRefs', i];
    return [warning('LintIneffective', `${dialect.title} does not follow it for an LLM backend, whose TLS it sets up by itself; leave it out`, keys, manifestPath(keys))];
  });
}

const targetsOf = (policy: JsonObject): readonly JsonObject[] => placesOf(policy, ['spec', 'targetRefs', '*'], []).map(({ value }) => value).filter(isObject);
