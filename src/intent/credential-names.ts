import { CredentialKind } from './credential';

/** What people call each credential, in words that fit "X cannot express …". */
export const CREDENTIAL_NAMES: { readonly [K in CredentialKind]: string } = {
  secret: 'a credential in a Secret',
  inline: 'a literal credential in the backend',
  passthrough: 'passing on the caller\'s credential',
  awsSecret: 'AWS keys in a Secret',
  awsImplicit: 'the AWS identity of the proxy',
  awsAssumeRole: 'assuming an AWS role',
  azureSecret: 'an Azure service principal in a Secret',
  azureManagedIdentity: 'an Azure managed identity',
  azureWorkloadIdentity: 'an Azure workload identity',
  azureImplicit: 'the Azure identity of the proxy',
  gcpImplicit: 'the Google Cloud identity of the proxy',
  gcpSecret: 'a Google Cloud service account in a Secret',
};

/** Where a credential may travel other than in the header of the provider. */
export const AUTH_HEADER = 'a credential in another header, or without prefix';
export const AUTH_QUERY_OR_COOKIE = 'a credential in a query parameter or a cookie';
