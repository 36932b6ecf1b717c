/** Where a secret value lives: a Secret in the namespace of the backend. */
export interface SecretRefIntent {
  readonly name: string;
  /** Entry of the Secret; undefined means the one the gateway reads by itself. */
  readonly key?: string;
}

/** Where in the request the credential travels; undefined elsewhere means `Authorization: Bearer …`. */
export type AuthLocationIntent =
  | { readonly kind: 'header'; readonly name: string; readonly prefix?: string }
  | { readonly kind: 'query'; readonly name: string }
  | { readonly kind: 'cookie'; readonly name: string };

/** Every way to authenticate to a provider, keyed by kind. */
export interface CredentialIntents {
  secret: SecretRefIntent;
  inline: { readonly value: string };
  passthrough: {};
  awsSecret: SecretRefIntent;
  awsImplicit: {};
  awsAssumeRole: { readonly roleArn: string; readonly sessionName?: string };
  azureSecret: SecretRefIntent;
  azureManagedIdentity: { readonly clientId?: string; readonly objectId?: string; readonly resourceId?: string };
  azureWorkloadIdentity: {};
  azureImplicit: {};
  gcpImplicit: { readonly idToken?: boolean; readonly audience?: string };
  gcpSecret: SecretRefIntent;
}

export type CredentialKind = keyof CredentialIntents;
export type CredentialIntent = { [K in CredentialKind]: { readonly kind: K } & CredentialIntents[K] }[CredentialKind];
