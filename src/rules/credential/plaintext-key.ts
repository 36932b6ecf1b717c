import { Key } from '../../codec/manifest-path';
import { Severity } from '../../diagnostic/diagnostic';
import { DIALECTS } from '../../dialects/registry';
import { EndpointPolicyIntent, membersOf } from '../../intent/backend';
import { FilterIntent, RuleIntent } from '../../intent/route';
import { JsonObject } from '../../schema/json-type';
import { EVERYWHERE } from '../dialect-range';
import { KnownObject } from '../known-object';
import { CodeEntry, Found, ObjectRule } from '../rule';
import { isStandIn } from '../stand-in';

/** Groups whose objects send requests to providers. */
const GROUPS = [...new Set([...DIALECTS.map(({ backend }) => backend.group), 'gateway.solo.io', 'enterprise.gloo.solo.io', 'gateway.networking.k8s.io'])];

/** Headers that carry a credential and nothing else. */
const HEADER = /^(authorization|x-api-key|api-key|x-goog-api-key)$/i;

const backend = (auth: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: openai
spec:
  ai:
    provider:
      openai: {}
  policies:
    auth:
      ${auth}
`;

export const PLAINTEXT_KEY: CodeEntry = {
  code: 'LintPlaintextKey',
  level: Severity.WARNING,
  topic: 'credentials',
  title: 'a credential stands in the clear',
  reason: 'everybody who may read the repository or the object may use it',
  fix: 'use an ExternalSecret, an encrypted Secret or a placeholder, and refer to the Secret',
};

/** A key that is not even in a Secret. The value itself is never shown. */
export const plaintextKey: ObjectRule = {
  ...PLAINTEXT_KEY,
  dialects: EVERYWHERE,
  kinds: GROUPS.map(group => `${group}/*`),
  fields: ['key', 'inline', 'secretKey', 'set', 'add'],
  examples: {
    language: 'yaml',
    bad: backend('key: sk-0123456789abcdef0123456789'),
    good: backend('secretRef:\n        name: openai-key'),
    dialects: ['agentgateway-0.12', 'agentgateway-1.0', 'agentgateway-1.4'],
  },
  find: object => saysNoKey(object) ? NONE : inObject(object.manifest),
};

/** Whether an object of ours can hold no key, as its intent tells without a search. */
function saysNoKey(object: KnownObject): boolean {
  if (!object.isWrittenByUs) { return false; }
  if (WITHOUT_KEYS.has(object.kind)) { return true; }
  if (object.kind === 'HTTPRoute') {
    return object.route?.intent.rules.some(changesHeaders) === false;
  }
  const intent = object.backend?.intent;
  return intent !== undefined && !isInline(intent) && !membersOf(intent).some(isInline);
}

/** What no key is ever written into. */
const WITHOUT_KEYS: ReadonlySet<string> = new Set(['BackendTLSPolicy', 'ReferenceGrant']);

const changesHeaders = ({ filters, targets }: RuleIntent): boolean =>
  filters?.some(isHeaders) === true || targets?.some(target => target.filters?.some(isHeaders)) === true;

const isHeaders = ({ kind }: FilterIntent): boolean => kind === 'requestHeaders';

/** Guards, too, may say how to authenticate. */
const isInline = ({ credential, guards }: EndpointPolicyIntent): boolean => credential?.kind === 'inline' || guards !== undefined;

function inObject(manifest: JsonObject): readonly Found[] {
  const found = keyPlaces(manifest, isKey);
  return found.length === 0 ? NONE : found.map(keys => ({
    message: 'the credential stands here in the clear, for everybody who may read the repository or the object; put it into a Secret and refer to that',
    keys,
  }));
}

const NONE: readonly Found[] = [];

const isKey = (value: string): boolean => !isStandIn(value);

/** Where in an object keys stand themselves, of those that are asked for. */
export function keyPlaces(manifest: JsonObject, isMeant: (value: string) => boolean): readonly (readonly Key[])[] {
  const found: (readonly Key[])[] = [];
  search(manifest.spec, 'spec', ['spec'], value => typeof value === 'string' && isMeant(value), found);
  return found;
}

/** Which field of an object holds a key, by the name that the object goes by: `authToken.inline`, `auth.key` and inline AWS keys. */
const KEY_FIELDS: { readonly [parent: string]: string | undefined } = { authToken: 'inline', auth: 'key', inline: 'secretKey' };

/** Looks through everything once; `trail` leads to the node, whose own name is `field`. */
function search(node: unknown, field: string, trail: Key[], isMeant: (value: unknown) => boolean, found: (readonly Key[])[]): void {
  if (node === null || typeof node !== 'object') { return; }
  if (Array.isArray(node)) {
    for (let i = 0; i < node.length; i++) {
      const item: unknown = node[i];
      if (item === null || typeof item !== 'object') { continue; }
      trail.push(i);
      if ((field === 'set' || field === 'add') && HEADER.test(String((item as JsonObject).name)) && isMeant((item as JsonObject).value)) { found.push([...trail, 'value']); }
      search(item, '', trail, isMeant, found);
      trail.pop();
    }
    return;
  }
  const holder = KEY_FIELDS[field];
  for (const name of Object.keys(node)) {
    const value = (node as JsonObject)[name];
    trail.push(name);
    if (name === holder && isMeant(value)) { found.push([...trail]); } else { search(value, name, trail, isMeant, found); }
    trail.pop();
  }
}
