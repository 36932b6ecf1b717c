import { Door } from '../door';
import { recorded } from '../ground';
import { fit } from '../hostname';
import { Walking } from '../walking';

/** The listener that takes the request. */
export function findDoor(walking: Walking): Door {
  const { site: { doors: all, conduct }, client, request, world } = walking;
  // A Gateway that is not there serves nothing.
  const doors = world.isComplete ? all.filter(({ entry }) => entry.object !== undefined) : all;
  const host = conduct.hostnamesAsWritten ? request.hostname : request.hostname.toLowerCase();
  const onPort = doors.filter(door => isOnPort(door, client.port, client.scheme));
  if (onPort.length === 0) {
    const where = client.port === undefined ? '' : ` on port ${client.port}`;
    walking.tell('listener', doors.length === 0 ? 'no Gateway is known' : `no listener${where} speaks ${client.scheme ?? 'HTTP'}`, conduct.ground);
    return walking.answer(404, conduct.notFound.listener);
  }
  const fitting = onPort.flatMap(door => {
    const rank = client.host === undefined ? 0 : fit(door.hostname, host);
    return rank === undefined ? [] : [{ door, rank }];
  });
  if (fitting.length === 0) {
    walking.tell('listener', `no listener is for the host ${host}`, conduct.ground);
    return walking.answer(404, conduct.notFound.listener);
  }
  const best = Math.max(...fitting.map(({ rank }) => rank));
  const [door, ...others] = fitting.filter(({ rank }) => rank === best).map(each => each.door).sort((a, b) => (a.port ?? 0) - (b.port ?? 0));
  const { gateway, listener } = door.entry;
  const named = listener === undefined ? `Gateway ${gateway}` : `listener ${listener} of Gateway ${gateway}`;
  walking.tell('listener', `comes in by the ${named}${door.port === undefined ? '' : `, port ${door.port}`}`, recorded('03'),
    door.entry.object && [door.entry.object, ['spec', 'listeners']]);
  if (others.length > 0 && client.port === undefined) {
    walking.leaveOpen(`${others.length + 1} listeners take the request (${[door, ...others].map(nameOf).join(', ')}); the first is followed, name one by its host or its port`);
  }
  walking.door = door;
  return door;
}

const nameOf = ({ entry: { gateway, listener } }: Door): string => listener === undefined ? gateway : `${gateway}/${listener}`;

function isOnPort({ port, protocol }: Door, wanted: number | undefined, scheme: 'http' | 'https' | undefined): boolean {
  if (port !== undefined && wanted !== undefined && port !== wanted) { return false; }
  if (scheme === undefined || protocol === undefined) { return true; }
  return scheme === 'https' ? protocol === 'HTTPS' || protocol === 'TLS' : protocol === 'HTTP';
}
