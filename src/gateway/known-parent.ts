import { IGatewayParent } from './gateway-parent';
import { ListenerIntent } from '../intent/gateway';
import { GatewayFacts } from '../intent/gateway-parent';

/** What is known of a parent that is ours: the Gateway, and those of its listeners that are meant. */
export interface KnownParent {
  readonly gateway: GatewayFacts;
  readonly listeners: readonly ListenerIntent[];
}

/** The Gateway behind a parent, if it is one of the library's own. */
export const knownParent = (parent: IGatewayParent): KnownParent | undefined => (parent as { readonly _known?: KnownParent })._known;
