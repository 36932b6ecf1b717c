import { IGatewayParent } from '../gateway/gateway-parent';
import { knownParent } from '../gateway/known-parent';
import { Finding } from '../intent/finding';
import { AttachingRoute, whyNotTaken } from '../intent/gateway-parent';
import { localRef } from '../intent/renamed-refs';
import { ParentIntent } from '../intent/route';
import { withoutUndefined } from '../intent/without-undefined';

/** What a route attaches to, and what does not take it. */
export class RouteParents {
  public readonly intents: readonly ParentIntent[];
  public readonly findings: readonly Finding[];

  constructor(gateways: readonly IGatewayParent[], route: AttachingRoute) {
    const parents = gateways.map(gateway => ({ intent: withoutUndefined<ParentIntent>(gateway.toGatewayParent()), known: knownParent(gateway) }));
    // What was given by name is written as it was given.
    this.intents = parents.map(({ intent, known }) => known ? localRef(intent, route.namespace) : intent);
    this.findings = parents.flatMap(({ known }) => {
      const why = known && whyNotTaken(known.gateway, known.listeners, route);
      return why === undefined ? [] : [{ code: 'ListenerRefusesRoute', message: `the ${known?.gateway.kind ?? 'Gateway'} '${known?.gateway.name}' does not take the ${route.listed ? 'models' : 'route'}: ${why}`, where: 'gateway' }];
    });
  }
}
