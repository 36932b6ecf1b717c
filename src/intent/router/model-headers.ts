import { choiceOf } from './model-router';
import { ResolvedModel } from './resolve-models';
import { PolicyIntent } from '../policy/policy';

/** The header that says which model a request is for; the one that other routers by body use, too. */
export const MODEL_HEADER = 'x-gateway-model-name';

/** The header that says which target of a model its conditions choose, counted from 1. */
export const CHOICE_HEADER = 'x-gateway-model-choice';

/** The model that a request is for, in CEL; a body that is no JSON, or a model that is none or no text, leaves out whatever is made from it (recorded on agentgateway 1.4.1). */
const MODEL_IN_BODY = 'json(request.body).model';

/** Models whose targets are chosen by conditions. */
const conditional = (resolved: readonly ResolvedModel[]): readonly ResolvedModel[] => resolved.filter(({ targets }) => choiceOf(targets) === 'conditional');

/**
 * What makes the headers by which rules know the model of a request, before a route is chosen. What the client sent under their names is replaced, or taken off
 * (recorded on agentgateway 1.4.1).
 */
export function modelHeaders(resolved: readonly ResolvedModel[]): Pick<PolicyIntent, 'preRouting' | 'transformation'> {
  const chosen = conditional(resolved).reduceRight((rest, { model, targets }) => `${MODEL_IN_BODY} == ${JSON.stringify(model)} ? ${choice(targets)} : ${rest}`, '""');
  const set = [{ name: MODEL_HEADER, value: MODEL_IN_BODY }, ...chosen === '""' ? [] : [{ name: CHOICE_HEADER, value: chosen }]];
  return { preRouting: true, transformation: { kind: 'cel', request: { set } } };
}

/** A condition that cannot be evaluated does not hold. */
const choice = (targets: ResolvedModel['targets']): string =>
  `(${targets.reduceRight((rest, { when }, t) => when === undefined ? `"${t + 1}"` : `default(${when}, false) ? "${t + 1}" : ${rest}`, '""')})`;
