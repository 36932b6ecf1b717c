import { ObjectKind } from './definition';
import { at, fields, list, record, value } from '../codec/codec';
import { GrantIntent } from '../intent/route';

/** The Gateway API's ReferenceGrant; v1beta1 is served by every bundle, v1 only from 1.5 on. */
export const referenceGrant: ObjectKind<GrantIntent> = {
  group: 'gateway.networking.k8s.io',
  version: 'v1beta1',
  kind: 'ReferenceGrant',
  codec: at('spec', fields<GrantIntent>({
    from: at('from', list(record<GrantIntent['from'][number]>({ group: value('group'), kind: value('kind'), namespace: value('namespace') }))),
    to: at('to', list(record<GrantIntent['to'][number]>({ group: value('group'), kind: value('kind'), name: value('name') }))),
  })),
};
