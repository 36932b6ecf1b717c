/** A Secret that the app makes. Values are what ends up in the manifest: placeholders, or literals that were called unsafe. */
export interface SecretIntent {
  readonly type?: string;
  readonly stringData: { readonly [entry: string]: string };
}

/** Where an entry comes from in the external store. */
export interface RemoteRefIntent {
  readonly key: string;
  readonly property?: string;
  readonly version?: string;
}

/** A Secret that the External Secrets Operator makes. */
export interface ExternalSecretIntent {
  readonly store: { readonly kind: 'SecretStore' | 'ClusterSecretStore'; readonly name: string };
  readonly refreshInterval?: string;
  readonly secretName: string;
  /** Entry of the Secret → template over what was extracted. */
  readonly template?: { readonly [entry: string]: string };
  readonly data?: readonly { readonly entry: string; readonly remote: RemoteRefIntent }[];
  readonly extract?: readonly RemoteRefIntent[];
}
