import { list, optional, record, value } from '../../../codec/codec';
import { Table } from '../../../codec/table';
import { EnvoyCallIntent } from '../../../intent/policy/envoy-call';

type Metadata = NonNullable<EnvoyCallIntent['metadata']>[number];

/** How Envoy calls a gRPC service, besides which one. */
export const envoyCall: Table<Omit<EnvoyCallIntent, 'service'>> = {
  authority: value('authority'),
  metadata: optional('initialMetadata', list(record<Metadata>({ key: value('key'), value: value('value') }))),
  maxMessageLength: value('maxReceiveMessageLength'),
  retries: value('retryPolicy.numRetries'),
  backoff: value('retryPolicy.retryBackOff.baseInterval'),
  maxBackoff: value('retryPolicy.retryBackOff.maxInterval'),
  skipEnvoyHeaders: value('skipEnvoyHeaders'),
  timeout: value('timeout'),
};
