import { compared, textOf } from './compared';
import { leavesOf, mutated } from './mutated';
import { Key } from '../../src/codec/manifest-path';
import { DIALECTS } from '../../src/dialects/registry';
import { DIFF_REPORTS } from '../../src/diff/report/reports';
import { isObject, JsonObject } from '../../src/schema/json-type';
import { OWN } from '../corpus/own';

const CANARY = 'canary-in-the-coal-mine';
const CANARIES = [CANARY, Buffer.from(CANARY).toString('base64'), CANARY.slice(0, 10)];

const TIMES = Number(process.env.FAST_CHECK_TIMES ?? 1);

/** Leaves that hold what nobody may see, whatever is written there. */
const SECRET = [/(^|\.)auth\.key$/, /\.inline(\.|$)/, /\.jwks\.local\.key$/, /\.basicAuthentication\.users\.\d+$/, /\.target\.template\.data\./];
const OF_SECRETS = [/^data\./, /^stringData\./];

const isSecret = (kind: unknown, path: readonly Key[]): boolean =>
  [...SECRET, ...kind === 'Secret' ? OF_SECRETS : []].some(each => each.test(path.join('.')));

const put = (manifest: JsonObject, path: readonly Key[], value: string): void => {
  const holder = path.slice(0, -1).reduce<unknown>((node, key) => (node as { [key: Key]: unknown })[key], manifest) as { [key: Key]: unknown };
  holder[path[path.length - 1]] = value;
};

/** A manifest with the canary wherever there is a secret, and in every header and variable, which get a name that says so. */
function planted(manifest: JsonObject): { readonly manifest: JsonObject; readonly count: number } {
  const copy = structuredClone(manifest);
  let count = 0;
  for (const path of leavesOf(copy)) {
    if (!isSecret(copy.kind, path)) { continue; }
    put(copy, path, copy.kind === 'Secret' && path[0] === 'data' ? CANARIES[1] : CANARY);
    count++;
  }
  const name = (node: unknown): void => {
    if (Array.isArray(node)) { node.forEach(name); return; }
    if (!isObject(node)) { return; }
    const open = node as { [key: string]: unknown };
    const named = (['name', 'key', 'field'] as const).find(key => typeof open[key] === 'string');
    if (named !== undefined && typeof open.value === 'string') { open[named] = 'x-api-key'; open.value = CANARY; count++; }
    Object.values(open).forEach(name);
  };
  name(copy.spec);
  const meta = { ...copy.metadata as JsonObject };
  (copy as { metadata: unknown }).metadata = { ...meta, annotations: { ...meta.annotations as JsonObject, 'kubectl.kubernetes.io/last-applied-configuration': `{"key": "${CANARY}"}` } };
  return { manifest: copy, count };
}

const planting = OWN.map(({ id, manifest, acceptedBy }) => ({ id, ...planted(manifest as JsonObject), dialect: DIALECTS.find(({ releases }) => acceptedBy.some(each => releases.includes(each)))! }))
  .filter(({ count, dialect }) => count > 0 && dialect !== undefined);

test('whatever changes in a manifest, no format shows what is secret in it', () => {
  const wrong: string[] = [];
  let asked = 0;
  for (const [seed, { id, manifest, dialect }] of planting.entries()) {
    // What has another name is no secret by its name.
    const leaves = leavesOf(manifest).filter(path => !['name', 'key', 'field'].includes(String(path[path.length - 1])) || isSecret(manifest.kind, path));
    const step = Math.max(1, Math.floor(leaves.length / (8 * TIMES)));
    const secret = leaves.filter(path => path.reduce<unknown>((node, key) => (node as { [key: Key]: unknown })[key], manifest) === CANARY);
    const pairs: readonly (readonly [string, JsonObject | undefined])[] = [
      ['all of it', undefined],
      ...[...leaves.filter((_, i) => (i + seed) % step === 0), ...secret].flatMap(path =>
        (['without', 'changed'] as const).map(how => [`${how} ${path.join('.')}`, mutated(manifest, path, how)] as const)),
    ];
    for (const [what, after] of pairs) {
      for (const [first, second] of [[[manifest], after ? [after] : []], [after ? [after] : [], [manifest]]]) {
        asked++;
        const report = compared(textOf(first), textOf(second), dialect);
        for (const [format, write] of Object.entries(DIFF_REPORTS)) {
          const text = write(report, true);
          if (CANARIES.some(each => text.includes(each))) { wrong.push(`${id} ${what} as ${format}: ${text.split('\n').find(line => CANARIES.some(each => line.includes(each)))}`); break; }
        }
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(asked).toBeGreaterThan(100);
});
