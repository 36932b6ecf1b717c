import { CodedError } from '../diagnostic/coded-error';
import { CalledServiceIntent } from '../intent/policy/called-service';
import { ObjectRefIntent } from '../intent/route';
import { Binding } from '../synth/binding';
import { CalledUrl } from '../target/called-url';
import { IRouteTarget } from '../target/route-target';
import { withoutFilters } from '../target/target-filters';

type Place = Pick<Binding, 'namespace'>;

/** How policies refer to what they call; its own namespace is left out. @throws when it is a Service without port */
export const calledService = (target: IRouteTarget): (place: Place) => CalledServiceIntent =>
  target instanceof CalledUrl ? () => target._toIntent() : calledObject(target);

/** The same for what can only be an object of the cluster. @throws when it is a Service without port, or a URL */
export function calledObject(target: IRouteTarget): (place: Place) => ObjectRefIntent {
  const { weight: _, namespace, ...ref } = withoutFilters(target).toRouteTarget();
  if (ref.group === '' && ref.kind === 'Service' && ref.port === undefined) {
    throw new CodedError('ServiceWithoutPort', `the Service '${ref.name}' is to be called, but at which port? Give it, as in RouteTarget.fromServiceName('${ref.name}', 8080)`);
  }
  return ({ namespace: own }) => ({ ...ref, ...namespace !== undefined && namespace !== own && { namespace } });
}

interface CalledAt {
  readonly service: CalledServiceIntent;
  readonly path?: string;
}

/** The same with a path, which is part of a URL. @throws when it is a Service without port */
export function calledAt(target: IRouteTarget, path: string | undefined): (place: Place) => CalledAt {
  if (!(target instanceof CalledUrl)) {
    const called = calledObject(target);
    return place => ({ service: called(place), ...path !== undefined && { path } });
  }
  const { url } = target._toIntent();
  return () => ({ service: { url: path === undefined ? url : `${url.replace(/\/$/, '')}/${path.replace(/^\//, '')}` } });
}
