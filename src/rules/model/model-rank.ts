import { answersTo, isInternal, isVirtual, isWildcard, matchOf, MODEL_KIND } from './model';
import { isSibling } from './same-match';
import { Severity } from '../../diagnostic/diagnostic';
import { isObject, mapOf } from '../../schema/json-type';
import { agentgateway } from '../dialect-range';
import { KnownObject } from '../known-object';
import { isPlaceholder } from '../placeholder';
import { ObjectRule } from '../rule';

const model = (name: string, match: string): string => `apiVersion: agentgateway.dev/v1alpha1
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

/** By the source of 1.4.1 and 1.5, the first model that fits is asked, in the order of the objects' names; that it is not the more exact one is not recorded. */
export const modelRank: ObjectRule = {
  code: 'LintModelRank',
  level: Severity.WARNING,
  topic: 'backends',
  title: 'a model is never asked, since one with a star comes before it',
  reason: 'agentgateway takes the first model that fits, in the order of the names of the objects, however exact the others are (by its source)',
  fix: 'give the object with the star a name that sorts after the other',
  dialects: agentgateway('1.4'),
  alsoInDoubt: true,
  kinds: [MODEL_KIND],
  examples: { language: 'yaml', bad: `${model('all', 'gpt-*')}---\n${model('fast', 'gpt-4o')}`, good: `${model('zz-all', 'gpt-*')}---\n${model('fast', 'gpt-4o')}` },
  find: (object, around) => {
    const match = matchOf(object);
    if (isVirtual(object) || isPlaceholder(match)) { return []; }
    const before = around.ofKind('AgentgatewayModel').find(other => other !== object && isWildcard(other) && !isVirtual(other)
      && other.namespace === object.namespace && other.name < object.name && covers(other, match) && isSibling(object, other)
      && (!isInternal(other) || isInternal(object)) && !refusesSome(other));
    return before === undefined ? [] : [{
      message: `the model '${before.name}' (${matchOf(before)}) comes before it by name and answers to '${match}', too; ` +
        `give that one a name that sorts after '${object.name}'`,
      keys: ['metadata', 'name'],
    }];
  },
};

/** Whether a name with a star takes all that another name stands for. */
const covers = (wildcard: KnownObject, match: string): boolean =>
  matchOf(wildcard) !== match && answersTo(wildcard, match) && !isPlaceholder(matchOf(wildcard));
/** Callers whom one model refuses come to the next. */
const refusesSome = ({ manifest }: KnownObject): boolean => isObject(mapOf(mapOf(manifest.spec).policies).authorization);
