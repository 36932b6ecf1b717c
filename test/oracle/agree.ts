import { spawnSync } from 'child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import * as fc from 'fast-check';
import { parse, parseAllDocuments } from 'yaml';
import { writeImportedCrds } from './crds-of';
import { essence } from './essence';
import { mutated, randomManifest } from './manifests';
import { repaired } from './repair';
import { equal, isObject, JsonObject } from '../../src/schema/json-type';
import { loadRelease, releaseNames, releasesServing } from '../../src/schema/release';
import { Server } from '../../src/schema/verdict';
import { CORPUS, hasCorpus } from '../laws/corpus';

/** Asks the oracle and ourselves the same questions. usage: agree.ts <oracle binary> [number of random and of mutated manifests] [seed] */
const [oracle, count = '10000', seed = '1'] = process.argv.slice(2);
const ROOT = join(__dirname, '..', '..');

const originals = process.env.CRDS ?? join(ROOT, '..', 'shared', 'crds');
const crds = existsSync(originals) ? asJson(originals) : generated();

/** The CRDs of our releases as JSON, since `default: Off` is text to those who wrote it, but a boolean to a reader of YAML 1.1. */
function asJson(folder: string): string {
  const target = mkdtempSync(join(tmpdir(), 'crds-'));
  for (const release of readdirSync(folder).filter(name => releaseNames().includes(name))) {
    mkdirSync(join(target, release));
    for (const file of readdirSync(join(folder, release))) {
      const crd: unknown = parse(readFileSync(join(folder, release, file), 'utf8'));
      writeFileSync(join(target, release, file), JSON.stringify(crd));
    }
  }
  return target;
}

function generated(): string {
  process.stdout.write(`the original CRDs are not in ${originals} (set CRDS): the server is asked about what imports/ holds\n`);
  const folder = mkdtempSync(join(tmpdir(), 'crds-'));
  writeImportedCrds(folder);
  return folder;
}

function yamlBelow(folder: string): JsonObject[] {
  if (!existsSync(folder)) { return []; }
  return (readdirSync(folder, { recursive: true }) as string[]).filter(file => /\.ya?ml$/.test(file)).sort().flatMap(file =>
    parseAllDocuments(readFileSync(join(folder, file), 'utf8')).filter(({ errors }) => errors.length === 0).map(document => document.toJS() as unknown)
      .filter((manifest): manifest is JsonObject => isObject(manifest) && typeof manifest.apiVersion === 'string' && typeof manifest.kind === 'string'));
}

const known = ({ apiVersion, kind }: JsonObject) => releasesServing(String(apiVersion), String(kind)).length > 0;
if (!hasCorpus) { process.stdout.write(`there is no corpus in ${CORPUS} (set CORPUS to its folder): the server is asked about our own manifests only\n`); }
const real = [CORPUS, join(ROOT, 'test', 'golden'), join(ROOT, 'test', 'corpus')].flatMap(yamlBelow).filter(known);
const kinds = releaseNames().flatMap(name => Object.keys(loadRelease(name).kinds).map(key => [name, key] as const));
const sample = <T>(build: (draw: fc.GeneratorValue) => T, more: number): T[] =>
  fc.sample(fc.gen().map(build), { numRuns: Number(count), seed: Number(seed) + more });
const random = sample(draw => {
  const [name, key] = kinds[draw(fc.nat, { max: kinds.length - 1 })];
  const manifest = randomManifest(draw, loadRelease(name), key);
  return draw(fc.nat, { max: 9 }) === 0 ? manifest : repaired(draw, loadRelease(name), loadRelease(name).kinds[key].schema, manifest);
}, 0);
const accepted = [...real, ...random].filter(manifest => releasesServing(String(manifest.apiVersion), String(manifest.kind)).some(release => Server.of(release).verdict(manifest).problems.length === 0));
const anyOf = (draw: fc.GeneratorValue, manifests: readonly JsonObject[]) => manifests[draw(fc.nat, { max: manifests.length - 1 })];
const changed = sample(draw => mutated(draw, anyOf(draw, accepted), anyOf(draw, accepted)), 1).filter(known);

interface Answer { readonly id: string; readonly results?: { readonly [release: string]: { readonly accepted: boolean; readonly errors?: readonly string[]; readonly defaulted?: JsonObject } } }

const groups = { real, random, changed };
const questions = Object.entries(groups).flatMap(([group, manifests]) => manifests.map((manifest, i) => ({ id: `${group}-${i}`, manifest })));
const { stdout, status, stderr } = spawnSync(oracle, ['-workers', '2', crds], {
  input: questions.map(question => JSON.stringify(question)).join('\n'), encoding: 'utf8', maxBuffer: 1 << 30,
});
if (status !== 0) { process.stderr.write(stderr); process.exit(1); }
const answers = new Map(stdout.trim().split('\n').map(line => JSON.parse(line) as Answer).map(answer => [answer.id, answer]));

let asked = 0;
let yes = 0;
const disagreements: string[] = [];
for (const { id, manifest } of questions) {
  for (const [release, theirs] of Object.entries(answers.get(id)?.results ?? {})) {
    asked++;
    const ours = Server.of(release).verdict(JSON.parse(JSON.stringify(manifest)) as JsonObject);
    const agreed = (ours.problems.length === 0) === theirs.accepted;
    if (theirs.accepted) { yes++; }
    if (!agreed) {
      disagreements.push(`${id} ${release}: the server ${theirs.accepted ? 'accepts' : `refuses (${theirs.errors?.slice(0, 2).join('; ')})`}, ` +
        `we ${ours.problems.length === 0 ? 'accept' : `refuse (${ours.problems.slice(0, 2).map(p => `${p.code} ${p.manifestPath} ${p.message}`).join('; ')})`}\n    ${JSON.stringify(manifest).slice(0, 600)}`);
    } else if (theirs.accepted && theirs.defaulted && !equal(essence(ours.defaulted(), release), essence(theirs.defaulted, release))) {
      disagreements.push(`${id} ${release}: defaults differ: ${JSON.stringify(essence(ours.defaulted(), release)).slice(0, 600)} but the server has ${JSON.stringify(essence(theirs.defaulted, release)).slice(0, 600)}`);
    }
  }
}

process.stdout.write(`${questions.length} manifests (${real.length} real, ${random.length} random, ${changed.length} changed), ${asked} verdicts, ${yes} of them yes\n`);
for (const disagreement of disagreements.slice(0, 20)) { process.stdout.write(`  ${disagreement}\n`); }
process.stdout.write(`agreement: ${asked - disagreements.length} of ${asked}\n`);
process.exitCode = disagreements.length === 0 && asked > Number(count) ? 0 : 1;
