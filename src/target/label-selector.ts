import { LabelSelectorOptions } from 'cdk8s-plus-28';
import { LabelSelectorIntent } from '../intent/label-selector';

/** A label selector, which users say in the words of cdk8s-plus. */
export const labelSelector = ({ labels, expressions }: LabelSelectorOptions): LabelSelectorIntent => ({
  ...labels && { labels },
  ...expressions && { expressions: expressions.map(({ key, operator, values }) => ({ key, operator, ...values && { values } })) },
});
