import { OWN } from './own';
import { releasesServing } from '../../src/schema/release';
import { Server } from '../../src/schema/verdict';
import { acceptedDocuments, hasCorpus, Manifest } from '../laws/corpus';
import { bodyOf, readingsOf, unread } from '../laws/corpus-reading';
import { leafPaths } from '../laws/paths';

/** Kinds of which each dialect of a release reads the part for its own data plane. */
const BY_DATA_PLANE: readonly string[] = ['GatewayParameters', 'TrafficPolicy'];

const KINDS = [...new Set(OWN.map(({ kind }) => kind))];

describe('our own manifests', () => {
  test('are at least forty, of every kind that is read', () => {
    expect(OWN.length).toBeGreaterThanOrEqual(40);
    expect(KINDS.sort()).toEqual([
      'AgentgatewayBackend', 'AgentgatewayModel', 'AgentgatewayParameters', 'AgentgatewayPolicy', 'Backend', 'BackendTLSPolicy', 'DirectResponse', 'ExternalSecret', 'Gateway',
      'GatewayExtension', 'GatewayParameters', 'HTTPRoute', 'ReferenceGrant', 'RouteOption', 'Secret', 'TrafficPolicy', 'Upstream',
    ]);
  });

  test('each have a name of their own', () => {
    expect(OWN.length).toBe(new Set(OWN.map(({ id }) => id)).size);
  });

  test.each(OWN)('$id is accepted by the releases that it says, and by no other', ({ apiVersion, kind, acceptedBy, manifest }) => {
    expect(releasesServing(apiVersion, kind).filter(release => Server.of(release).verdict(manifest).problems.length === 0)).toEqual(acceptedBy);
  });

  test.each(OWN)('$id is read but for what it says, in every dialect that has it', document => {
    const all = readingsOf(document);
    const least = Math.min(...all.map(reading => unread(reading, document).length));
    const readings = all.filter(reading => !BY_DATA_PLANE.includes(document.kind) || unread(reading, document).length === least);
    expect(readings.map(reading => ({ dialect: reading.dialect.id, unread: [...unread(reading, document)].sort() })))
      .toEqual(readings.map(reading => ({ dialect: reading.dialect.id, unread: [...document.unread].sort() })));
    expect(readings.length).toBeGreaterThan(0);
    expect(document.reasons.length > 0).toBe(document.unread.length > 0);
  });
});

if (hasCorpus) {
  /** Below these, keys are the user's own. */
  const DICTIONARY = /(matchLabels|routes|modelAliases|stringData|data|options|defaults\.\*\.value)\.[^.]+(\..*)?$/;
  const shapesOf = (kind: string, manifest: Manifest): readonly string[] => leafPaths(bodyOf(manifest))
    .map(path => `${kind} ${path.map(key => typeof key === 'number' ? '*' : key).join('.')}`.replace(DICTIONARY, '$1'));

  test('our own manifests have every field that the corpus has', () => {
    const ours = new Set(OWN.flatMap(({ kind, manifest }) => shapesOf(kind, manifest)));
    const theirs = new Set(acceptedDocuments(KINDS).flatMap(({ kind, manifest }) => shapesOf(kind, manifest)));
    expect([...theirs].filter(shape => !ours.has(shape)).sort()).toEqual([]);
  });
} else {
  process.stdout.write('there is no corpus: that our own manifests have every field of it is not asked\n');
}
