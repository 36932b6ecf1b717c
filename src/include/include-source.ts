import { Construct } from 'constructs';
import { downloaded } from './downloaded';
import { GivenText } from './given-text';
import { LlmIncludeProps } from './llm-include-props';
import { renderedChart } from './rendered-chart';
import { CodedError } from '../diagnostic/coded-error';
import { textsAt } from '../manifests/manifest-texts';

/** The texts that an include is of. @throws InvalidInclude, CannotRead */
export function textsOf(scope: Construct, { path, url, helm, yaml }: LlmIncludeProps): readonly GivenText[] {
  const given = Object.entries({ path, url, helm, yaml }).filter(([, value]) => value !== undefined).map(([name]) => name);
  if (given.length !== 1) {
    throw new CodedError('InvalidInclude', `LlmInclude '${scope.node.path}': ${given.length === 0 ? 'nothing says what is included' : `${given.join(' and ')} exclude each other`}; give one of path, url, helm, yaml`);
  }
  if (path !== undefined) { return textsAt(`LlmInclude '${scope.node.path}'`, [path]); }
  if (url !== undefined) { return [downloaded(url)]; }
  return [helm === undefined ? { file: 'yaml', text: yaml! } : renderedChart(scope, helm)];
}
