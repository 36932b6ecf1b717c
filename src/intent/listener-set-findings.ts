import { Finding } from './finding';
import { listenerFindings, portClash } from './gateway-findings';
import { GatewayFacts } from './gateway-parent';
import { ListenerSetIntent } from './listener-set';

/** Where listeners are to be added, and what is known of that. */
export interface ExtendedGateway {
  /** Whether it is all of a Gateway, and not one listener of it or something else. */
  readonly isWhole: boolean;
  /** Where it is one of the app's. */
  readonly known?: GatewayFacts;
}

/** What is wrong with listeners that are added to a Gateway, by objects of a namespace. */
export function listenerSetFindings(
  { listeners }: ListenerSetIntent, namespace: string | undefined, { isWhole, known }: ExtendedGateway,
): readonly Finding[] {
  const found = [...listenerFindings(listeners, 'ListenerSet')];
  if (!isWhole) {
    return [...found, { code: 'InvalidListenerSet', message: 'listeners are added to a whole Gateway, not to one listener or another ListenerSet; give the Gateway itself', where: 'gateway' }];
  }
  if (known === undefined) { return found; }
  const why = whyNotAllowed(known, namespace);
  if (why !== undefined) { found.push({ code: 'GatewayRefusesListeners', message: why, where: 'gateway' }); }
  listeners.forEach((listener, l) => {
    const clash = known.listeners.map(other => portClash(listener, other)).find(message => message !== undefined);
    if (clash !== undefined) { found.push({ code: 'ListenerClash', message: `beside those of the Gateway '${known.name}', ${clash}`, where: `listeners[${l}]` }); }
  });
  return found;
}

/** Why a Gateway takes no listeners from a namespace; namespaces by their labels are left to what knows the labels. */
function whyNotAllowed({ name, namespace: own, allowedListeners }: GatewayFacts, namespace: string | undefined): string | undefined {
  const from = allowedListeners?.from ?? 'none';
  if (from === 'none') { return `the Gateway '${name}' takes no listeners of ListenerSets; allow them with allowedListeners: AllowedListeners.fromSameNamespace()`; }
  return from !== 'same' || own === undefined || namespace === undefined || own === namespace ? undefined
    : `the Gateway '${name}' in namespace '${own}' takes listeners of its own namespace alone, not of '${namespace}'; allow them with AllowedListeners.fromAllNamespaces()`;
}
