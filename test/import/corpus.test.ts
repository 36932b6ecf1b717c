import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { LegacyESLint } from 'eslint/use-at-your-own-risk';
import { stringify } from 'yaml';
import { imported, written } from './imported';
import { differing, withVariables } from './same';
import { readDocuments } from '../../src/check/document';
import { siteOf } from '../../src/check/site-of-files';
import { CannotImport, ImportedFiles } from '../../src/import/import-files';
import { comparedWalks } from '../../src/migrate/walks';
import { JsonObject } from '../../src/schema/json-type';
import { CORPUS, hasCorpus } from '../laws/corpus';
import { problemsIn } from '../typescript-blocks';

/** Kinds that the hub models. */
const MODELLED = ['AgentgatewayBackend', 'AgentgatewayPolicy', 'AgentgatewayParameters', 'AgentgatewayModel', 'Backend', 'BackendConfigPolicy', 'BackendTLSPolicy', 'DirectResponse',
  'Gateway', 'GatewayExtension', 'GatewayParameters', 'HTTPListenerPolicy', 'HTTPRoute', 'ReferenceGrant', 'RouteOption', 'TrafficPolicy', 'Upstream'];

const ROOT = join(__dirname, '..', '..');

/** Rules that need the types of a whole project; the compiler has been asked about the code. */
const WITHOUT_TYPES = { '@typescript-eslint/no-floating-promises': 'off', '@typescript-eslint/return-await': 'off', 'import/no-unresolved': 'off' } as const;

interface Case { readonly file: string; readonly text: string; readonly app: ImportedFiles }

function casesIn(folder: string): readonly Case[] {
  return readdirSync(join(CORPUS, folder)).sort().flatMap(name => {
    const text = readFileSync(join(CORPUS, folder, name), 'utf8');
    try {
      return [{ file: `${folder}/${name}`, text, app: imported(text) }];
    } catch (e) {
      // What no release takes is told, and nothing is written.
      if (e instanceof CannotImport) { return []; }
      throw new Error(`${folder}/${name}: ${(e as Error).stack}`);
    }
  });
}

const cases = hasCorpus ? ['agentgateway', 'gloo', 'kgateway-2.0', 'kgateway-2.1'].flatMap(casesIn) : [];
const isRefused = ({ app: { report } }: Case): boolean => report.objects.some(({ findings }) => findings.some(finding => finding.startsWith('synth will refuse')));
const manifestsOf = (text: string): readonly JsonObject[] => readDocuments('input.yaml', Buffer.from(text)).map(({ manifest }) => manifest);

if (!hasCorpus) {
  test('there is no corpus (set CORPUS to its folder)', () => { expect(cases).toEqual([]); });
} else {
  test('the code of the whole corpus compiles under strict', () => {
    expect(problemsIn(cases.map(({ app }) => app.files[0].text))).toEqual([]);
  });

  test('the linter of the project finds nothing in it', async () => {
    const lint = new LegacyESLint({ cwd: ROOT, overrideConfig: { parserOptions: { projectService: false, project: null }, rules: WITHOUT_TYPES } });
    const wrong: string[] = [];
    for (const { file, app } of cases) {
      const [{ messages }] = await lint.lintText(app.files[0].text, { filePath: join(ROOT, 'examples', 'imported.ts') });
      messages.forEach(({ line, ruleId, message }) => wrong.push(`${file}: ${app.files[0].text.split('\n')[line - 1]}: ${ruleId}: ${message}`));
    }
    expect(wrong).toEqual([]);
  });

  test('what the code writes is what it was made from, Secret values aside, and every request comes out alike', () => {
    const wrong = cases.filter(each => !isRefused(each)).flatMap(({ file, text, app }) => {
      let after: readonly JsonObject[];
      try { after = written(app.files[0].text); } catch (e) { return [`${file}: ${(e as Error).message}`]; }
      const { dialect } = app.report;
      const [was, is] = [withVariables(manifestsOf(text), dialect), after].map(manifests => manifests.map(manifest => stringify(manifest, { aliasDuplicateObjects: false })).join('---\n')).map(each => siteOf(readDocuments('site.yaml', Buffer.from(each)), { dialect }));
      const walks = typeof was === 'string' || typeof is === 'string' ? [] : comparedWalks(was, is).changed.map(({ request }) => `${request.path} comes out otherwise`);
      return [...differing(manifestsOf(text), after, dialect), ...walks].map(found => `${file}: ${found}`);
    });
    expect(wrong).toEqual([]);
  });

  const modelled = cases.flatMap(({ file, app }) => app.report.objects.filter(({ kind }) => MODELLED.includes(kind)).map(object => ({ file, ...object })));

  test.each([['raw', 0.02], ['overridden', 0.06]])('few documents of kinds that the hub models are %s', (wanted, most) => {
    const found = modelled.filter(({ outcome }) => outcome === wanted).map(({ file, kind, name, findings }) => `${file} ${kind} ${name}: ${findings.join('; ')}`);
    expect(found.length > most * modelled.length ? found : []).toEqual([]);
    expect(modelled.length).toBeGreaterThan(400);
  });

  test('each that is no construct has a reason', () => {
    expect(modelled.filter(({ outcome, findings }) => outcome === 'raw' && findings.length === 0)).toEqual([]);
  });

  test('no key that stands in an object itself is in the code', () => {
    const inClear = cases.flatMap(({ file, text, app }) => Array.from(text.matchAll(/^ *(?:key|inline|secretKey): ['"]?([^\s'"$]{9,})['"]?$/gm), ([, value]) => value)
      .filter(value => app.files.some(each => each.text.includes(`'${value}'`))).map(value => `${file}: ${value}`));
    expect(inClear).toEqual([]);
  });

  test('no value of a Secret is in the code', () => {
    const values = cases.flatMap(({ file, text, app }) => manifestsOf(text).filter(({ kind }) => kind === 'Secret').flatMap(({ data, stringData }) =>
      Object.values({ ...data as object, ...stringData as object }).filter((value): value is string => typeof value === 'string' && value.length > 8 && !value.startsWith('$'))
        .filter(value => app.files.some(each => each.text.includes(value))).map(value => `${file}: ${value}`)));
    expect(values).toEqual([]);
  });
}
