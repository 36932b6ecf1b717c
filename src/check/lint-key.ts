import { CheckedDocument } from './document';
import { groupOf } from './identity';
import { Lint, warning } from './lint-finding';
import { placesOf } from './lint-trap';
import { isStandIn } from './stand-in';
import { Key, manifestPath } from '../codec/manifest-path';
import { DIALECTS } from '../dialects/registry';
import { isObject } from '../schema/json-type';

const GROUPS = new Set([...DIALECTS.map(({ backend }) => backend.group), 'gateway.solo.io', 'enterprise.gloo.solo.io', 'gateway.networking.k8s.io']);

/** Headers that carry a credential and nothing else. */
const CREDENTIAL_HEADER = /^(authorization|x-api-key|api-key|x-goog-api-key)$/i;

const HEADERS = ['spec.rules.*.filters.*.requestHeaderModifier', 'spec.rules.*.backendRefs.*.filters.*.requestHeaderModifier', 'spec.traffic.headerModifiers.request',
  'spec.headerModifiers.request', 'spec.options.headerManipulation'];

/** Credentials in the clear in the objects of a gateway. They are never shown. */
export function lintKeys({ manifest }: CheckedDocument): readonly Lint[] {
  if (!GROUPS.has(groupOf(manifest))) { return []; }
  const headers = HEADERS.flatMap(path => ['set', 'add'].flatMap(list => placesOf(manifest, `${path}.${list}.*`.split('.'), [])))
    .filter(({ value }) => isObject(value) && CREDENTIAL_HEADER.test(String(value.name)) && isSecret(value.value))
    .map(({ keys }) => [...keys, 'value']);
  return [...inlineKeys(manifest.spec, ['spec']), ...headers].map(keys => warning('LintPlaintextKey',
    'the credential stands here in the clear, for everybody who may read the repository or the object; put it into a Secret and refer to that', keys, manifestPath(keys)));
}

const isSecret = (value: unknown): boolean => typeof value === 'string' && !isStandIn(value);

/** `authToken.inline`, `auth.key` and inline AWS keys, wherever they are. */
function inlineKeys(node: unknown, keys: readonly Key[]): readonly (readonly Key[])[] {
  if (Array.isArray(node)) { return node.flatMap((item: unknown, i) => inlineKeys(item, [...keys, i])); }
  if (!isObject(node)) { return []; }
  return Object.entries(node).flatMap(([field, value]) => {
    const here = [...keys, field];
    const parent = keys[keys.length - 1];
    const isKey = (field === 'inline' && parent === 'authToken') || (field === 'key' && parent === 'auth') || (field === 'secretKey' && parent === 'inline');
    return isKey && isSecret(value) ? [here] : inlineKeys(value, here);
  });
}
