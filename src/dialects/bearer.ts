import { Report } from '../codec/report';
import { BackendIntent, endpointsOf } from '../intent/backend';

/** An inline key is sent as it is, after a `Bearer ` of the gateway's own wherever that is what the header begins with. */
export function reportBearer(backend: BackendIntent, report: Report): void {
  for (const { credential, authLocation } of [backend, ...endpointsOf(backend)]) {
    const added = authLocation === undefined || (authLocation.kind === 'header' && /^bearer\s/i.test(authLocation.prefix ?? ''));
    if (added && credential?.kind === 'inline' && /^bearer\s/i.test(credential.value)) {
      report.error('BearerInKey', 'an inline key that starts with the word Bearer would be sent with that word twice; give the key alone');
    }
  }
}
