import { ObjectKind } from './definition';
import { GatewayForms, listener } from './gateway';
import { LISTENER_SET_BEFORE_1_5 } from './renamed';
import { at, fields, list, record, value } from '../codec/codec';
import { deferred } from '../codec/deferred';
import { ListenerSetIntent } from '../intent/listener-set';

/** The Gateway API's ListenerSet, of which releases before Gateway API 1.5 have the experimental kind. */
export const listenerSet = (forms: Pick<GatewayForms, 'oneCertificate'>, isExperimental: boolean): ObjectKind<ListenerSetIntent> => ({
  ...isExperimental ? { ...LISTENER_SET_BEFORE_1_5['gateway.networking.k8s.io/ListenerSet'], version: 'v1alpha1' }
    : { group: 'gateway.networking.k8s.io', kind: 'ListenerSet', version: 'v1' },
  codec: deferred(() => at('spec', fields<ListenerSetIntent>({
    gateway: at('parentRef', record<ListenerSetIntent['gateway']>({ group: value('group'), kind: value('kind'), name: value('name'), namespace: value('namespace') })),
    listeners: at('listeners', list(listener(forms))),
  }))),
});
