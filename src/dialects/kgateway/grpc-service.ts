import { Field, value } from '../../codec/codec';
import { absent } from '../../codec/lacking';
import { Table } from '../../codec/table';
import { CalledServiceIntent } from '../../intent/policy/called-service';
import { serviceRef } from '../service-ref';

/** What is said of a service that a GatewayExtension calls. */
interface GrpcServiceIntent {
  readonly service: CalledServiceIntent;
  readonly authority?: string;
  readonly requestTimeout?: string;
}

/** A service that a GatewayExtension calls, below the key of what it is for. */
export const grpcService = (release: '2.0' | '2.1'): Table<GrpcServiceIntent> => ({
  service: serviceRef('grpcService.backendRef'),
  authority: value('grpcService.authority'),
  requestTimeout: release === '2.1' ? value('grpcService.requestTimeout') : absent('how long a call to the service takes', 'it came with kgateway 2.1') as Field<string>,
});
