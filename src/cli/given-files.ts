import { basename, relative } from 'path';
import { reading } from './documents';
import { GivenFile } from '../check/given-file';
import { manifestFiles, readBounded } from '../schema/manifest-files';

/** A file of manifests that was named, or is below a folder that was. */
export interface FoundFile extends GivenFile {
  /** Its path below a folder that is written to. */
  readonly target: string;
}

/** The YAML and JSON files of paths; `-` is standard input. @throws UsageError where one cannot be read */
export const givenFiles = (paths: readonly string[]): readonly FoundFile[] => paths.flatMap(filesAt);

function filesAt(path: string): readonly FoundFile[] {
  if (path === '-') { return [{ file: '<stdin>', text: String(readBounded('-')), target: 'stdin.yaml' }]; }
  return reading(path, () => manifestFiles(path).filter(({ path: file }) => /\.(ya?ml|json)$/i.test(file)).map(({ path: file, searched }) =>
    ({ file, text: String(readBounded(file)), target: searched ? relative(path, file) : basename(file) })));
}
