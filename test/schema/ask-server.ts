import { spawnSync } from 'child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { crdOf, manifestOf } from './cases/case';
import { CASES } from './cases/cases';
import { CORE_CASES, inCore } from './cases/core';
import { METADATA } from './cases/metadata';
import { equal, JsonObject } from '../../src/schema/json-type';
import { Server } from '../../src/schema/verdict';
import { essence } from '../oracle/essence';

/** Puts every expectation of the cases to the API server's own code. usage: ask-server.ts <binary of test/oracle> */
const folder = mkdtempSync(join(tmpdir(), 'cases-'));
mkdirSync(join(folder, 'cases'));
CASES.forEach((example, i) => writeFileSync(join(folder, 'cases', `${i}.yaml`), JSON.stringify(crdOf(example, i))));

interface Question { readonly manifest: object; readonly told: string; readonly accepted: boolean; readonly after?: (made: JsonObject | undefined) => boolean }

const value = (made: JsonObject | undefined): unknown => (made?.spec as JsonObject | undefined)?.v;
const asked = (i: number, accepted: boolean, v: unknown, after?: Question['after']): Question =>
  ({ manifest: manifestOf(i, v, CASES[i]), told: `${CASES[i].name}: ${JSON.stringify(v)}`, accepted, after });
const ofMetadata = (metadata: unknown, accepted: boolean): Question =>
  ({ manifest: { ...manifestOf(0, undefined), metadata }, told: JSON.stringify(metadata).slice(0, 200), accepted });
const core = (manifest: object, accepted: boolean): Question => ({
  manifest: inCore(manifest),
  told: JSON.stringify(manifest).slice(0, 200),
  accepted,
  after: made => !accepted || equal(essence(Server.of('core').verdict(inCore(manifest)).defaulted(), 'core'), essence(made ?? {}, 'core')),
});

const questions: readonly Question[] = [
  ...CASES.flatMap(({ accepted = [], refused = {}, filled = [] }, i) => [
    ...accepted.map(v => asked(i, true, v)),
    ...Object.values(refused).flat().map(v => asked(i, false, v)),
    ...filled.map(([before, after]) => asked(i, true, before, made => equal(value(made), after))),
  ]),
  ...METADATA.accepted.map(metadata => ofMetadata(metadata, true)),
  ...Object.values(METADATA.refused).flat().map(metadata => ofMetadata(metadata, false)),
  ...Object.values(CORE_CASES).flatMap(({ accepted, refused }) => [...accepted.map(o => core(o, true)), ...Object.values(refused).flat().map(o => core(o, false))]),
];

const { stdout, stderr, status } = spawnSync(process.argv[2], [folder], {
  input: questions.map(({ manifest }, id) => JSON.stringify({ id: String(id), manifest })).join('\n'), encoding: 'utf8', maxBuffer: 1 << 28,
});
if (status !== 0) { process.stderr.write(stderr); process.exit(1); }

interface Answer {
  readonly results?: { readonly [release: string]: { readonly accepted: boolean; readonly errors?: readonly string[]; readonly defaulted?: JsonObject } };
  readonly error?: string;
}

const answers = stdout.trim().split('\n').map(line => JSON.parse(line) as Answer);
const wrong = questions.flatMap(({ told, accepted, after }, i) => {
  const answer = Object.values(answers[i].results ?? {})[0];
  if (answer?.accepted === accepted && (after === undefined || after(answer.defaulted))) { return []; }
  return [`${told} is expected to be ${accepted ? 'accepted' : 'refused'}, but the server says ${JSON.stringify(answer?.errors ?? answers[i].error ?? answer?.defaulted).slice(0, 300)}`];
});
wrong.forEach(line => process.stdout.write(`${line}\n`));
process.stdout.write(`${questions.length - wrong.length} of ${questions.length} expectations are the server's\n`);
process.exitCode = wrong.length === 0 ? 0 : 1;
