import { vendorAt } from '../intent/vendor';

/** Domains that are no part of the public ones. */
const PRIVATE = /\.(svc|local|localhost|internal|lan|corp|intranet|home|arpa|test)$/i;

/** Whether a host is outside of the cluster and of one's own network. A name and a namespace, as in `vllm.ai`, look like a domain and are none. */
export const isPublicHost = (host: string): boolean =>
  /\.[a-z]{2,}$/i.test(host) && !PRIVATE.test(host) && (host.split('.').length > 2 || vendorAt(host) !== undefined);
