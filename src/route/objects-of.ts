import { Construct } from 'constructs';
import { RouteObjects } from './route-objects';
import { RouteOptions } from './route-options';
import { Dialect } from '../synth/dialect';

/** The objects of a route with these options, as yet without rules. */
export function objectsOf(scope: Construct, { dialect, gateway, moreGateways = [], ...given }: RouteOptions): RouteObjects {
  const { hostnames, metadata, overflowNames, grantNames, ungranted } = given;
  return new RouteObjects(scope, {
    dialect: Dialect._given(dialect, scope),
    gateways: [gateway, ...moreGateways].filter(each => each !== undefined),
    hostnames,
    metadata,
    overflowNames,
    grantNames,
    ungranted,
  });
}
