import { at, fields, value } from '../codec/codec';
import { GrantIntent } from '../intent/route';
import { ObjectKind } from './definition';

/** The Gateway API's ReferenceGrant; v1beta1 is served by every bundle, v1 only from 1.5 on. */
export const referenceGrant: ObjectKind<GrantIntent> = {
  group: 'gateway.networking.k8s.io',
  version: 'v1beta1',
  kind: 'ReferenceGrant',
  codec: at('spec', fields<GrantIntent>({ from: value('from'), to: value('to') })),
};
