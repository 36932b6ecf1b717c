import { CredentialIntent } from '../../intent/credential';
import { brief, FactChange, kindOf, Statement, tellLeaves } from '../statement';

/** Says where the key of a provider comes from. */
export function tellKey(change: FactChange): readonly Statement[] {
  const [before, after] = [change.before, change.after] as readonly (CredentialIntent | undefined)[];
  const kind = kindOf(change);
  if (kind === 'added') { return [{ kind, message: `key: ${keyShown(after!)}, where none was sent`, after: keyShown(after!) }]; }
  if (kind === 'removed') { return [{ kind, message: `key: none is sent any more, where it was ${keyShown(before!)}`, before: keyShown(before!) }]; }
  const [was, is] = [keyShown(before!), keyShown(after!)];
  if (was === is) { return before!.kind === 'inline' ? [{ kind, message: 'key: another one in the clear, which is not shown', before: was, after: is }] : tellLeaves(change); }
  return [{ kind, message: `key now from ${is} instead of ${was}`, before: was, after: is }];
}

function keyShown(credential: CredentialIntent): string {
  switch (credential.kind) {
    case 'secret':
    case 'gcpSecret': return `Secret ${credential.name}${credential.key === undefined ? '' : `, entry ${credential.key}`}`;
    case 'awsSecret':
    case 'azureSecret': return `Secret ${credential.name}`;
    case 'inline': return 'a key in the clear';
    case 'passthrough': return 'the client';
    case 'awsAssumeRole': return `role ${credential.roleArn}`;
    default: { const { kind, ...rest } = credential; return [NAMES[kind], ...Object.keys(rest).length > 0 ? [`(${brief(rest)})`] : []].join(' '); }
  }
}

const NAMES = {
  awsImplicit: 'the AWS identity of the proxy',
  azureManagedIdentity: 'a managed identity of Azure',
  azureWorkloadIdentity: 'the workload identity of Azure',
  azureImplicit: 'the Azure identity of the proxy',
  gcpImplicit: 'the Google identity of the proxy',
} as const;
