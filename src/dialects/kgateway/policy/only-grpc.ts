import { Codec, Field } from '../../../codec/codec';
import { absent } from '../../../codec/lacking';
import { Table } from '../../../codec/table';
import { CalledServiceIntent } from '../../../intent/policy/called-service';
import { CollectorIntent } from '../../../intent/policy/collector';
import { serviceRef } from '../../service-ref';

const http = absent<CollectorIntent['protocol']>('a collector that is called by HTTP', 'Envoy calls it by gRPC');

/** A collector, which Envoy calls by gRPC and nothing else. */
export const onlyGrpc = (path: string): Table<CollectorIntent> => ({
  service: serviceRef(path) as Codec<CalledServiceIntent>,
  protocol: grpc,
  path: absent('a path of the collector', 'gRPC has none'),
});

/** Saying gRPC says no more than silence. */
const grpc: Field<CollectorIntent['protocol']> = {
  encode: (v, to) => { if (v !== 'grpc') { http.encode(v, to); } },
  decode: () => undefined,
  ...http.gaps && { gaps: http.gaps, lacks: v => v === 'grpc' ? [] : http.lacks?.(v) ?? [] },
};
