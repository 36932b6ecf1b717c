import { GatewayListener } from './gateway-listener';
import { GatewayParentConfig } from './gateway-parent';
import { KnownParent } from './known-parent';
import { CodedError } from '../diagnostic/coded-error';
import { nearest } from '../schema/resemblance';

/** One listener of a Gateway or a ListenerSet. @throws when it has none of that name */
export function listenerNamed(listenerName: string, parent: GatewayParentConfig, known: KnownParent, path: string): GatewayListener {
  const found = known.listeners.find(({ name }) => name === listenerName);
  if (!found) {
    const names = known.listeners.map(({ name }) => name);
    const meant = nearest(listenerName, names);
    throw new CodedError('UnknownListener', `the ${parent.kind ?? 'Gateway'} '${path}' has no listener '${listenerName}'; ` +
      `${meant === undefined ? '' : `did you mean '${meant}'? `}use one of: ${names.join(', ')}`);
  }
  return GatewayListener._of({ ...parent, sectionName: listenerName }, { ...known, listeners: [found] });
}
