import { choiceOf, RouterTargetIntent } from './model-router';
import { ResolvedModel } from './resolve-models';
import { isFixed } from './sent-model';
import { Finding } from '../finding';

/** Targets that cannot be asked for what they are to be asked for, whatever the router is written as. */
export const unsayableTargets = (resolved: readonly ResolvedModel[]): readonly Finding[] => resolved.flatMap(model => model.targets
  .flatMap(target => problemOf(target, model) ?? [])
  .map(problem => ({ code: 'UnsayableModel', message: `the model '${model.model}' ${problem}`, where: 'models' })));

function problemOf(target: RouterTargetIntent, { model, asked, targets }: ResolvedModel): string | undefined {
  const { backend, ref } = target;
  const isPool = choiceOf(targets) === 'failover';
  if (backend?.kind !== 'llm') {
    const renamed = target.model ?? (asked === model ? undefined : asked);
    if (renamed !== undefined) { return `is '${renamed}' to '${ref.name}', which is no backend of a provider that could be asked for another model; make one of this library`; }
    return isPool ? `has '${ref.name}' among targets with priorities, which is no backend of a provider; make one of this library` : undefined;
  }
  if (isPool && targets.length > 1 && backend.tiers.length > 1) {
    return `has '${ref.name}' among targets with priorities, which has tiers of its own; give it as the only target, or its providers one by one`;
  }
  return target.model !== undefined && isFixed(backend, target.model)
    ? `is '${target.model}' to the pool '${ref.name}', whose providers have other models; leave the model out` : undefined;
}
