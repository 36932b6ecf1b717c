import { Key } from '../../codec/manifest-path';
import { SecretEntries } from '../../dialects/definition';
import { DIALECTS } from '../../dialects/registry';
import { EndpointPolicyIntent } from '../../intent/backend';
import { AZURE_ENTRIES, CredentialIntent, GCP_ENTRY } from '../../intent/credential';
import { isObject, mapOf } from '../../schema/json-type';
import { endpointAt } from '../endpoint-place';
import { KnownObject } from '../known-object';
import { isLlmBackend } from '../llm-backend';
import { oncePerObject } from '../once-per-object';
import { isPlaceholder } from '../placeholder';
import { path, placesOf } from '../places';

/** A Secret that an object refers to, and the entries that the controller cannot do without. */
export interface SecretReference {
  readonly name: string;
  readonly wanted: readonly string[];
  /** Where it stands. */
  keys(): readonly Key[];
}

/** Where a policy, or a model, of agentgateway says how to authenticate. */
const inAuth = (auth: string) => ([
  [`${auth}.secretRef`, 'secret'],
  [`${auth}.aws.secretRef`, 'awsSecret'],
  [`${auth}.azure.secretRef`, 'azureSecret'],
  [`${auth}.gcp.secretRef`, 'gcpSecret'],
] as const).map(([dotted, kind]) => [path(dotted), kind] as const);

const IN_POLICY = inAuth('spec.backend.auth');
const IN_MODEL = inAuth('spec.policies.auth');

/** Where objects of agentgateway have guards, and where these say how to authenticate. */
const GUARDS = ['spec.backend.ai', 'spec.policies.ai', 'spec.policies', 'spec.ai.groups.*.providers.*.policies.ai'].map(ai => path(`${ai}.promptGuard`));
const IN_GUARDS = ['request', 'response'].flatMap(direction => inAuth(`${direction}.*.*.policies.auth`));

const MODEL = 'AgentgatewayModel';

/** The Secrets that a backend, a policy or a model takes credentials from. */
export const secretReferences = oncePerObject((object: KnownObject): readonly SecretReference[] => {
  const references = [...isLlmBackend(object) ? ofBackend(object) : ofPolicy(object), ...ofGuards(object)];
  return references.length === 0 ? references : references.filter(({ name, wanted }) => wanted.length > 0 && !isPlaceholder(name));
});

function ofBackend({ backend, manifest }: KnownObject): readonly SecretReference[] {
  if (!backend) { return []; }
  const { intent, dialect } = backend;
  const found: SecretReference[] = [];
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
  return found;
}

const ofPolicy = ({ kind, manifest }: KnownObject): readonly SecretReference[] => inPlaces(kind === MODEL ? IN_MODEL : IN_POLICY, manifest);

const ofGuards = ({ group, manifest }: KnownObject): readonly SecretReference[] => group !== 'agentgateway.dev' ? []
  : GUARDS.flatMap(at => placesOf(manifest, at).flatMap(({ value, keys }) => inPlaces(IN_GUARDS, value, keys)));

/** References in what is agentgateway's alone. */
const inPlaces = (places: ReturnType<typeof inAuth>, node: unknown, above: readonly Key[] = []): readonly SecretReference[] =>
  places.flatMap(([at, kind]) => placesOf(node, at, above).flatMap(({ value, keys }) => {
    const { name, key } = mapOf(value);
    const read = DIALECTS.find(({ policy }) => policy.kind === 'AgentgatewayPolicy')?.secretEntries;
    return typeof name === 'string' && read ? { name, wanted: entriesRead({ kind, name, ...typeof key === 'string' && { key } }, read), keys: () => keys } : [];
  }));

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
