import { Codec, Field } from '../../../codec/codec';
import { absent } from '../../../codec/lacking';
import { Table } from '../../../codec/table';
import { CalledServiceIntent } from '../../../intent/policy/called-service';
import { CollectorIntent } from '../../../intent/policy/collector';
import { serviceRef } from '../../service-ref';

const other = absent<string>('a collector that is called by HTTP, or as the gateway likes', 'Envoy calls it by gRPC; say so');

/** gRPC, which is not written since there is nothing else. */
const grpc: Field<CollectorIntent['protocol']> = {
  encode: (v = 'http', to) => { if (v !== 'grpc') { other.encode(v, to); } },
  decode: () => 'grpc',
  ...other.gaps && { gaps: other.gaps },
  lacks: (v = 'http') => v === 'grpc' ? [] : other.lacks?.(v) ?? [],
};

/** A collector, which Envoy calls by gRPC and nothing else. */
export const onlyGrpc = (path: string): Table<CollectorIntent> => ({
  service: serviceRef(path) as Codec<CalledServiceIntent>,
  protocol: grpc,
  path: absent('a path of the collector', 'gRPC has none'),
});
