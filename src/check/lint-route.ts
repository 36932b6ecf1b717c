import { CheckedDocument } from './document';
import { Lint, namespaceOf, Surroundings, warning } from './lint-finding';
import { readRoute } from './reading';
import { DIALECTS } from '../dialects/registry';
import { routeFeatures, FEATURES } from '../intent/feature';
import { ObjectRefIntent, RuleIntent } from '../intent/route';
import { Duration } from '../schema/cel/duration';

const SHORTEST_FOR_STREAMS = 60;

/** What no schema sees in a route: backends that are not there, timeouts that cut streams, what the release ignores. */
export function lintRoute(document: CheckedDocument, surroundings: Surroundings): readonly Lint[] {
  const reading = readRoute(document.manifest, surroundings.dialect);
  if (!reading) { return []; }
  const { dialect } = surroundings;
  return [
    ...reading.intent.rules.flatMap((rule, r) => [
      ...(rule.targets ?? []).flatMap((target, t) => lintTarget(target, ['spec', 'rules', r, 'backendRefs', t], document, surroundings)),
      ...lintTimeout(rule, r, surroundings),
    ]),
    ...dialect ? routeFeatures(reading.intent).flatMap(({ feature, where }) => {
      const support = dialect.support[feature];
      return support.level === 'no' ? [warning('LintIneffective', `${dialect.title}: ${FEATURES[feature]} has no effect (${where}): ${support.reason}`, ['spec'])] : [];
    }) : [],
  ];
}

const isLlmBackend = ({ group, kind }: ObjectRefIntent): boolean => DIALECTS.some(({ backend }) => backend.group === group && backend.kind === kind);

/** Only where other backends of the kind are at hand: a route alone says nothing of what is elsewhere. */
function lintTarget(
  target: ObjectRefIntent, keys: readonly (string | number)[], { manifest }: CheckedDocument,
  { documents, dialect, find }: Surroundings): readonly Lint[] {
  if (!isLlmBackend(target)) { return []; }
  if (dialect && (dialect.backend.kind !== target.kind || dialect.backend.group !== target.group)) {
    return [warning('LintForeignBackend',
      `${dialect.title} does not know ${target.kind} of ${target.group}; refer to ${dialect.backend.kind} of ${dialect.backend.group}`, keys)];
  }
  const namespace = target.namespace ?? namespaceOf(manifest);
  if (find(target.kind, namespace, target.name) || !documents.some(({ manifest: { kind } }) => kind === target.kind)) { return []; }
  return [warning('LintMissingBackend',
    `there is no ${target.kind} '${target.name}' in namespace '${namespace}' among what was checked; correct the name or add it`, keys)];
}

function lintTimeout(rule: RuleIntent, r: number, { dialect }: Surroundings): readonly Lint[] {
  if (!(rule.targets ?? []).some(isLlmBackend)) { return []; }
  const request = rule.timeouts?.request;
  if (request === undefined) {
    return dialect?.placement.streamTimeout === undefined || dialect.placement.timeout === 'extension' ? [] : [warning('LintStreamCut',
      `${dialect.title} ends a request after 15 seconds unless told otherwise, in the middle of a stream; add timeouts.request: 0s`, ['spec', 'rules', r])];
  }
  let seconds: number;
  try { seconds = Duration.parse(request).nanoseconds / 1e9; } catch { return []; }
  return seconds === 0 || seconds >= SHORTEST_FOR_STREAMS ? [] : [warning('LintStreamCut',
    `a request timeout of ${request} cuts streamed answers, which take minutes; allow at least ${SHORTEST_FOR_STREAMS}s, or 0s for no limit`,
    ['spec', 'rules', r, 'timeouts', 'request'], `spec.rules[${r}].timeouts.request`)];
}
