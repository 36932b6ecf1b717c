import { App, Chart, Helm, HelmProps, Names, Yaml } from 'cdk8s';
import { Construct } from 'constructs';
import { GivenText } from './given-text';
import { CodedError } from '../diagnostic/coded-error';

/** What Helm makes of a chart, as the construct of cdk8s has it. @throws CannotRead where it makes nothing */
export function renderedChart(scope: Construct, helm: HelmProps): GivenText {
  const releaseName = helm.releaseName ?? Names.toDnsLabel(scope, { maxLen: 53 });
  try {
    const { apiObjects } = new Helm(new Chart(new App(), 'rendered', { disableResourceNameHashes: true }), 'chart', { ...helm, releaseName });
    return { file: `helm template ${helm.chart}`, text: Yaml.stringify(...apiObjects.map(object => object.toJson() as unknown)) };
  } catch (e) {
    throw new CodedError('CannotRead', `the chart '${helm.chart}' cannot be rendered: ${(e as Error).message.trim()}`);
  }
}
