import { ApiObject, JsonPatch } from 'cdk8s';
import { described, NoWay, overridden, overridesOf } from './override';
import { CodedError } from '../diagnostic/coded-error';
import { Diagnostic, Severity } from '../diagnostic/diagnostic';
import { isObject, JsonObject } from '../schema/json-type';

/** A manifest with the patches and overrides of its object, up to one that cannot be applied. */
export interface Patched {
  readonly manifest: JsonObject;
  readonly failure?: Omit<Diagnostic, 'path'>;
}

const WRITER = Symbol.for('cdk8s-ai-gateway.Writer');

type Written = ApiObject & { [WRITER]?: () => JsonObject };

/** How an object of others is written without its overrides. */
export const writerOf = (object: ApiObject): (() => JsonObject) => (object as Written)[WRITER] ?? (() => object.toJson() as JsonObject);

/** Has cdk8s write an object of others with its overrides. */
export function writeWithOverrides(object: ApiObject): void {
  const write = object.toJson.bind(object) as () => JsonObject;
  Object.defineProperty(object, WRITER, { value: write });
  object.toJson = () => {
    const { manifest, failure } = patchedManifest(object, write);
    if (failure) { throw new CodedError(failure.code, failure.message); }
    return manifest;
  };
}

/** What cdk8s keeps of patches. */
interface Operation {
  readonly op: string;
  readonly path: string;
  readonly from?: string;
}

/** Writes an object with all that was done to it. `write` is how cdk8s writes it. */
export function patchedManifest(object: ApiObject, write: () => JsonObject): Patched {
  const { manifest, failure } = withPatches(object, write);
  const overrides = overridesOf(object);
  if (failure || overrides.length === 0) { return { manifest, failure }; }
  let last = manifest;
  for (const override of overrides) {
    try {
      last = overridden(last, override);
    } catch (e) {
      if (!(e instanceof NoWay)) { throw e; }
      return { manifest: last, failure: failed(`the override of '${override.path.join('.')}' cannot be made: ${e.message}`, e.at) };
    }
  }
  return { manifest: last };
}

/** What cdk8s writes with the patches, if each of them can be applied; it drops what is put into a text without a word. */
function withPatches(object: ApiObject, write: () => JsonObject): Patched {
  const { patches } = object as unknown as { readonly patches?: JsonPatch[] };
  if (!Array.isArray(patches) || patches.length === 0) { return { manifest: write() }; }
  const given = patches.splice(0);
  try {
    const failure = firstFailure(write(), given);
    if (failure) { return failure; }
  } finally {
    patches.push(...given);
  }
  return { manifest: write() };
}

function firstFailure(plain: JsonObject, patches: readonly JsonPatch[]): Patched | undefined {
  let manifest = plain;
  for (const patch of patches) {
    const operation = (patch as unknown as { _toJson(): Operation })._toJson();
    try {
      if (deadEndOf(operation, manifest)) { return { manifest, failure: failureOf(operation, manifest) }; }
      manifest = JsonPatch.apply(JSON.parse(JSON.stringify(manifest)), patch) as JsonObject;
    } catch {
      return { manifest, failure: failureOf(operation, manifest) };
    }
  }
  return undefined;
}

/** Where an operation leads to what is not there. */
const deadEndOf = ({ from, path }: Operation, manifest: JsonObject): End | undefined =>
  [from, path].filter(each => each !== undefined).map(each => endOf(each, manifest)).find(each => each.missing !== undefined);

function failureOf(operation: Operation, manifest: JsonObject): Patched['failure'] {
  const { op, path, from } = operation;
  const patch = `the JSON patch ${op} '${from === undefined ? path : `${from}' to '${path}`}' cannot be applied`;
  const end = deadEndOf(operation, manifest);
  if (!end) { return failed(op === 'test' ? `${patch}: what stands there is something else` : patch, keysOf(path)); }
  const where = end.keys.length === 0 ? 'in the manifest' : `at '/${end.keys.join('/')}'`;
  const todo = op === 'add' || op === 'replace' ? '; Overrides.of(construct).addOverride makes what is in between' : '';
  return failed(`${patch}: there is no '${end.missing}' ${where}, where there is ${described(end.node)}${todo}`, end.keys);
}

interface End {
  readonly keys: readonly string[];
  readonly node: unknown;
  /** What is not there; undefined where the parent of the target is. */
  readonly missing?: string;
}

/** How far a pointer leads. */
function endOf(pointer: string, manifest: unknown): End {
  const keys = keysOf(pointer);
  let node = manifest;
  for (const [i, key] of keys.slice(0, -1).entries()) {
    const next = Array.isArray(node) ? node[Number(key)] as unknown : isObject(node) ? node[key] : undefined;
    if (next === undefined) { return { keys: keys.slice(0, i), node, missing: key }; }
    node = next;
  }
  const isPlace = Array.isArray(node) || isObject(node);
  return isPlace ? { keys, node } : { keys: keys.slice(0, -1), node, missing: keys[keys.length - 1] };
}

const keysOf = (pointer: string): readonly string[] =>
  pointer.split('/').slice(1).map(key => key.replace(/~1/g, '/').replace(/~0/g, '~'));

const failed = (message: string, at: readonly string[]): Omit<Diagnostic, 'path'> =>
  ({ severity: Severity.ERROR, code: 'PatchFailed', message, ...at.length > 0 && { manifestPath: at.join('.') } });
