import { PromptWebhookOptions } from './prompt-guard-options';
import { celExpression } from '../input/expression';
import { GuardIntents, WebhookServiceIntent } from '../intent/policy/guard';
import { ObjectRefIntent } from '../intent/route';
import { Binding } from '../synth/binding';

/** How a webhook is named where guards call it by its host: a Service has one in the cluster, and nothing else has. */
export function webhookService(ref: ObjectRefIntent, { dialect, namespace, refuse }: Binding): WebhookServiceIntent {
  if (!dialect._definition.placement.guards || ref.group !== '' || ref.kind !== 'Service') { return ref; }
  const home = ref.namespace ?? namespace;
  if (home === undefined) {
    refuse('NamespaceMissing', `the webhook '${ref.name}' is called by its host name here, which has its namespace in it; give the chart a namespace`);
  }
  return { host: `${ref.name}.${home}.svc.cluster.local`, port: ref.port as number };
}

/** What is said of a webhook besides. @throws when a header is not CEL */
export function webhookOptions({ forwardHeaders = [], failOpen, headers = {} }: PromptWebhookOptions): Omit<GuardIntents['webhook'], 'service'> {
  Object.values(headers).forEach(celExpression);
  return {
    ...forwardHeaders.length > 0 && { forwardHeaders: forwardHeaders.map(header => header._toIntent()) },
    ...failOpen && { failureMode: 'open' },
    ...Object.keys(headers).length > 0 && { headers },
  };
}
