import { readFileSync } from 'fs';
import { join } from 'path';
import { acceptedDocuments, CORPUS, CorpusDocument, goldenDocuments, hasCorpus } from './corpus';
import { isUnderstood, leastUnread, readingsOf, rewritten, unread } from './corpus-reading';
import { OWN } from '../corpus/own';

/** For each kind, how many accepted documents some dialect reads to the last leaf; docs/coverage.md says the same. */
const COVERED: { readonly [kind: string]: number } = {
  AgentgatewayBackend: 121,
  AgentgatewayModel: 39,
  AgentgatewayParameters: 0,
  AgentgatewayPolicy: 73,
  Backend: 62,
  BackendConfigPolicy: 0,
  BackendTLSPolicy: 4,
  DirectResponse: 0,
  Gateway: 59,
  GatewayExtension: 0,
  GatewayParameters: 2,
  HTTPListenerPolicy: 0,
  HTTPRoute: 147,
  ReferenceGrant: 0,
  RouteOption: 1,
  TrafficPolicy: 22,
  Upstream: 1,
};

const KINDS = [...new Set(OWN.map(({ kind }) => kind))];

const corpus = acceptedDocuments(KINDS);
const golden = goldenDocuments(KINDS);
const everywhere = [...golden, ...OWN, ...corpus];
const of = (kind: string, documents: readonly CorpusDocument[]): readonly CorpusDocument[] => documents.filter(document => document.kind === kind);

describe('law 2', () => {
  test.each(KINDS)('every %s that is read to the last leaf is written as it was', kind => {
    for (const document of of(kind, everywhere)) {
      for (const reading of readingsOf(document)) {
        if (unread(reading, document).length > 0) { continue; }
        const { before, after, codes } = rewritten(reading, document);
        const where = { dialect: reading.dialect.id, document: document.id };
        expect({ ...where, codes, manifest: after }).toEqual({ ...where, codes: [], manifest: before });
      }
    }
  });

  test.each(KINDS)('every %s that is read at all is written without a crash', kind => {
    for (const document of of(kind, everywhere)) {
      for (const reading of readingsOf(document)) {
        if (isUnderstood(reading, document)) { expect(() => rewritten(reading, document)).not.toThrow(); }
      }
    }
  });

  test('everything in the golden files is read to the last leaf', () => {
    expect(golden.length).toBeGreaterThan(70);
    expect(golden.filter(document => leastUnread(document)?.length !== 0).map(({ id }) => id)).toEqual([]);
  });
});

if (hasCorpus) {
  describe('law 2 covers the corpus:', () => {
    const covered = (kind: string) => of(kind, corpus).filter(document => leastUnread(document)?.length === 0).length;

    test.each(Object.keys(COVERED))('no fewer documents of kind %s are covered than before', kind => {
      expect(covered(kind)).toBeGreaterThanOrEqual(COVERED[kind]);
    });

    test.each(Object.keys(COVERED))('docs/coverage.md tells the numbers for %s', kind => {
      const page = readFileSync(join(__dirname, '..', '..', 'docs', 'coverage.md'), 'utf8');
      const row = page.split('\n').map(line => line.split('|').map(cell => cell.trim())).find(cells => cells[1] === `\`${kind}\``);
      expect(row?.slice(2, 4)).toEqual([String(covered(kind)), String(of(kind, corpus).length)]);
    });

    test('of all accepted documents of these kinds, 98 of 100 are read to the last leaf', () => {
      const all = corpus.filter(({ kind }) => kind in COVERED);
      expect(all.filter(document => leastUnread(document)?.length === 0).length / all.length).toBeGreaterThanOrEqual(0.98);
    });

    test('docs/coverage.md names everything that is not read yet', () => {
      const page = readFileSync(join(__dirname, '..', '..', 'docs', 'coverage.md'), 'utf8');
      const prefixes = new Set(corpus.filter(({ kind }) => kind in COVERED).flatMap(document => (leastUnread(document) ?? []).map(prefixOf)));
      expect([...prefixes].filter(prefix => !page.includes(`\`${prefix}\``))).toEqual([]);
    });
  });
} else {
  process.stdout.write(`there is no corpus in ${CORPUS} (set CORPUS to its folder): law 2 is asked of the golden files and our own manifests\n`);
}

/** Where something unread lies, whatever the endpoint, the index and the user's own keys: `policies.ai.routes`, `mcp.targets`. */
function prefixOf(path: string): string {
  const keys = path.replace(/\[[^\]]*\]/g, '').replace(/^spec\.?/, '').replace(/^ai\.groups\.providers\./, '').split('.');
  return keys.slice(0, keys[0] === 'policies' ? 3 : 2).join('.');
}
