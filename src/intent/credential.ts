/** A Secret in the namespace of the backend, with the entries that the gateway reads by itself. */
export interface SecretIdentityIntent {
  readonly name: string;
  /** Said only where a release wants the namespace spelled out; it is the backend's own. */
  readonly namespace?: string;
}

/** A Secret of which one entry is read. */
export interface SecretRefIntent extends SecretIdentityIntent {
  /** Entry of the Secret; undefined means the one the gateway reads by itself. */
  readonly key?: string;
}

/** One entry of a Secret in the namespace of what refers to it. */
export type SecretEntryIntent = Omit<SecretRefIntent, 'namespace'>;

/** Where in the request the credential travels; undefined elsewhere means `Authorization: Bearer …`. */
export type AuthLocationIntent =
  | { readonly kind: 'header'; readonly name: string; readonly prefix?: string }
  | { readonly kind: 'query'; readonly name: string }
  | { readonly kind: 'cookie'; readonly name: string };

/** What requests to AWS are signed for, where the gateway cannot know. */
export interface AwsSigningIntent {
  readonly region?: string;
  readonly serviceName?: string;
}

/** A role that is taken on, in a session with a name and tags; expressions are CEL over the request. */
export interface AwsRoleIntent {
  readonly roleArn: string;
  readonly sessionName?: string;
  readonly sessionNameExpression?: string;
  readonly tags?: readonly { readonly key: string; readonly value?: string; readonly expression?: string }[];
}

/** Every way to authenticate to a provider, keyed by kind. */
export interface CredentialIntents {
  secret: SecretRefIntent;
  inline: { readonly value: string };
  passthrough: {};
  awsSecret: SecretIdentityIntent & AwsSigningIntent;
  awsImplicit: AwsSigningIntent;
  awsAssumeRole: AwsRoleIntent & AwsSigningIntent;
  azureSecret: SecretIdentityIntent;
  azureManagedIdentity: { readonly clientId?: string; readonly objectId?: string; readonly resourceId?: string };
  azureWorkloadIdentity: {};
  azureImplicit: {};
  gcpImplicit: { readonly idToken?: boolean; readonly audience?: string };
  gcpSecret: SecretRefIntent;
}

export type CredentialKind = keyof CredentialIntents;
export type CredentialIntent = { [K in CredentialKind]: { readonly kind: K } & CredentialIntents[K] }[CredentialKind];

/** The entries that every release reads of a Secret with an Azure service principal. */
export const AZURE_ENTRIES = ['clientID', 'tenantID', 'clientSecret'] as const;

/** The entry that every release reads of a Secret with a Google Cloud service account, unless it is told another. */
export const GCP_ENTRY = 'credentials.json';
