import { CheckedDocument } from './document';
import { groupOf, nameOf, namespaceOf } from './identity';
import { Lint, Surroundings, warning } from './lint-finding';
import { lintNamespaces } from './lint-namespace';
import { cutsStreams, SHORTEST_FOR_STREAMS } from './lint-timeout';
import { placesOf } from './lint-trap';
import { isLlmBackend, mayStream } from './llm-backend';
import { readRoute } from './reading';
import { isPlaceholder } from './template';
import { Key, manifestPath } from '../codec/manifest-path';
import { DIALECTS } from '../dialects/registry';
import { routeFeatures } from '../intent/feature';
import { FEATURES } from '../intent/feature-names';
import { RuleIntent, TargetIntent } from '../intent/route';

/** What no schema sees in a route: backends that are not there, timeouts that cut streams, what the release ignores. */
export function lintRoute(document: CheckedDocument, surroundings: Surroundings): readonly Lint[] {
  const reading = readRoute(document.manifest, surroundings.dialect);
  if (!reading) { return []; }
  const { dialect } = surroundings;
  return [
    ...reading.intent.rules.flatMap((rule, r) => [
      ...(rule.targets ?? []).flatMap((target, t) => {
        const keys = ['spec', 'rules', r, 'backendRefs', t];
        return [
          ...lintTarget(target, keys, document, surroundings),
          ...lintNamespaces(target, keys, document, surroundings),
          ...lintHost(rule, target, keys, document, surroundings),
        ];
      }),
      ...lintTimeout(rule, r, document, surroundings),
    ]),
    ...dialect ? routeFeatures(reading.intent).flatMap(({ feature, where }) => {
      const support = dialect.support[feature];
      const rule = /^rules\[(\d+)\]/.exec(where);
      const keys = rule ? ['spec', 'rules', Number(rule[1])] : ['spec'];
      return support.level === 'no' ? [warning('LintIneffective', `${dialect.title}: ${FEATURES[feature]} has no effect (${where}): ${support.reason}`, keys)] : [];
    }) : [],
  ];
}

/** Only where other backends of the kind are at hand: a route alone says nothing of what is elsewhere. */
function lintTarget(target: TargetIntent, keys: readonly Key[], { manifest }: CheckedDocument, around: Surroundings): readonly Lint[] {
  const { dialect, find, ofKind } = around;
  const { group, kind, name } = target;
  if ([group, kind, name].some(isPlaceholder)) { return []; }
  const found = (code: string, message: string): readonly Lint[] => [warning(code, message, keys, manifestPath(keys))];
  const namespace = target.namespace ?? namespaceOf(manifest);
  const there = find(kind, namespace, name, group)?.manifest;
  if (there && groupOf(there) !== group) {
    return found('LintMissingBackend', `the ${kind} '${name}' is of the group '${groupOf(there)}', not '${group}'; correct the group`);
  }
  const others = DIALECTS.map(({ backend }) => find(backend.kind, namespace, name, backend.group)?.manifest);
  const meant = others.find(other => other && isLlmBackend({ group: groupOf(other), kind: String(other.kind) }));
  // A Service with a port may well be called like the backend.
  if (!there && meant && (kind !== 'Service' || target.port === undefined)) {
    return found('LintMissingBackend', `there is no ${kind} '${nameOf(meant)}', but ${String(meant.kind)} of ${groupOf(meant)}; name that group and kind`);
  }
  if (!isLlmBackend(target)) { return []; }
  if (dialect && (dialect.backend.kind !== kind || dialect.backend.group !== group)) {
    return found('LintForeignBackend', `${dialect.title} does not know ${kind} of ${group}; refer to ${dialect.backend.kind} of ${dialect.backend.group}`);
  }
  if (there || ofKind(kind).length === 0) { return []; }
  const where = namespace === undefined ? 'any namespace' : `namespace '${namespace}'`;
  return found('LintMissingBackend', `there is no ${kind} '${name}' in ${where} among what was checked; correct the name or add it`);
}

const OVERRIDDEN_HOSTS = ['spec.ai.llm.host', 'spec.ai.priorityGroups.*.providers.*.host'];

/** Where the gateway does not set the Host header of a host of one's own, the route must. */
function lintHost(
  rule: RuleIntent, target: TargetIntent, keys: readonly Key[], { manifest }: CheckedDocument, { dialect, find }: Surroundings): readonly Lint[] {
  if (dialect?.placement.hostRewrite !== 'route' || !isLlmBackend(target)) { return []; }
  const backend = find(target.kind, target.namespace ?? namespaceOf(manifest), target.name, target.group);
  const [host] = OVERRIDDEN_HOSTS.flatMap(path => backend ? placesOf(backend.manifest, path.split('.'), []) : []);
  const rewrites = [...rule.filters ?? [], ...target.filters ?? []].some(filter => filter.kind === 'rewrite' && filter.hostname !== undefined);
  return host === undefined || !isPublic(String(host.value)) || rewrites ? [] : [warning('LintHostHeader',
    `${dialect.title} passes on the caller's Host header to '${String(host.value)}', which will refuse it; add a URLRewrite filter with hostname`, keys, manifestPath(keys))];
}

/** Servers within the cluster answer to any Host header. */
const isPublic = (host: string): boolean => /\.[a-z]+$/i.test(host) && !/\.(svc|local|internal)$/.test(host);

function lintTimeout(rule: RuleIntent, r: number, { manifest }: CheckedDocument, { dialect, find }: Surroundings): readonly Lint[] {
  const streams = (target: TargetIntent): boolean => isLlmBackend(target)
    && mayStream(find(target.kind, target.namespace ?? namespaceOf(manifest), target.name, target.group)?.manifest);
  if (!(rule.targets ?? []).some(streams) || dialect?.placement.timeout === 'extension') { return []; }
  const request = rule.timeouts?.request;
  if (request === undefined) {
    return dialect?.placement.streamTimeout === undefined ? [] : [warning('LintStreamCut',
      `${dialect.title} ends a request after 15 seconds unless told otherwise, in the middle of a stream; add timeouts.request: 0s`, ['spec', 'rules', r])];
  }
  return !cutsStreams(request) ? [] : [warning('LintStreamCut',
    `a request timeout of ${request} cuts streamed answers, which take minutes; allow ${SHORTEST_FOR_STREAMS}s, or 0s for no limit`,
    ['spec', 'rules', r, 'timeouts', 'request'], `spec.rules[${r}].timeouts.request`)];
}
