import { createHash } from 'crypto';
import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'fs';
import { dirname, isAbsolute, join, normalize } from 'path';

/** Where the files of the last synth are listed, with what was in them, as `sha256sum` does; kubectl and `check` read no such file. */
const LIST = '.cdk8s-ai-gateway-files';

/** Writes an app, and removes the files of its folder that an earlier synth wrote and this one did not, unless someone changed them since. */
export function writingAnew(folder: string, write: () => void): void {
  const isAsWritten = (file: string, hash: string): boolean => existsSync(join(folder, file)) && hashOf(join(folder, file)) === hash;
  const own = [...listed(folder)].filter(([file, hash]) => isAsWritten(file, hash)).map(([file]) => file);
  // File systems tell times of writing apart only if they are some milliseconds apart.
  for (const file of own) { utimesSync(join(folder, file), 0, 0); }
  const before = stampsIn(folder);
  write();
  const after = stampsIn(folder);
  const written = [...after.keys()].filter(file => before.get(file) !== after.get(file)).sort();
  for (const file of own.filter(each => !written.includes(each) && after.has(each))) {
    rmSync(join(folder, file));
    removeEmpty(folder, dirname(file));
  }
  const lines = written.map(file => `${hashOf(join(folder, file))}  ${file}\n`);
  writeFileSync(join(folder, LIST), lines.join(''));
}

/** When each file below a folder was written last; writing the same again counts. */
function stampsIn(folder: string): ReadonlyMap<string, bigint> {
  if (!existsSync(folder)) { return new Map(); }
  const files = (readdirSync(folder, { recursive: true }) as string[]).map(file => file.split('\\').join('/'))
    .filter(file => !file.split('/').some(part => part.startsWith('.')));
  return new Map(files.map(file => [file, statSync(join(folder, file), { bigint: true })] as const)
    .filter(([, stat]) => stat.isFile()).map(([file, stat]) => [file, stat.mtimeNs]));
}

/** The files of an earlier synth, and what was in them. What leads out of the folder was not written by us. */
function listed(folder: string): ReadonlyMap<string, string> {
  const list = join(folder, LIST);
  const lines = existsSync(list) ? readFileSync(list, 'utf8').split('\n') : [];
  return new Map(lines.flatMap(line => {
    const [, hash, file] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    return file === undefined || isAbsolute(file) || normalize(file).startsWith('..') ? [] : [[file, hash] as const];
  }));
}

const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Folders of charts that are gone. */
function removeEmpty(folder: string, within: string): void {
  if (within === '.' || readdirSync(join(folder, within)).length > 0) { return; }
  rmdirSync(join(folder, within));
  removeEmpty(folder, dirname(within));
}
