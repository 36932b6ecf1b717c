import { CertificateRefs } from './certificate-refs';
import { Listener } from './listener';
import { ListenerIntent } from '../intent/gateway';

/** A listener with the certificates that it shows. */
export function listenerIntent(listener: Listener, certificates: CertificateRefs): ListenerIntent {
  const { intent, certificates: shown, tls } = listener._bind();
  if (shown.length === 0) { return tls ? { ...intent, tls } : intent; }
  return { ...intent, tls: { mode: 'terminate', certificates: shown.map(each => certificates.refer(each._secret, `listener '${intent.name}'`)), ...tls } };
}
