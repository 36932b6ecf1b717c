import { spawnSync } from 'child_process';
import { posix } from 'path';
import { UsageError } from './usage';
import { CheckedDocument, readDocuments } from '../check/document';
import { KnownParts } from '../check/known-parts';
import { isNoManifest } from '../check/no-manifest';
import { isManifestName } from '../schema/manifest-files';

/** Files of a repository may be as large as this together. */
const MOST_BYTES = 1024 * 1024 * 1024;

/** What stands for a file that is kept elsewhere. */
const LFS = Buffer.from('version https://git-lfs.github.com/spec/');

/** A path in a revision of git, such as `HEAD~1:dist` or `main@{2 days ago, 10:00}:dist`; undefined where a text is none. */
export function revisionPath(text: string): { readonly revision: string; readonly path: string } | undefined {
  const [, revision, path] = /^((?:[^:{]|\{[^}]*\})+):([^]*)$/.exec(text) ?? [];
  // A drive of Windows is no revision.
  return revision === undefined || /^[A-Za-z]$/.test(revision) ? undefined : { revision, path };
}

/** The manifests of a file or folder as a revision has it, and what is left out. @throws UsageError where git has no such thing */
export function documentsAt(text: string, known: KnownParts): { readonly documents: readonly CheckedDocument[]; readonly notes: readonly string[] } {
  const { revision, path } = revisionPath(text)!;
  const commit = line(text, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`], () => `there is no revision '${revision}'${isShallow(text) ? ' in this shallow clone; git fetch --unshallow gets the others' : ''}`);
  const object = line(text, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}:${path}`],
    () => `there is no '${path}' in revision '${revision}'; paths are those below the root of the repository, or begin with ./`);
  const root = /^\.\.?(\/|$)/.test(path) ? posix.join(line(text, ['rev-parse', '--show-prefix']), path) : path;
  const isFile = line(text, ['cat-file', '-t', object]) === 'blob';
  const entries = isFile ? [{ isLink: false, type: 'blob', object, name: '' }] : entriesOf(text, object);
  const isWanted = (name: string): boolean => isFile || (isManifestName(name) && !/(^|\/)(node_modules|\.[^/]*)\//.test(name));
  const wanted = entries.filter(({ type, name }) => type === 'blob' && isWanted(name));
  const files = wanted.flatMap(entry => {
    const at = posix.join(root, entry.name);
    const found = entry.isLink || isFile ? linkedTo(text, `${commit}:${at}`) : entry.object;
    return found === undefined ? [] : [{ name: isFile ? text : `${text.replace(/\/?$/, path === '' ? '' : '/')}${entry.name}`, object: found }];
  });
  const documents = contentsOf(text, files).flatMap((bytes, i) => {
    const read = readDocuments(files[i].name, bytes, known);
    return !isFile && isNoManifest(read, bytes) ? [] : read;
  });
  return { documents, notes: entries.filter(({ type }) => type === 'commit').map(({ name }) => `'${text}' has the submodule ${JSON.stringify(name)}, whose files are not compared`) };
}

interface TreeEntry { readonly isLink: boolean; readonly type: string; readonly object: string; readonly name: string }

const entriesOf = (text: string, tree: string): readonly TreeEntry[] => git(text, ['ls-tree', '-r', '-z', tree]).toString('utf8').split('\0').flatMap(each => {
  const [, mode, type, object, name] = /^(\d+) (\w+) ([0-9a-f]+)\t([^]*)$/.exec(each) ?? [];
  return mode === undefined ? [] : [{ isLink: mode === '120000', type, object, name }];
});

/** The file that a symbolic link leads to within the revision; undefined where it leads elsewhere, or to a folder. */
function linkedTo(text: string, name: string): string | undefined {
  if (name.includes('\n')) { return undefined; }
  const [, object] = /^([0-9a-f]+) blob \d+\n/.exec(git(text, ['cat-file', '--batch-check', '--follow-symlinks'], `${name}\n`).toString('utf8')) ?? [];
  return object;
}

/** What files hold, in one call. */
function contentsOf(text: string, files: readonly { readonly name: string; readonly object: string }[]): readonly Buffer[] {
  if (files.length === 0) { return []; }
  const all = git(text, ['cat-file', '--batch'], `${files.map(({ object }) => object).join('\n')}\n`);
  let at = 0;
  return files.map(({ name }) => {
    const end = all.indexOf(10, at);
    const size = Number(all.subarray(at, end).toString('latin1').split(' ')[2]);
    if (Number.isNaN(size)) { throw new UsageError(`cannot read '${name}': this clone does not have its contents; git fetch them`); }
    const bytes = all.subarray(end + 1, end + 1 + size);
    if (bytes.subarray(0, LFS.length).equals(LFS)) { throw new UsageError(`cannot read '${name}': git has a pointer of Git LFS there, not the manifests; check the revision out, and compare the folders`); }
    at = end + 1 + size + 1;
    return bytes;
  });
}

const isShallow = (text: string): boolean => line(text, ['rev-parse', '--is-shallow-repository']) === 'true';

const line = (text: string, args: readonly string[], otherwise?: () => string): string => git(text, args, undefined, otherwise).toString('utf8').replace(/\n$/, '');

function git(text: string, args: readonly string[], input?: string, otherwise?: () => string): Buffer {
  const { status, stdout, stderr, error } = spawnSync('git', [...args], { ...input !== undefined && { input }, maxBuffer: MOST_BYTES });
  if (error) { throw new UsageError(`cannot read '${text}': git cannot be run (${error.message})`); }
  if (status !== 0) {
    const said = stderr.toString('utf8').trim();
    throw new UsageError(`cannot read '${text}': ${said === '' ? otherwise?.() ?? 'git refused' : said}`);
  }
  return stdout;
}
