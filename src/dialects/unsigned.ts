import { absent } from '../codec/lacking';
import { Table } from '../codec/table';
import { AwsSigningIntent } from '../intent/credential';

/** Gateways that sign requests to AWS for what the provider says. */
export const UNSIGNED: Table<AwsSigningIntent> = {
  region: absent('a region that requests to AWS are signed for', 'it is that of the provider'),
  serviceName: absent('a service that requests to AWS are signed for', 'it is Bedrock'),
};
