import { ModelServerIntent } from '../intent/provider';
import { withoutUndefined } from '../intent/without-undefined';
import { Binding } from '../synth/binding';
import { IRouteTarget } from '../target/route-target';
import { withoutFilters } from '../target/target-filters';

/** The Service or InferencePool of a custom provider, which refers to what is beside it. */
export function customServer(server: IRouteTarget, { namespace: own, refuse }: Pick<Binding, 'namespace' | 'refuse'>): ModelServerIntent {
  const { group, kind, name, namespace, port } = withoutFilters(server).toRouteTarget();
  if (namespace !== undefined && namespace !== own) {
    refuse('CrossNamespaceBackend', `the server '${name}' is in the namespace '${namespace}', and a custom provider names one of its own only; ` +
      'move the backend there, or give host and port');
  }
  // A Service is what is meant where nothing is said.
  const isService = group === '' && kind === 'Service';
  return withoutUndefined({ ...!isService && { group, kind }, name, port });
}
