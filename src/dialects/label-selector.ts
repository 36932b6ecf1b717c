import { Codec, dictionary, list, optional, record, value } from '../codec/codec';
import { LabelExpressionIntent, LabelSelectorIntent } from '../intent/label-selector';

/** The label selector of Kubernetes. */
export const labelSelector: Codec<LabelSelectorIntent> = record<LabelSelectorIntent>({
  labels: optional('matchLabels', dictionary),
  expressions: optional('matchExpressions', list(record<LabelExpressionIntent>({
    key: value('key'),
    operator: value('operator'),
    values: value('values'),
  }))),
});
