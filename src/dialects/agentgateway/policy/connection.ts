import { calledService } from './called-service';
import { optional, record, value } from '../../../codec/codec';
import { Table } from '../../../codec/table';
import { ConnectionIntent } from '../../../intent/policy/connection';
import { AgentgatewayRelease, since } from '../release';

/** How a server is spoken to: `http`, `tcp` and `tunnel` beside `auth` and `tls`. */
export const connection = (release: AgentgatewayRelease): Table<ConnectionIntent> => ({
  requestTimeout: value('http.requestTimeout'),
  httpVersion: value('http.version'),
  connectTimeout: value('tcp.connectTimeout'),
  keepalive: optional('tcp.keepalive', record<NonNullable<ConnectionIntent['keepalive']>>({
    time: value('time'),
    interval: value('interval'),
    retries: value('retries'),
  })),
  tunnel: since('1.0', release, 'a proxy between the gateway and a server', optional('tunnel', calledService(release))),
});
