import { ApiObject, Chart } from 'cdk8s';
import { Dependable, IConstruct } from 'constructs';
import { epoch } from './epoch';

/** The Namespaces of an app by name, as of an epoch. */
const namespaces = new WeakMap<IConstruct, { readonly epoch: number; readonly byName: ReadonlyMap<string, ApiObject> }>();

/** The Namespace that an object needs, if it is in another chart. */
const needed = new WeakMap<IConstruct, () => readonly IConstruct[]>();

/**
 * Has an object applied after its Namespace, if that is in another chart of the app. cdk8s asks for dependencies when it writes; without such
 * a Namespace there is none, and files keep their names.
 */
export function afterNamespace(object: ApiObject, namespace: string): void {
  const elsewhere = () => {
    const found = namespacesOf(object.node.root).get(namespace);
    return found && chartOf(found) !== chartOf(object) ? [found] : [];
  };
  needed.set(object, elsewhere);
  const after = {};
  Dependable.implement(after, { get dependencyRoots() { return elsewhere().filter(root => !leadsTo(chartOf(root), chartOf(object))); } });
  object.node.addDependency(after);
}

function namespacesOf(app: IConstruct): ReadonlyMap<string, ApiObject> {
  const known = namespaces.get(app);
  if (known?.epoch === epoch()) { return known.byName; }
  const all = app.node.findAll().filter((construct): construct is ApiObject => ApiObject.isApiObject(construct) && isNamespace(construct));
  const byName = new Map(all.map(object => [object.name, object]));
  namespaces.set(app, { epoch: epoch(), byName });
  return byName;
}

const isNamespace = ({ apiVersion, kind }: ApiObject): boolean => apiVersion === 'v1' && kind === 'Namespace';

/** Whether a chart has to be written after another for a reason of its own; both in turn would be a circle, which cdk8s refuses. */
function leadsTo(chart: Chart | undefined, other: Chart | undefined, seen = new Set<Chart>()): boolean {
  if (chart === other) { return true; }
  if (!chart || seen.has(chart)) { return false; }
  seen.add(chart);
  return chart.node.findAll().some(construct => dependenciesOf(construct).some(dependency => {
    const next = chartOf(dependency);
    return next !== chart && leadsTo(next, other, seen);
  }));
}

/** What keeps an object after its Namespace is asked directly, lest the question go around in a circle. */
const dependenciesOf = (construct: IConstruct): readonly IConstruct[] => needed.get(construct)?.() ?? construct.node.dependencies;

const chartOf = (construct: IConstruct): Chart | undefined => construct.node.scopes.reverse().find((scope): scope is Chart => Chart.isChart(scope));
