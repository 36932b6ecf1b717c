import { answersTo, isVirtual, isWildcard, matchOf, MODEL_KIND, ModelTarget, modelTargetsOf, targetKeys } from './model';
import { Severity } from '../../diagnostic/diagnostic';
import { absenceOf, absent, remedyFor, settled } from '../absence';
import { agentgateway } from '../dialect-range';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';
import { isPlaceholder } from '../placeholder';
import { Found, ObjectRule } from '../rule';

const model = (name: string, rest: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayModel
metadata:
  name: ${name}
spec:
  parentRefs:
  - name: ai-gateway
${rest}`;
const manifests = (name: string): string => `${model('smart', `  virtualModel:
    weighted:
      targets:
      - modelRef:
          name: gpt
      - modelRef:
          name: ${name}
`)}---
${model('gpt', '  provider: OpenAI\n')}---
${model('claude', '  provider: Anthropic\n')}`;

/** Seen on 1.4.1: one target that is not there takes the whole virtual model away, and no status says so. */
export const modelTarget: ObjectRule = {
  code: 'LintModelTarget',
  level: Severity.WARNING,
  topic: 'backends',
  title: 'a virtual model leads to a model that is not there, or that it cannot lead to',
  reason: 'one such target takes the whole virtual model away, or its share of the requests is answered with 404; no status tells',
  fix: 'correct the name, or refer to a model with a provider',
  dialects: agentgateway('1.4'),
  alsoInDoubt: true,
  kinds: [MODEL_KIND],
  examples: { language: 'yaml', bad: manifests('claud'), good: manifests('claude') },
  find: (object, around) => modelTargetsOf(object).flatMap((target): readonly Found[] => {
    if (isPlaceholder(target.name)) { return []; }
    const namespace = settled(object.namespace);
    const there = around.find('AgentgatewayModel', namespace, target.name, 'agentgateway.dev');
    const message = there ? unfit(target, there) : missing(target, namespace, object, around);
    return message === undefined ? [] : [{ message, keys: [...targetKeys(target), there && !isVirtual(there) ? 'model' : 'modelRef'] }];
  }),
};

function missing({ name }: ModelTarget, namespace: string | undefined, object: KnownObject, around: KnownObjects): string | undefined {
  const wanted = { group: 'agentgateway.dev', kind: 'AgentgatewayModel', name };
  // The virtual model itself is always beside.
  const absence = absenceOf(wanted, namespace, object, around);
  const others = around.ofKind('AgentgatewayModel').some(other => other !== object && !isVirtual(other));
  if (!absence || (absence.beside !== undefined && !others)) { return undefined; }
  const fix = absence.namespace === undefined ? remedyFor(absence) : 'a reference reaches its own namespace only';
  return `${absent(wanted, namespace, absence)}; one target that is missing takes the whole virtual model away; ${fix}`;
}

function unfit({ routing, target, name }: ModelTarget, there: KnownObject): string | undefined {
  if (isVirtual(there)) { return `the model '${name}' is virtual itself, and no target of another; refer to the models behind it`; }
  if (routing === 'failover' || isPlaceholder(matchOf(there))) { return undefined; }
  const asked = target.model;
  if (typeof asked !== 'string') {
    return isWildcard(there) ? `the model '${name}' answers to '${matchOf(there)}', so that the target must say which; without it the virtual model is not there` : undefined;
  }
  return isPlaceholder(asked) || answersTo(there, asked) ? undefined
    : `the model '${name}' answers to '${matchOf(there)}' and not to '${asked}', so this share of the requests is answered with 404; leave it out, or correct it`;
}
