import { dictionary, list, optional, record, value } from '../codec/codec';
import { EntryRefIntent, EnvIntent, ImageIntent, ResourcesIntent } from '../intent/gateway-parameters';

/** What parameters of every family say of a container in the same words. */

export const image = record<ImageIntent>({
  registry: value('registry'),
  repository: value('repository'),
  tag: value('tag'),
  digest: value('digest'),
  pullPolicy: value('pullPolicy'),
});

export const resources = record<ResourcesIntent>({ requests: optional('requests', dictionary), limits: optional('limits', dictionary) });

const entryRef = record<EntryRefIntent>({ name: value('name'), key: value('key'), optional: value('optional') });

export const env = list(record<EnvIntent>({
  name: value('name'),
  value: value('value'),
  secret: optional('valueFrom.secretKeyRef', entryRef),
  configMap: optional('valueFrom.configMapKeyRef', entryRef),
  field: optional('valueFrom.fieldRef', record<NonNullable<EnvIntent['field']>>({ apiVersion: value('apiVersion'), path: value('fieldPath') })),
}));

/** Labels and annotations where they have the usual names, below a path. */
export const texts = (path: string) => optional(path, dictionary);
