import { spawnSync } from 'child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { crdOf, manifestOf } from './cases/case';
import { CASES } from './cases/cases';
import { equal } from '../../src/schema/json-type';

/** Puts every expectation of the cases to the API server's own code. usage: ask-server.ts <binary of test/oracle> */
const folder = mkdtempSync(join(tmpdir(), 'cases-'));
mkdirSync(join(folder, 'cases'));
CASES.forEach((example, i) => writeFileSync(join(folder, 'cases', `${i}.yaml`), JSON.stringify(crdOf(example, i))));

const questions = CASES.flatMap(({ accepted = [], refused = {}, filled = [] }, i) => [
  ...accepted.map(value => ({ i, value, expected: true, after: undefined as unknown, fills: false })),
  ...Object.values(refused).flat().map(value => ({ i, value, expected: false, after: undefined as unknown, fills: false })),
  ...filled.map(([value, after]) => ({ i, value, expected: true, after, fills: true })),
]).map((question, id) => ({ ...question, id: String(id) }));

const { stdout, stderr, status } = spawnSync(process.argv[2], [folder], {
  input: questions.map(({ id, i, value }) => JSON.stringify({ id, manifest: manifestOf(i, value) })).join('\n'), encoding: 'utf8', maxBuffer: 1 << 28,
});
if (status !== 0) { process.stderr.write(stderr); process.exit(1); }

interface Answer { readonly results?: { readonly cases?: { readonly accepted: boolean; readonly errors?: readonly string[]; readonly defaulted?: { readonly spec?: { readonly v?: unknown } } } }; readonly error?: string }

const answers = stdout.trim().split('\n').map(line => JSON.parse(line) as Answer);
const wrong = questions.flatMap(({ i, value, expected, after, fills }, n) => {
  const answer = answers[n].results?.cases;
  const made = answer?.defaulted?.spec?.v;
  if (answer?.accepted === expected && (!fills || equal(made, after))) { return []; }
  return [`${CASES[i].name}: ${JSON.stringify(value)} is expected to be ${expected ? 'accepted' : 'refused'}, but the server says ${JSON.stringify(answer?.errors ?? answers[n].error ?? made).slice(0, 300)}`];
});
wrong.forEach(line => process.stdout.write(`${line}\n`));
process.stdout.write(`${questions.length - wrong.length} of ${questions.length} expectations are the server's\n`);
process.exitCode = wrong.length === 0 ? 0 : 1;
