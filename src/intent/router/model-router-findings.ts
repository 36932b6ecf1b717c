import { choiceFindings } from './choice-findings';
import { nameKind, nameProblem } from './model-name';
import { choiceOf, ModelRouterIntent, RoutedModelIntent } from './model-router';
import { follow, resolvedModels, withDefault } from './resolve-models';
import { Finding } from '../finding';

/** What is wrong with a router, however it is written. */
export function modelRouterFindings(router: ModelRouterIntent): readonly Finding[] {
  if (router.models.length === 0) {
    return [{ code: 'NoModels', message: 'a router of models needs at least one, got none; add one to models', where: 'models' }];
  }
  return [
    ...router.models.flatMap((entry, m) => entryFindings(entry, `models[${m}]`)),
    ...duplicates(router.models),
    ...aliasFindings(router),
    ...unreachedDefault(router),
    ...starredConditions(router),
  ];
}

function entryFindings({ model, alias, targets }: RoutedModelIntent, where: string): readonly Finding[] {
  const names = [model, ...alias === undefined ? [] : [alias]].map(name => [name, nameProblem(name)] as const)
    .flatMap(([name, problem]) => problem === undefined ? [] : [{ code: 'InvalidModelName', message: `${problem}, got '${name}'`, where }]);
  if (alias !== undefined && alias.includes('*')) {
    return [...names, { code: 'InvalidModelName', message: `an alias stands for one name, without a star, got '${alias}'`, where }];
  }
  if ((alias !== undefined) === targets.length > 0) {
    const given = alias === undefined ? 'neither' : 'both';
    return [...names, { code: 'ConflictingOptions', message: `the model '${model}' has either targets or an alias, got ${given}; give one of them`, where }];
  }
  return [...names, ...choiceFindings(model, targets, `${where}.targets`)];
}

const duplicates = (models: readonly RoutedModelIntent[]): readonly Finding[] => models.flatMap(({ model }, m) => {
  const first = models.findIndex(other => other.model === model);
  return first === m ? [] : [{
    code: 'DuplicateModel',
    message: `'${model}' stands in models twice, and only one of the two would be asked; give the first one the targets of both`,
    where: `models[${m}]`,
  }];
});

function aliasFindings(router: ModelRouterIntent): readonly Finding[] {
  const entries = withDefault(router);
  return router.models.flatMap((entry, m): readonly Finding[] => {
    const found = entry.alias?.includes('*') ? { to: entry } : follow(entry, entries);
    const where = `models[${m}].alias`;
    if ('cycle' in found) {
      return [{ code: 'AliasCycle', message: `the alias '${entry.model}' leads back to itself: ${found.cycle.join(' → ')}; let one of them have targets`, where }];
    }
    return 'unknown' in found
      ? [{ code: 'UnknownAlias', message: `the alias '${entry.model}' leads to '${found.unknown}', which no model answers to; correct it, or add that model`, where }] : [];
  });
}

/** Conditions are told apart by the exact name that they are for. */
const starredConditions = (router: ModelRouterIntent): readonly Finding[] => resolvedModels(router)
  .filter(({ model, targets }) => nameKind(model) !== 'exact' && choiceOf(targets) === 'conditional')
  .map(({ model }) => ({ code: 'ConflictingOptions', message: `the targets of '${model}' have conditions, which only an exact name can have; name each model`, where: 'models' }));

const unreachedDefault = ({ models, unknown }: ModelRouterIntent): readonly Finding[] =>
  unknown === undefined || models.every(({ model }) => nameKind(model) !== 'any') ? [] : [{
    code: 'UnreachableModel', message: 'no model is unknown where \'*\' is one; leave unknownModels out, or \'*\'', where: 'unknownModels',
  }];
