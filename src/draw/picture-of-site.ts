import { drawModels } from './drawn-models';
import { drawRules } from './drawn-rules';
import { Picture } from './picture';
import { badgesOf, Sketch } from './sketch';
import { Door } from '../walk/door';
import { PlaceOf, Site } from '../walk/site';

/** More rules than these are drawn together by host. */
const MOST_RULES = 30;

export interface PictureOptions {
  /** Whether every rule is drawn, however many there are. */
  readonly isWhole?: boolean;
  /** That of the site where there is none. */
  readonly placeOf?: PlaceOf;
}

/** Draws a site. What stands in which order in which file does not matter to it. */
export function pictureOf(site: Site, { isWhole = false, placeOf = site.placeOf }: PictureOptions = {}): Picture {
  const sketch = new Sketch(site, placeOf);
  const doors = [...site.doors].sort((a, b) => byText(gatewayOf(a), gatewayOf(b))).map(door => {
    const hosts = [...site.tableOf(door)].sort(([a], [b]) => byText(a, b));
    return { door, entries: hosts.flatMap(([, { all }]) => all) };
  });
  const rules = doors.reduce((sum, { entries }) => sum + entries.length, 0);
  const client = sketch.node('client', 'client', { label: 'Clients' });
  for (const { door, entries } of doors) {
    const listener = drawnListener(sketch, door);
    sketch.edge(client, listener);
    drawRules(sketch, door, listener, entries, isWhole || rules <= MOST_RULES);
    drawModels(sketch, door, listener);
  }
  const models = new Set(doors.flatMap(({ door }) => door.models)).size;
  return sketch.picture([...rules > 0 || models === 0 ? [counted(rules, 'rule')] : [], ...models > 0 ? [counted(models, 'model')] : []].join(', '));
}

/** Listeners of a Gateway stay as they are; of one that is not at hand they come as routes name them. */
const gatewayOf = ({ entry: { namespace, gateway, object, listener, port } }: Door): string =>
  [namespace, gateway, ...object ? [] : [listener, port]].join('/');

const byText = (a: string, b: string): number => a < b ? -1 : a > b ? 1 : 0;

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

function drawnListener(sketch: Sketch, { entry, port, protocol, hostname }: Door): string {
  const name = `${entry.namespace ?? ''}/${entry.gateway}/${entry.listener ?? ''}/${entry.port ?? ''}`;
  const { beforeRouting, afterRouting } = sketch.site.effectiveOn({ entry });
  return sketch.node('listener', name, {
    label: `${entry.gateway}${entry.listener === undefined ? '' : ` / ${entry.listener}`}`,
    detail: entry.object === undefined ? 'a Gateway made elsewhere' : [protocol, port, hostname].filter(each => each !== undefined).join(' '),
    badges: badgesOf([...beforeRouting, ...afterRouting]),
  }, entry.object);
}
