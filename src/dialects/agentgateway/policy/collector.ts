import { calledService } from './called-service';
import { spelled, value } from '../../../codec/codec';
import { Table } from '../../../codec/table';
import { CollectorIntent } from '../../../intent/policy/collector';
import { AgentgatewayRelease, since } from '../release';

/** A service that takes what is recorded. */
export const collector = (release: AgentgatewayRelease): Table<CollectorIntent> => ({
  service: calledService(release),
  protocol: spelled('protocol', { grpc: 'GRPC', http: 'HTTP' }),
  path: since('1.0', release, 'a path of the collector', value('path')),
});
