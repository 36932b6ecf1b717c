import { CheckedDocument } from './document';
import { Lint, Surroundings, warning } from './lint-finding';
import { placesOf } from './lint-trap';
import { isPlaceholder } from './template';
import { Key, manifestPath } from '../codec/manifest-path';
import { SecretEntries } from '../dialects/definition';
import { DIALECTS } from '../dialects/registry';
import { BackendIntent } from '../intent/backend';
import { AZURE_ENTRIES, CredentialIntent, GCP_ENTRY } from '../intent/credential';
import { isObject, mapOf } from '../schema/json-type';

/** Secrets that a backend refers to: whether they are there, with the entries that the controller reads. */
export function lintCredentials(intent: BackendIntent, document: CheckedDocument, around: Surroundings, read: SecretEntries): readonly Lint[] {
  return [intent, ...intent.kind === 'llm' ? intent.tiers.flat() : []].flatMap(({ credential }) => {
    const wanted = credential ? entriesRead(credential, read) : [];
    if (!credential || !('name' in credential) || wanted.length === 0) { return []; }
    return lintReference(credential.name, wanted, referenceTo(credential.name, document.manifest.spec, ['spec']) ?? ['spec'], document, around);
  });
}

/** Where a policy of agentgateway says how to authenticate. */
const IN_POLICY = {
  'spec.backend.auth.secretRef': 'secret',
  'spec.backend.auth.aws.secretRef': 'awsSecret',
  'spec.backend.auth.azure.secretRef': 'azureSecret',
  'spec.backend.auth.gcp.secretRef': 'gcpSecret',
} as const;

/** Secrets that a policy refers to, in the same way. */
export const lintPolicyCredentials = (document: CheckedDocument, around: Surroundings): readonly Lint[] =>
  Object.entries(IN_POLICY).flatMap(([path, kind]) => placesOf(document.manifest, path.split('.'), []).flatMap(({ value, keys }) => {
    const { name, key } = mapOf(value);
    const read = DIALECTS.find(({ routePolicy }) => routePolicy?.kind === document.manifest.kind)?.secretEntries;
    if (typeof name !== 'string' || !read) { return []; }
    return lintReference(name, entriesRead({ kind, name, ...typeof key === 'string' && { key } }, read), keys, document, around);
  }));

function lintReference(
  name: string, wanted: readonly string[], keys: readonly Key[], document: CheckedDocument, { secrets }: Surroundings): readonly Lint[] {
  if (isPlaceholder(name)) { return []; }
  const sources = secrets.named(name, document);
  if (sources.length === 0) {
    // Secrets are often kept apart; only where one of a like name is at hand, and used by nobody, is the name wrong.
    const meant = secrets.unusedLike(name, document);
    return meant === undefined ? [] : [warning('LintMissingSecret',
      `there is no Secret '${name}' among what was checked, but '${meant}', which nothing refers to; correct one of the names`, keys, manifestPath(keys))];
  }
  if (sources.some(({ entries }) => entries === undefined || wanted.every(entry => entries.includes(entry)))) { return []; }
  const has = sources[0].entries ?? [];
  const only = has.length > 0 ? `only ${quoted(has)}` : 'no entries';
  return [warning('LintSecretEntry',
    `the controller reads ${quoted(wanted)} of the Secret '${name}', which has ${only}; ${remedy(wanted, has, document)}`, keys, manifestPath(keys))];
}

const quoted = (names: readonly string[]): string => names.map(name => `'${name}'`).join(', ');

function remedy(wanted: readonly string[], has: readonly string[], { manifest: { kind } }: CheckedDocument): string {
  const isAgentgateway = String(kind).startsWith('Agentgateway');
  if (isAgentgateway && wanted.length === 1 && has.includes('accessKey')) { return 'refer to it in auth.aws.secretRef'; }
  if (isAgentgateway && wanted.length > 1 && has.includes('Authorization')) { return 'add them, or, if it is an API key, refer to it in auth.secretRef'; }
  return wanted.length > 1 ? 'add them' : has.length === 1 ? 'rename the entry' : 'add or rename an entry';
}

/** The entries of a Secret that the controller cannot do without. */
function entriesRead(credential: CredentialIntent, read: SecretEntries): readonly string[] {
  switch (credential.kind) {
    case 'secret': return [credential.key ?? read.apiKey];
    case 'awsSecret': return [read.awsAccessKey, read.awsSecretKey];
    case 'azureSecret': return AZURE_ENTRIES;
    case 'gcpSecret': return [credential.key ?? GCP_ENTRY];
    default: return [];
  }
}

/** Where an object refers to a Secret. */
function referenceTo(name: string, node: unknown, keys: readonly Key[]): readonly Key[] | undefined {
  if (node === null || typeof node !== 'object') { return undefined; }
  if (keys[keys.length - 1] === 'secretRef' && isObject(node) && node.name === name) { return keys; }
  for (const [key, value] of Array.isArray(node) ? node.entries() : Object.entries(node)) {
    const found = referenceTo(name, value, [...keys, key]);
    if (found) { return found; }
  }
  return undefined;
}
