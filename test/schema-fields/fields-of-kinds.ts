import { writtenBy } from './documents';
import { leavesBelow, stepsOf } from './fields';
import { documentsWith, merged } from './minimal';
import { readLeaves } from './read-leaves';
import { DialectDefinition, ObjectKind } from '../../src/dialects/definition';
import { DIALECTS } from '../../src/dialects/registry';
import { kindKey, loadRelease } from '../../src/schema/release';
import { SUBJECTS } from '../laws/subject';

/** The kinds that say what is done to traffic, and where in them. */
const PARTS: { readonly [kind: string]: readonly string[] } = {
  // An endpoint says the same as a backend, by the same codec.
  AgentgatewayBackend: ['spec.policies', 'spec.mcp.targets[].static.policies'],
  AgentgatewayModel: ['spec'],
  AgentgatewayPolicy: ['spec'],
  BackendConfigPolicy: ['spec'],
  DirectResponse: ['spec'],
  GatewayExtension: ['spec'],
  HTTPListenerPolicy: ['spec'],
  RouteOption: ['spec'],
  TrafficPolicy: ['spec'],
};

/** What a release takes in a kind, and what of it no codec of a dialect of that release reads and writes. */
export interface FieldsOfKind {
  readonly release: string;
  readonly kind: string;
  readonly leaves: readonly string[];
  readonly unread: readonly string[];
}

/** So many documents are tried for a field, and so many of them filled up with so many others. More find nothing more. */
const MOST_FILLINGS = 10;
const MOST_DOCUMENTS = 40;

/** The dialects of a release share its kinds; a field that either reads is read. */
export function fieldsOfKinds(): readonly FieldsOfKind[] {
  const found = new Map<string, FieldsOfKind>();
  for (const dialect of DIALECTS) {
    for (const kind of new Set(SUBJECTS.flatMap(subject => subject.kindIn(dialect) ?? []))) {
      const [release] = dialect.releases;
      if (!(kind.kind in PARTS)) { continue; }
      const key = `${release} ${kind.kind}`;
      const own = fieldsOfKind(dialect, kind);
      const other = found.get(key);
      found.set(key, other ? { ...own, unread: own.unread.filter(path => other.unread.includes(path)) } : own);
    }
  }
  return [...found.values()];
}

function fieldsOfKind(dialect: DialectDefinition, kind: ObjectKind<unknown>): FieldsOfKind {
  const release = loadRelease(dialect.releases[0]);
  const root = release.kinds[kindKey(`${kind.group}/${kind.version}`, kind.kind)].schema;
  const leaves = PARTS[kind.kind].flatMap(part => leavesBelow(release, root, part));
  const written = writtenBy(dialect, kind);
  const read = new Set(written.flatMap(manifest => readLeaves(kind, manifest, release, root)));
  const isRead = (path: string): boolean => {
    if (read.has(path)) { return true; }
    const documents = documentsWith(release, root, path).slice(0, MOST_DOCUMENTS);
    const reads = (document: unknown) => {
      for (const each of readLeaves(kind, document, release, root)) { read.add(each); }
      return read.has(path);
    };
    if (documents.some(reads)) { return true; }
    const around = fillings(path, written);
    return documents.slice(0, MOST_FILLINGS).some(document => around.some(filling => reads(merged(document, filling))));
  };
  return { release: release.name, kind: kind.kind, leaves, unread: leaves.filter(path => !isRead(path)) };
}

/** What was written around a field, of which the nearest to it come first. */
function fillings(path: string, written: readonly unknown[]): readonly unknown[] {
  const steps = stepsOf(path);
  const near = (document: unknown): number => {
    let node = document;
    for (let depth = 0; depth < steps.length; depth++) {
      node = typeof node === 'object' && node !== null ? (node as { readonly [key: string]: unknown })[steps[depth] === '[]' ? '0' : steps[depth]] : undefined;
      if (node === undefined) { return depth; }
    }
    return steps.length;
  };
  return written.map(document => ({ document, depth: near(document) })).sort((a, b) => b.depth - a.depth).slice(0, MOST_FILLINGS).map(({ document }) => document);
}
