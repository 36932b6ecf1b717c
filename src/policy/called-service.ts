import { CodedError } from '../diagnostic/coded-error';
import { ObjectRefIntent } from '../intent/route';
import { Binding } from '../synth/binding';
import { IRouteTarget } from '../target/route-target';
import { withoutFilters } from '../target/target-filters';

/** How policies refer to what they call; its own namespace is left out. @throws when it is a Service without port */
export function calledService(target: IRouteTarget): (binding: Pick<Binding, 'namespace'>) => ObjectRefIntent {
  const { weight: _, namespace, ...ref } = withoutFilters(target).toRouteTarget();
  if (ref.group === '' && ref.kind === 'Service' && ref.port === undefined) {
    throw new CodedError('ServiceWithoutPort', `the Service '${ref.name}' is to be called, but at which port? Give it, as in RouteTarget.fromServiceName('${ref.name}', 8080)`);
  }
  return binding => ({ ...ref, ...namespace !== undefined && namespace !== binding.namespace && { namespace } });
}
