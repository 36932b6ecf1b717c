import { readdirSync, readFileSync } from 'fs';
import { parse } from 'yaml';
import { byAge, releasesServing } from '../../src/schema/release';
import { CorpusDocument, Manifest } from '../laws/corpus';

/** A manifest of our own with what is expected of it, which stands above it in its file. */
export interface OwnDocument extends CorpusDocument {
  /** The paths that no dialect reads. */
  readonly unread: readonly string[];
  /** Why they are not read. */
  readonly reasons: readonly string[];
}

/**
 * Our own manifests: all shapes of the corpus in other words, so that a clone without it has the laws about manifests, too.
 * Above each stands what accepts it (`agentgateway-1.1+`: that one and all later ones), and what is not read of it, by the reason.
 */
export const OWN: readonly OwnDocument[] = readdirSync(__dirname).filter(file => file.endsWith('.yaml')).sort().flatMap(file =>
  readFileSync(`${__dirname}/${file}`, 'utf8').split(/^---\n/m).filter(text => text !== '').map(text => ownDocument(file, text)));

function ownDocument(file: string, text: string): OwnDocument {
  const lines = text.split('\n');
  const head = lines.slice(0, lines.findIndex(line => !line.startsWith('#')));
  const manifest = parse(text) as Manifest;
  const { apiVersion, kind, metadata } = manifest;
  const id = `${file}: ${String(kind)} ${(metadata as { readonly name: string }).name}`;
  const told = (start: string): readonly string[] => head.filter(line => line.startsWith(start)).map(line => line.slice(start.length));
  const [acceptedBy, ...more] = told('# accepted by ');
  const unread = told('#   ');
  const reasons = told('# unread: ');
  if (acceptedBy === undefined || more.length > 0 || head.length !== 1 + unread.length + reasons.length) {
    throw new Error(`${id} needs a line '# accepted by <release> ...' above it, and for what is not read lines '# unread: <reason>' and '#   <path>'`);
  }
  return { id, apiVersion: String(apiVersion), kind: String(kind), acceptedBy: acceptedBy.split(' ').flatMap(name => named(name, String(apiVersion), String(kind))), manifest, unread, reasons };
}

/** The releases that a name stands for, of those that serve a kind. */
function named(name: string, apiVersion: string, kind: string): readonly string[] {
  if (!name.endsWith('+')) { return [name]; }
  const first = name.slice(0, -1);
  return releasesServing(apiVersion, kind).filter(other => other.split('-')[0] === first.split('-')[0] && byAge(other, first) >= 0);
}
