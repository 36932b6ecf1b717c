import { Finding } from './finding';
import { GatewayIntent, ListenerIntent } from './gateway';

/** The API's own limits. */
const MOST_LISTENERS = 64;
const MOST_ADDRESSES = 16;

/** What is wrong with a Gateway whatever its release. */
export function gatewayFindings({ listeners, addresses = [] }: GatewayIntent): readonly Finding[] {
  const found = [...listenerFindings(listeners, 'Gateway')];
  const values = addresses.map(({ type, value }) => `${type} ${value}`);
  const twice = values.findIndex((value, i) => values.indexOf(value) !== i);
  if (twice !== -1 || values.length > MOST_ADDRESSES) {
    found.push({
      code: 'InvalidAddress',
      message: `a Gateway has at most ${MOST_ADDRESSES} addresses, each once, got ${twice === -1 ? values.length : `'${addresses[twice].value}' twice`}`,
      where: 'addresses',
    });
  }
  return found;
}

/** What is wrong with the listeners of a Gateway, or of a ListenerSet. */
export function listenerFindings(listeners: readonly ListenerIntent[], holder: 'Gateway' | 'ListenerSet'): readonly Finding[] {
  const found: Finding[] = [];
  if (listeners.length === 0) { found.push({ code: 'NoListeners', message: `a ${holder} without listeners serves nothing; give at least one`, where: 'listeners' }); }
  if (listeners.length > MOST_LISTENERS) {
    found.push({ code: 'TooManyListeners', message: `a ${holder} has at most ${MOST_LISTENERS} listeners, got ${listeners.length}; make another ${holder}`, where: 'listeners' });
  }
  listeners.forEach((listener, l) => {
    const before = listeners.slice(0, l);
    const clash = before.map(other => nameClash(listener, other) ?? portClash(listener, other)).find(message => message !== undefined);
    if (clash !== undefined) { found.push({ code: 'ListenerClash', message: clash, where: `listeners[${l}]` }); }
  });
  return found;
}

function nameClash(one: ListenerIntent, other: ListenerIntent): string | undefined {
  return one.name === other.name ? `two listeners are called '${one.name}', and routes name them; give each a listenerName of its own` : undefined;
}

/** Why two listeners cannot be on one Gateway. */
export function portClash(one: ListenerIntent, other: ListenerIntent): string | undefined {
  if (one.port !== other.port) { return undefined; }
  if (one.protocol !== other.protocol) {
    return `the listeners '${other.name}' and '${one.name}' speak ${other.protocol} and ${one.protocol} on port ${one.port}; give each protocol a port of its own`;
  }
  return one.hostname !== other.hostname ? undefined
    : `the listeners '${other.name}' and '${one.name}' are both for ${one.hostname ?? 'every host'} on port ${one.port}; give them other hostnames or ports`;
}
