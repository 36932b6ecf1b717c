import Ajv from 'ajv';
import { schemaFiles } from '../../src/check/editor-schemas';
import { DIALECTS } from '../../src/dialects/registry';
import { kindSchemas } from '../../src/schema/json-schema';
import { SchemaCode } from '../../src/schema/problem';
import { releasesServing } from '../../src/schema/release';
import { Server } from '../../src/schema/verdict';
import { OWN } from '../corpus/own';
import { acceptedDocuments, hasCorpus } from '../laws/corpus';

const ajv = () => new Ajv({ strict: false, validateFormats: false });
const known = new Map<string, (value: unknown) => boolean>();

/** Whether the schema of a kind accepts it, of one release alone. */
function accepts(release: string, { apiVersion, kind, manifest }: { readonly apiVersion: string; readonly kind: string; readonly manifest: unknown }): boolean {
  const key = `${release} ${apiVersion}/${kind}`;
  const validate = known.get(key) ?? compiled(release, apiVersion, kind);
  known.set(key, validate);
  return validate(manifest);
}

function compiled(release: string, apiVersion: string, kind: string): (value: unknown) => boolean {
  const { schema, definitions } = kindSchemas([release]).find(each => each.apiVersion === apiVersion && each.kind === kind)!;
  return ajv().compile({ ...schema, definitions });
}

/** What a JSON Schema says as well as a server. */
const STRUCTURAL: readonly SchemaCode[] = ['SchemaUnknownField', 'SchemaType', 'SchemaRequired', 'SchemaEnum', 'SchemaBound'];

describe('JSON Schemas', () => {
  test.each(OWN)('of every release accept what its server accepts: $id', document => {
    const refused = releasesServing(document.apiVersion, document.kind).filter(release => document.acceptedBy.includes(release) && !accepts(release, document));
    expect(refused).toEqual([]);
  });

  test.each(OWN)('refuse unknown fields, wrong types, missing fields and wrong words as servers do: $id', document => {
    for (const release of releasesServing(document.apiVersion, document.kind)) {
      const problems = Server.of(release).verdict(document.manifest).problems.filter(({ code }) => STRUCTURAL.includes(code));
      if (problems.length > 0) { expect([release, accepts(release, document)]).toEqual([release, false]); }
    }
    for (const release of document.acceptedBy) {
      expect(accepts(release, { ...document, manifest: { ...document.manifest, spce: {} } })).toBe(false);
      expect(accepts(release, { ...document, manifest: { ...document.manifest, metadata: { nmae: 'a' } } })).toBe(false);
      expect(accepts(release, { ...document, manifest: { ...document.manifest, metadata: 1 } })).toBe(false);
    }
  });

  if (hasCorpus) {
    test('accept what servers accept of real manifests', () => {
      const kinds = [...new Set(OWN.map(({ kind }) => kind))];
      const refused = acceptedDocuments(kinds).flatMap(document => releasesServing(document.apiVersion, document.kind)
        .filter(release => Server.of(release).verdict(document.manifest).problems.length === 0 && !accepts(release, document)).map(release => `${document.id} ${release}`));
      expect(refused).toEqual([]);
    });
  }

  describe.each(DIALECTS.map(({ id, title, releases }) => [id, title, releases] as const))('for editors, in %s,', (_, title, releases) => {
    const files = schemaFiles(title, releases);
    const all = ajv().compile(files[0].schema);
    const own = OWN.filter(({ acceptedBy }) => acceptedBy.some(release => releases.includes(release)));

    test('are valid by themselves, and each has a file of its own', () => {
      for (const { schema } of files) { expect(() => ajv().compile(schema)).not.toThrow(); }
      expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
    });

    test('accept every kind of the release in one schema, and refuse it with a fault', () => {
      expect(own.length).toBeGreaterThan(0);
      for (const { id, manifest } of own) {
        expect([id, all(manifest)]).toEqual([id, true]);
        expect([id, all({ ...manifest, spce: {} })]).toEqual([id, false]);
        expect([id, all({ ...manifest, metadata: undefined })]).toEqual([id, false]);
      }
    });

    test('refuse kinds that a known group has not, and leave others alone', () => {
      expect(all({ apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRuote', metadata: { name: 'a' } })).toBe(false);
      expect(all({ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'a' }, spec: { x: 1 } })).toBe(true);
      expect(all({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' } })).toBe(true);
      expect(all({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'a' }, stringDta: {} })).toBe(false);
    });
  });
});
