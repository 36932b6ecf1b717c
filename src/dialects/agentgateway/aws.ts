import { AuthForms } from './auth-forms';
import { absent, at, Codec, fields, list, needless, optional, record, value } from '../../codec/codec';
import { Table } from '../../codec/table';
import { AwsRoleIntent, AwsSigningIntent, CredentialIntents, SecretIdentityIntent } from '../../intent/credential';

/** What people call parts of a role's session. */
export const AWS_SESSION = 'the name of an AWS session';
export const AWS_SESSION_TAGS = 'tags of an AWS session';

type TagIntent = NonNullable<AwsRoleIntent['tags']>[number];

/** What requests are signed for; `aws` of the `auth` block. */
export const awsSigning = ({ signedRegion, awsIdentity }: AuthForms): Table<AwsSigningIntent> => ({
  region: signedRegion ? value('region') : absent('a region that requests to AWS are signed for', 'it came with agentgateway 1.4'),
  serviceName: awsIdentity ? value('serviceName') : absent('a service that requests to AWS are signed for', 'it came with agentgateway 1.3'),
});

export const awsSecret = (forms: AuthForms): Codec<CredentialIntents['awsSecret']> => at('aws', fields<CredentialIntents['awsSecret']>({
  ...secretIdentity('secretRef'),
  ...awsSigning(forms),
}));

/** A Secret whose entries the gateway knows. */
const secretIdentity = (path: string): Table<SecretIdentityIntent> => ({ name: value(`${path}.name`), namespace: needless() });

/** The role that the gateway takes on, and its session. */
export function awsAssumeRole(forms: AuthForms): Codec<CredentialIntents['awsAssumeRole']> {
  const isNamed = forms.awsSessionName;
  const tag = record<TagIntent>({ key: value('key'), value: value('value'), expression: value('expression') });
  const LATER = 'this release has no field for it';
  return at('aws', fields<CredentialIntents['awsAssumeRole']>({
    roleArn: value('assumeRole.roleArn'),
    sessionName: isNamed ? value('assumeRole.sessionName') : absent(AWS_SESSION, LATER),
    sessionNameExpression: isNamed ? value('assumeRole.sessionNameExpression') : absent(AWS_SESSION, LATER),
    tags: isNamed ? optional('assumeRole.tags', list(tag)) : absent(AWS_SESSION_TAGS, LATER),
    ...awsSigning(forms),
  }));
}
