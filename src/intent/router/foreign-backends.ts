import { RouterTargetIntent } from './model-router';
import { ResolvedModel } from './resolve-models';
import { Finding } from '../finding';

/** Backends of other namespaces that something has to be made of here, where their Secrets are not. */
export const foreignBackends = (
  resolved: readonly ResolvedModel[], namespace: string | undefined, isMade: (target: RouterTargetIntent, model: ResolvedModel) => boolean,
): readonly Finding[] => resolved.flatMap(model => model.targets
  .filter(target => target.ref.namespace !== undefined && namespace !== undefined && target.ref.namespace !== namespace && isMade(target, model))
  .map(({ ref }) => ({
    code: 'ForeignModelBackend',
    message: `the model '${model.model}' is made of '${ref.name}' in namespace '${ref.namespace}', whose Secrets are not to be read from '${namespace}'; ` +
      'make the backend where the router is',
    where: 'models',
  })));
