import { LabelSelectorOptions } from 'cdk8s-plus-28';
import { CodedError } from '../diagnostic/coded-error';
import { NamespacesIntent } from '../intent/gateway';
import { labelSelector } from '../target/label-selector';

/** The namespaces that a selector chooses. @throws when it chooses all of them */
export function selectedNamespaces(namespaces: LabelSelectorOptions, what: string): NamespacesIntent {
  if (Object.keys(namespaces.labels ?? {}).length + (namespaces.expressions?.length ?? 0) === 0) {
    throw new CodedError('InvalidListener', `${what} to be taken from namespaces with certain labels, but there are none; give labels or expressions, or use fromAllNamespaces()`);
  }
  return { from: 'selector', selector: labelSelector(namespaces) };
}
