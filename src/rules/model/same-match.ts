import { isInternal, matchOf, MODEL_KIND } from './model';
import { Severity } from '../../diagnostic/diagnostic';
import { isObject, mapOf } from '../../schema/json-type';
import { settled } from '../absence';
import { agentgateway } from '../dialect-range';
import { isNear } from '../identity';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';
import { isPlaceholder } from '../placeholder';
import { ObjectRule } from '../rule';

const named = (name: string, match: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayModel
metadata:
  name: ${name}
spec:
  parentRefs:
  - name: ai-gateway
  match:
    model: ${match}
  provider: OpenAI
`;

/** A listener knows one model by a name. */
export const sameMatch: ObjectRule = {
  code: 'LintSameModel',
  level: Severity.WARNING,
  topic: 'backends',
  title: 'two models of one Gateway answer to the same name',
  reason: 'only one of them is ever asked',
  fix: 'give each its own match.model, or share one name in a virtual model',
  dialects: agentgateway('1.4'),
  alsoInDoubt: true,
  kinds: [MODEL_KIND],
  examples: { language: 'yaml', bad: `${named('fast', 'gpt-4o')}---\n${named('slow', 'gpt-4o')}`, good: `${named('fast', 'gpt-4o')}---\n${named('slow', 'gpt-4o-mini')}` },
  find: (object, around) => {
    const match = matchOf(object);
    if (isPlaceholder(match)) { return []; }
    // Told once, at the later one.
    const others = modelsOf(around).get(match) ?? [];
    if (others.length < 2 || isInternal(object)) { return []; }
    const same = others.slice(0, others.indexOf(object)).find(other => isSibling(object, other) && !isInternal(other));
    return same === undefined ? [] : [{
      message: `the model '${same.name}' on the same Gateway answers to '${match}', too, and only one of the two is asked; give each its own match.model`,
      keys: mapOf(object.manifest.spec).match === undefined ? ['metadata', 'name'] : ['spec', 'match', 'model'],
    }];
  },
};

const indexes = new WeakMap<KnownObjects, ReadonlyMap<string, readonly KnownObject[]>>();

/** All models by the name that they answer to. */
function modelsOf(around: KnownObjects): ReadonlyMap<string, readonly KnownObject[]> {
  const known = indexes.get(around);
  if (known) { return known; }
  const index = new Map<string, KnownObject[]>();
  for (const model of around.ofKind('AgentgatewayModel')) {
    const match = matchOf(model);
    const same = index.get(match);
    if (same) { same.push(model); } else { index.set(match, [model]); }
  }
  indexes.set(around, index);
  return index;
}

/** Whether both hang on one Gateway, in listeners that may be the same; an object of the same name is another version of it. */
export function isSibling(a: KnownObject, b: KnownObject): boolean {
  if (a.name === b.name && isNear(a.namespace, b.namespace)) { return false; }
  return parentsOf(a).some(parent => parentsOf(b).some(other => parent.name === other.name && isNear(parent.namespace, other.namespace)
    && isNear(parent.section, other.section)));
}

interface Parent {
  readonly name: unknown;
  readonly namespace?: string;
  readonly section?: string;
}

const parentsOf = ({ manifest, namespace: own }: KnownObject): readonly Parent[] => {
  const { parentRefs } = mapOf(manifest.spec);
  return !Array.isArray(parentRefs) ? [] : parentRefs.filter(isObject).map(({ name, namespace, sectionName }) =>
    ({ name, namespace: settled(namespace ?? own), ...typeof sectionName === 'string' && { section: sectionName } }));
};
