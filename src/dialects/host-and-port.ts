import { Codec } from '../codec/codec';
import { WebhookServiceIntent } from '../intent/policy/guard';

/** Where a webhook is, for gateways that call it by its host, in plain HTTP. */
export const hostAndPort: Codec<WebhookServiceIntent> = {
  encode: (v, to) => {
    if (!('host' in v)) { return to.report.error('UnsupportedFeature', `a webhook is called by its host here, not by the ${v.kind} '${v.name}'; give a Service`, to.path); }
    to.at('host').set(v.host);
    to.at('port').set(v.port);
  },
  decode: from => ({ host: from.at('host').read() as string, port: from.at('port').read() as number }),
};
