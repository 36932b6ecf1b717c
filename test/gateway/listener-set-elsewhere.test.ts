import { DialectDefinition } from '../../src/dialects/definition';
import { JsonObject } from '../../src/schema/json-type';
import { definitionOf } from '../../src/synth/ambient-dialect';
import { compared, linesOf, textOf as yamlOf } from '../diff/compared';
import { imported } from '../import/imported';
import { moved, objectsIn, textOf } from '../migrate/moved';

const OLD = definitionOf('agentgateway-0.12');
const NEW = definitionOf('agentgateway-1.4');

const metadata = (name: string) => ({ name, namespace: 'ai' });
const listener = (name: string, port: number) => ({ name, port, protocol: 'HTTP' });

/** A Gateway, a set of listeners, a route and a policy on it, in the words of a dialect. */
function setup({ listenerSet }: DialectDefinition, listeners: readonly object[] = [listener('extra', 8080)]): readonly JsonObject[] {
  const { group, version, kind } = listenerSet!;
  return [
    { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'Gateway', metadata: metadata('gw'), spec: { gatewayClassName: 'agentgateway', allowedListeners: { namespaces: { from: 'Same' } }, listeners: [listener('http', 80)] } },
    { apiVersion: `${group}/${version}`, kind, metadata: metadata('more'), spec: { parentRef: { name: 'gw' }, listeners } },
    { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute', metadata: metadata('chat'), spec: { parentRefs: [{ group, kind, name: 'more', sectionName: 'extra' }], rules: [{ backendRefs: [{ group: '', kind: 'Service', name: 'web', port: 80 }] }] } },
    {
      apiVersion: 'agentgateway.dev/v1alpha1',
      kind: 'AgentgatewayPolicy',
      metadata: metadata('early'),
      spec: { targetRefs: [{ group, kind, name: 'more' }], traffic: { phase: 'PreRouting', transformation: { request: { remove: ['x-debug'] } } } },
    },
  ] as readonly JsonObject[];
}

test('a ListenerSet moves with its routes and policies to the group that a release watches, and back', () => {
  const there = moved(textOf(setup(OLD)), OLD, NEW);
  expect(objectsIn(there.files[0].after)).toEqual(objectsIn(textOf(setup(NEW))));
  expect(objectsIn(moved(there.files[0].after, NEW, OLD).files[0].after)).toEqual(objectsIn(textOf(setup(OLD))));
});

test('what changes in a ListenerSet is told of it, and the other kind of another release is no change', () => {
  const lines = (before: readonly JsonObject[], after: readonly JsonObject[], from = NEW, to = NEW): readonly string[] => linesOf(compared(yamlOf(before), yamlOf(after), from, to));
  expect(lines(setup(NEW), setup(NEW, [listener('extra', 8080), listener('third', 8081)]))).toEqual([expect.stringMatching(/^routing-changed: listener third of ListenerSet more: added/)]);
  expect(lines(setup(NEW), setup(NEW, [listener('extra', 8090)]))).toEqual([expect.stringMatching(/^routing-changed: listener extra of ListenerSet more: .*8080 to 8090$/)]);
  expect(lines(setup(OLD), setup(NEW), OLD, NEW).filter(line => !line.startsWith('cosmetic'))).toEqual([]);
});

test('a ListenerSet becomes a construct, and what hangs on it refers to that', () => {
  const { files, report } = imported(textOf(setup(NEW)), NEW);
  expect(report.objects.map(({ outcome }) => outcome)).toEqual(['construct', 'construct', 'construct', 'construct']);
  const code = files.map(({ text }) => text).join('\n');
  expect(code).toMatch(/new ListenerSet\(/);
  expect(code).toMatch(/gateway: \w+\.listener\('extra'\)/);
});
