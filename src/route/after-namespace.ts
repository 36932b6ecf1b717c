import { ApiObject, Chart } from 'cdk8s';
import { Dependable, IConstruct } from 'constructs';

const ordered = new WeakMap<IConstruct, () => IConstruct[]>();

/**
 * Has an object applied after its Namespace, if that is in another chart of the app. cdk8s asks for dependencies when it writes; without such
 * a Namespace there is none, and files keep their names.
 */
export function afterNamespace(object: ApiObject, namespace: string): void {
  const elsewhere = () => object.node.root.node.findAll()
    .filter(other => isNamespace(other, namespace) && Chart.of(other) !== Chart.of(object));
  ordered.set(object, elsewhere);
  const after = {};
  Dependable.implement(after, {
    get dependencyRoots() { return elsewhere().filter(root => !leadsTo(Chart.of(root), Chart.of(object))); },
  });
  object.node.addDependency(after);
}

const isNamespace = (construct: IConstruct, name: string): boolean =>
  ApiObject.isApiObject(construct) && construct.kind === 'Namespace' && construct.apiVersion === 'v1' && construct.name === name;

/** Whether a chart has to be written after another for a reason of its own; both in turn would be a circle, which cdk8s refuses. */
function leadsTo(chart: Chart, other: Chart, seen = new Set<Chart>()): boolean {
  if (chart === other) { return true; }
  if (seen.has(chart)) { return false; }
  seen.add(chart);
  return chart.node.findAll().some(construct =>
    dependenciesOf(construct).some(dependency => Chart.isChart(chart) && leadsTo(chartOf(dependency) ?? chart, other, seen)));
}

/** What keeps an object after its Namespace is asked directly, lest the question go around in a circle. */
const dependenciesOf = (construct: IConstruct): readonly IConstruct[] => ordered.get(construct)?.() ?? construct.node.dependencies;

const chartOf = (construct: IConstruct): Chart | undefined => construct.node.scopes.reverse().find((scope): scope is Chart => Chart.isChart(scope));
