import { Writer } from '../../codec/writer';
import { EndpointIntent } from '../../intent/backend';
import { CredentialIntents } from '../../intent/credential';

/**
 * The region that requests to Bedrock are signed for, unless the credential says another. The gateway takes it from the provider on the provider's
 * own host only; elsewhere it would sign for the region that the proxy runs in.
 */
export function encodeSignedRegion(endpoint: EndpointIntent, to: Writer): void {
  const region = regionElsewhere(endpoint);
  const { credential } = endpoint;
  if (region !== undefined && isOfAws(credential) && credential.region === undefined) { to.in(['auth', 'aws', 'region']).set(region); }
}

/** An endpoint whose credential is silent about the region that would have been said anyway. */
export function withoutSignedRegion(endpoint: EndpointIntent): EndpointIntent {
  const { credential } = endpoint;
  if (!isOfAws(credential) || credential.region === undefined || credential.region !== regionElsewhere(endpoint)) { return endpoint; }
  const { region: _, ...silent } = credential;
  return { ...endpoint, credential: silent };
}

const AWS_KINDS = ['awsSecret', 'awsImplicit', 'awsAssumeRole'] as const;

type AwsCredentialIntent = { [K in typeof AWS_KINDS[number]]: { readonly kind: K } & CredentialIntents[K] }[typeof AWS_KINDS[number]];

const isOfAws = (credential: EndpointIntent['credential']): credential is AwsCredentialIntent =>
  credential !== undefined && (AWS_KINDS as readonly string[]).includes(credential.kind);

const regionElsewhere = ({ provider, host }: EndpointIntent): string | undefined =>
  provider.kind === 'bedrock' && host !== undefined ? provider.region : undefined;
