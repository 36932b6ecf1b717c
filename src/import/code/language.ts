import { AppCode } from './app-code';

/** A file of code. */
export interface CodeFile {
  readonly path: string;
  readonly text: string;
}

/** A language that apps are written in. */
export interface Language {
  readonly name: string;
  /** A line that is said and not run. */
  comment(line: string): string;
  /** The files of an app. */
  files(app: AppCode): readonly CodeFile[];
}
