import { readFileSync } from 'fs';
import { join } from 'path';
import { parseAllDocuments } from 'yaml';
import { DIALECTS } from '../../src/dialects/registry';
import { JsonObject } from '../../src/schema/json-type';
import { releasesServing } from '../../src/schema/release';
import { judge, Server } from '../../src/schema/verdict';
import { WRITTEN } from '../golden/written';
import { CORPUS, hasCorpus } from '../laws/corpus';

interface Entry {
  readonly file: string;
  readonly documents: readonly {
    readonly index: number;
    readonly apiVersion?: string;
    readonly kind?: string;
    readonly acceptedBy?: readonly string[];
    readonly errors?: unknown;
  }[];
}

describe('recorded verdicts', () => {
  test('the golden files are accepted by the releases that they were written for', () => {
    const documents = DIALECTS.flatMap(({ id, releases }) => WRITTEN.filter(({ dialect }) => dialect === id).flatMap(({ yaml }) =>
      parseAllDocuments(yaml).flatMap(document => document.contents === null ? [] : { id, releases, manifest: document.toJS() as JsonObject })));
    expect(documents.length).toBeGreaterThan(70);
    expect(documents.flatMap(({ id, releases, manifest }) => judge(manifest, releases).problems.map(problem => ({ id, problem })))).toEqual([]);
  });

  if (!hasCorpus) {
    process.stdout.write(`there is no corpus in ${CORPUS} (set CORPUS to its folder): its verdicts are left out\n`);
    return;
  }

  test('every document of the corpus gets the recorded verdict from every release that serves its kind', () => {
    const entries = JSON.parse(readFileSync(join(CORPUS, 'index.json'), 'utf8')) as Entry[];
    // Some releases came after the verdicts.
    const recorded = new Set(entries.flatMap(({ documents }) => documents.flatMap(({ acceptedBy = [] }) => acceptedBy)));
    const disagreements: string[] = [];
    let judged = 0;
    for (const { file, documents } of entries) {
      const parsed = parseAllDocuments(readFileSync(join(CORPUS, file), 'utf8'));
      for (const { index, apiVersion, kind, acceptedBy, errors } of documents) {
        if (!acceptedBy && !errors) { continue; }
        const manifest = parsed[index].toJS() as JsonObject;
        for (const release of releasesServing(String(apiVersion), String(kind)).filter(name => recorded.has(name))) {
          judged++;
          const { problems } = Server.of(release).verdict(manifest);
          const accepted = problems.length === 0 && parsed[index].errors.length === 0;
          if (accepted !== (acceptedBy ?? []).includes(release)) {
            disagreements.push(`${file}#${index} ${kind} ${release}: recorded ${accepted ? 'refused' : 'accepted'} ${JSON.stringify(errors ?? '').slice(0, 300)}` +
              ` but ${problems.map(p => `${p.code} ${p.manifestPath} ${p.message}`).join(' | ').slice(0, 300)}`);
          }
        }
      }
    }
    expect(disagreements).toEqual([]);
    expect(judged).toBeGreaterThan(1000);
  });
});
