import { Patch } from './composition';
import { MadeObject } from './run/trial';
import { DialectDefinition } from '../dialects/definition';
import { milliseconds } from './said/duration';
import { bytes } from './said/limits';
import { isSameMeaning } from './same-meaning';
import { KnownObject } from '../rules/known-object';
import { isObject, JsonObject } from '../schema/json-type';
import { judge } from '../schema/verdict';

/** More changes than that are not worth a construct. */
const MOST = 12;

/** What has to be changed in an object so that it says the same as another; where that would be nearly everything, a text says what. */
export function patchesFor({ manifest, below }: MadeObject, object: KnownObject, dialect: DialectDefinition): readonly Patch[] | string {
  const wanted = { ...object.manifest, apiVersion: manifest.apiVersion };
  const [is, should] = [manifest, wanted].map(each => plain(judge(each, dialect.releases).defaulted(), object.namespace));
  const isMeant = isSameMeaning(object, manifest, dialect);
  const all = differences(is, should, []).filter(({ path: [first] }) => !isMeant || first === 'metadata').map(({ path, value }) => ({ below, path, value }));
  const isTooMuch = all.length > MOST || all.some(({ path }) => path.length < 2 || (path[0] === 'metadata' && path[1] === 'name'));
  return isTooMuch || 2 * sizeOf(all.map(({ value }) => value)) > sizeOf(should.spec) + ROOM ? [...new Set(all.map(({ path }) => path.join('.')))].slice(0, SHOWN).join(', ') : all;
}

/** So much may be said by overrides however small the object is. */
const ROOM = 200;

const SHOWN = 4;

const sizeOf = (value: unknown): number => JSON.stringify(value)?.length ?? 0;

/** What the server keeps of it, with no word of its own namespace where it refers to others. */
function plain({ status: _status, metadata, ...manifest }: JsonObject, namespace: string | undefined): JsonObject {
  const { creationTimestamp: _created, ...said } = isObject(metadata) ? metadata : {};
  return { ...withoutOwn(manifest, namespace) as JsonObject, metadata: withoutEmpty(said) };
}

function withoutOwn(node: unknown, namespace: string | undefined): unknown {
  if (Array.isArray(node)) { return node.map(item => withoutOwn(item, namespace)); }
  if (!isObject(node)) { return node; }
  const isOwnRef = namespace !== undefined && node.namespace === namespace && typeof node.name === 'string';
  const { namespace: _, ...rest } = node;
  return Object.fromEntries(Object.entries(isOwnRef ? rest : node).map(([key, value]) => [key, withoutOwn(value, namespace)]));
}

const withoutEmpty = (node: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(node).filter(([, value]) => !(isObject(value) && Object.keys(value).length === 0) && value !== null));

interface Difference { readonly path: readonly string[]; readonly value: unknown }

function differences(is: unknown, should: unknown, path: readonly string[]): readonly Difference[] {
  if (isAlike(is, should)) { return []; }
  if (isObject(is) && isObject(should)) {
    const names = [...new Set([...Object.keys(is), ...Object.keys(should)])];
    return names.flatMap(name => differences(is[name], should[name], [...path, name]));
  }
  if (Array.isArray(is) && Array.isArray(should) && is.length === should.length) {
    return is.flatMap((item, i) => differences(item, should[i], [...path, String(i)]));
  }
  return [{ path, value: should }];
}

/** Whether two values are the same to the server and to the gateway. */
function isAlike(a: unknown, b: unknown): boolean {
  if (a === b || (a ?? undefined) === (b ?? undefined)) { return true; }
  if (typeof a === 'string' && typeof b === 'string') {
    const [one, other] = [milliseconds(a), milliseconds(b)];
    return one !== undefined && one === other;
  }
  if (typeof a === 'number' || typeof b === 'number') { return size(a) !== undefined && size(a) === size(b); }
  return false;
}

const size = (value: unknown): number | undefined => typeof value === 'number' || typeof value === 'string' ? bytes(value) : undefined;
