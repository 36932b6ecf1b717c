import { spawnSync } from 'child_process';
import { UsageError } from './usage';
import { CheckedDocument, readDocuments } from '../check/document';
import { KnownParts } from '../check/known-parts';
import { isNoManifest } from '../check/no-manifest';
import { isManifestName } from '../schema/manifest-files';

/** Files of a repository may be as large as this together. */
const MOST_BYTES = 1024 * 1024 * 1024;

/** A path in a revision of git, such as `HEAD~1:dist`; undefined where a text is none. */
export function revisionPath(text: string): { readonly revision: string; readonly path: string } | undefined {
  const [, revision, path] = /^([^:]+):(.*)$/.exec(text) ?? [];
  // A drive of Windows is no revision.
  return revision === undefined || /^[A-Za-z]$/.test(revision) ? undefined : { revision, path };
}

/** The manifests of a file or folder as a revision has it. @throws UsageError where git has no such thing */
export function documentsAt(text: string, known: KnownParts): readonly CheckedDocument[] {
  const { revision, path } = revisionPath(text)!;
  const commit = git(text, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`], undefined, `there is no revision '${revision}'`).toString('utf8').trim();
  const object = git(text, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}:${path}`], undefined,
    `there is no '${path}' in revision '${revision}'; paths are those below the root of the repository, or begin with ./`).toString('utf8').trim();
  const isFile = git(text, ['cat-file', '-t', object]).toString('utf8').trim() === 'blob';
  const files = isFile ? [{ name: text, object }] : listed(text, object);
  const wanted = isFile ? files : files.filter(({ name }) => isManifestName(name) && !/(^|\/)(node_modules|\.[^/]*)\//.test(`${name}`));
  return contentsOf(text, wanted.map(each => each.object)).flatMap((bytes, i) => {
    const documents = readDocuments(isFile ? text : `${text.replace(/\/?$/, path === '' ? '' : '/')}${wanted[i].name}`, bytes, known);
    return !isFile && isNoManifest(documents, bytes) ? [] : documents;
  });
}

function listed(text: string, tree: string): readonly { readonly name: string; readonly object: string }[] {
  return git(text, ['ls-tree', '-r', '-z', tree]).toString('utf8').split('\0').flatMap(line => {
    const [, type, object, name] = /^\d+ (\w+) ([0-9a-f]+)\t([^]*)$/.exec(line) ?? [];
    return type === 'blob' ? [{ name, object }] : [];
  });
}

/** What objects hold, in one call. */
function contentsOf(text: string, objects: readonly string[]): readonly Buffer[] {
  if (objects.length === 0) { return []; }
  const all = git(text, ['cat-file', '--batch'], `${objects.join('\n')}\n`);
  let at = 0;
  return objects.map(() => {
    const end = all.indexOf(10, at);
    const size = Number(all.subarray(at, end).toString('latin1').split(' ')[2]);
    at = end + 1 + size + 1;
    return all.subarray(end + 1, end + 1 + size);
  });
}

function git(text: string, args: readonly string[], input?: string, otherwise?: string): Buffer {
  const { status, stdout, stderr, error } = spawnSync('git', [...args], { ...input !== undefined && { input }, maxBuffer: MOST_BYTES });
  if (error) { throw new UsageError(`cannot read '${text}': git cannot be run (${error.message})`); }
  if (status !== 0) {
    const said = stderr.toString('utf8').trim();
    throw new UsageError(`cannot read '${text}': ${said === '' ? otherwise ?? 'git refused' : said}`);
  }
  return stdout;
}
