import { basename, isAbsolute, relative } from 'path';
import { CodedError } from '../diagnostic/coded-error';
import { fileProblem, manifestFiles, readBounded } from '../schema/manifest-files';

/** A text with manifests, and what it is called. */
export interface ManifestText {
  readonly file: string;
  readonly text: string;
  /** Its path below a folder that is written to. */
  readonly target: string;
}

/** The YAML and JSON files of paths. @throws CannotRead where one cannot be read */
export const textsAt = (what: string, paths: readonly string[]): readonly ManifestText[] => paths.flatMap(path => {
  try {
    return manifestFiles(path).filter(({ path: file }) => /\.(ya?ml|json)$/i.test(file)).map(({ path: file, searched }) =>
      ({ file, text: String(readBounded(file)), target: searched ? relative(path, file) : basename(file) }));
  } catch (e) {
    const { code } = e as NodeJS.ErrnoException;
    if (code === undefined) { throw e; }
    const where = code === 'ENOENT' && !isAbsolute(path) ? `; it is looked for in ${process.cwd()}, where the app runs` : '';
    throw new CodedError('CannotRead', `${what}: ${fileProblem(e, path)}${where}`);
  }
});
