/** What the auth block of one agentgateway release can say. */
export interface AuthForms {
  /** `secretRef.key` names the entry to read. */
  readonly secretKey: boolean;
  readonly azure: boolean;
  readonly azureWorkload: boolean;
  /** One id of a managed identity at most; before, the schema wants all three, if empty. */
  readonly managedIdentityByOneId: boolean;
  readonly gcp: boolean;
  readonly gcpSecret: boolean;
  /** `aws: {}` and `aws.assumeRole`. */
  readonly awsIdentity: boolean;
  /** What a session is called and tagged with. */
  readonly awsSessionName: boolean;
  /** `aws.region` says what region requests are signed for. */
  readonly signedRegion: boolean;
  readonly location: boolean;
}
