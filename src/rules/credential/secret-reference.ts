import { Key } from '../../codec/manifest-path';
import { SecretEntries } from '../../dialects/definition';
import { DIALECTS } from '../../dialects/registry';
import { EndpointPolicyIntent } from '../../intent/backend';
import { AZURE_ENTRIES, CredentialIntent, GCP_ENTRY } from '../../intent/credential';
import { isObject, JsonObject, mapOf } from '../../schema/json-type';
import { endpointAt } from '../endpoint-place';
import { KnownObject } from '../known-object';
import { isLlmBackend } from '../llm-backend';
import { oncePerObject } from '../once-per-object';
import { isPlaceholder } from '../placeholder';
import { Path, path, Place, placesOf } from '../places';

/** A Secret that an object refers to, and the entries that the controller cannot do without. */
export interface SecretReference {
  readonly name: string;
  readonly wanted: readonly string[];
  /** Where it stands. */
  keys(): readonly Key[];
}

/** What agentgateway takes credentials from, where it is said how to authenticate. */
const IN_AUTH = ([
  ['secretRef', 'secret'],
  ['aws.secretRef', 'awsSecret'],
  ['azure.secretRef', 'azureSecret'],
  ['gcp.secretRef', 'gcpSecret'],
] as const).map(([dotted, kind]) => [path(dotted), kind] as const);

/** Where a policy, or a model, says that. */
const IN_POLICY = path('spec.backend.auth');
const IN_MODEL = path('spec.policies.auth');

/** Where objects of agentgateway have guards, and where these say how to authenticate. */
const GUARDS = ['spec.backend.ai', 'spec.policies.ai', 'spec.policies', 'spec.ai.groups.*.providers.*.policies.ai'].map(ai => path(`${ai}.promptGuard`));
const IN_GUARDS = ['request', 'response'].map(direction => path(`${direction}.*.*.policies.auth`));

const MODEL = 'AgentgatewayModel';

/** The Secrets that a backend, a policy or a model takes credentials from. */
export const secretReferences = oncePerObject((object: KnownObject): readonly SecretReference[] => {
  const found: SecretReference[] = [];
  if (isLlmBackend(object)) {
    addOfBackend(object, found);
  } else {
    addAt(object.kind === MODEL ? IN_MODEL : IN_POLICY, object.manifest, NOWHERE, found);
  }
  if (object.group === 'agentgateway.dev') { addOfGuards(object.manifest, found); }
  return found.length === 0 ? found : found.filter(({ name, wanted }) => wanted.length > 0 && !isPlaceholder(name));
});

const NOWHERE: readonly Key[] = [];

function addOfBackend({ backend, manifest }: KnownObject, found: SecretReference[]): void {
  if (!backend) { return; }
  const { intent, dialect } = backend;
  const { spec } = manifest;
  const shared = (name: string): readonly Key[] | undefined => referenceTo(name, mapOf(spec).policies, ['spec', 'policies']);
  const add = ({ credential }: EndpointPolicyIntent, at: (name: string) => readonly Key[] | undefined): void => {
    if (!credential || !('name' in credential)) { return; }
    const { name } = credential;
    found.push({ name, wanted: entriesRead(credential, dialect.secretEntries), keys: () => at(name) ?? referenceTo(name, spec, ['spec']) ?? ['spec'] });
  };
  add(intent, shared);
  if (intent.kind === 'llm') {
    intent.tiers.forEach((tier, t) => tier.forEach((endpoint, e) => add(endpoint, name => {
      const at = endpointAt(`tiers[${t}][${e}]`, manifest);
      return referenceTo(name, at.reduce<unknown>((node, key) => (node as { readonly [k: Key]: unknown })[key], manifest), at) ?? shared(name);
    })));
  }
  if (intent.kind === 'mcp') {
    intent.targets.forEach((target, t) => {
      const at = ['spec', 'mcp', 'targets', t];
      if (target.kind === 'host') { add(target, name => referenceTo(name, at.reduce<unknown>((node, key) => (node as { readonly [k: Key]: unknown })[key], manifest), at)); }
    });
  }
}

function addOfGuards(manifest: JsonObject, found: SecretReference[]): void {
  for (const at of GUARDS) { placesOf(manifest, at).forEach(({ value, keys }) => IN_GUARDS.forEach(auth => addAt(auth, value, keys, found))); }
}

/** References in what is agentgateway's alone. */
function addAt(at: Path, node: unknown, above: readonly Key[], found: SecretReference[]): void {
  const auths = placesOf(node, at, above);
  if (auths.length > 0) { addCredentials(auths, found); }
}

function addCredentials(auths: readonly Place[], found: SecretReference[]): void {
  const read = DIALECTS.find(({ policy }) => policy.kind === 'AgentgatewayPolicy')?.secretEntries;
  if (!read) { return; }
  for (const [place, kind] of IN_AUTH) {
    for (const { value, keys } of auths.flatMap(auth => placesOf(auth.value, place, auth.keys))) {
      const { name, key } = mapOf(value);
      if (typeof name !== 'string') { continue; }
      found.push({ name, wanted: entriesRead({ kind, name, ...typeof key === 'string' && { key } }, read), keys: () => keys });
    }
  }
}

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
