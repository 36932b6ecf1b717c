import { CheckedDocument } from './document';
import { Lint, Surroundings, warning } from './lint-finding';
import { Key, manifestPath } from '../codec/manifest-path';
import { SecretEntries } from '../dialects/definition';
import { BackendIntent } from '../intent/backend';
import { CredentialIntent } from '../intent/credential';
import { isObject } from '../schema/json-type';

/** Secrets that a backend refers to: whether they are there, with the entries that the controller reads. */
export function lintCredentials(intent: BackendIntent, document: CheckedDocument, { secrets }: Surroundings, read: SecretEntries): readonly Lint[] {
  return [intent, ...intent.kind === 'llm' ? intent.tiers.flat() : []].flatMap(({ credential }) => {
    const wanted = credential ? entriesRead(credential, read) : [];
    if (!credential || !('name' in credential) || wanted.length === 0) { return []; }
    const { name } = credential;
    const keys = referenceTo(name, document.manifest.spec, ['spec']) ?? ['spec'];
    const sources = secrets.named(name, document);
    if (sources.length === 0) {
      // Secrets are often kept apart; only where one of a like name is at hand, and used by nobody, is the name wrong.
      const meant = secrets.unusedLike(name, document);
      return meant === undefined ? [] : [warning('LintMissingSecret',
        `there is no Secret '${name}' among what was checked, but '${meant}', which nothing refers to; correct one of the names`, keys, manifestPath(keys))];
    }
    if (sources.some(({ entries }) => entries === undefined || wanted.every(entry => entries.includes(entry)))) { return []; }
    const has = sources[0].entries ?? [];
    return [warning('LintSecretEntry', `the controller reads ${quoted(wanted)} of the Secret '${name}', which has ${has.length > 0 ? quoted(has) : 'no entries'}; rename the entry`,
      keys, manifestPath(keys))];
  });
}

const quoted = (names: readonly string[]): string => names.map(name => `'${name}'`).join(', ');

/** The entries of a Secret that the controller cannot do without. */
function entriesRead(credential: CredentialIntent, read: SecretEntries): readonly string[] {
  switch (credential.kind) {
    case 'secret': return [credential.key ?? read.apiKey];
    case 'awsSecret': return [read.awsAccessKey, read.awsSecretKey];
    case 'azureSecret': return ['clientID', 'tenantID', 'clientSecret'];
    case 'gcpSecret': return [credential.key ?? 'credentials.json'];
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
