import { ApiObject, Chart } from 'cdk8s';
import { IConstruct } from 'constructs';

/** A chart, and its objects in the order in which they are written. */
export interface PlannedChart {
  readonly chart: Chart;
  readonly objects: ApiObject[];
}

/** The charts among constructs, parents first as cdk8s orders what does not depend on anything; undefined where something does. */
export function planCharts(constructs: readonly IConstruct[]): readonly PlannedChart[] | undefined {
  const charts: PlannedChart[] = [];
  const around = new Map<IConstruct | undefined, PlannedChart | undefined>();
  for (const construct of constructs) {
    const { node } = construct;
    if (node.dependencies.length > 0) { return undefined; }
    let chart = around.get(node.scope);
    if (Chart.isChart(construct)) {
      // Nested charts, and charts that write themselves otherwise, are cdk8s's affair.
      if (chart || construct.toJson !== Chart.prototype.toJson) { return undefined; }
      charts.push(chart = { chart: construct, objects: [] });
    } else if (chart && ApiObject.isApiObject(construct)) {
      chart.objects.push(construct);
    }
    around.set(construct, chart);
  }
  return charts;
}
