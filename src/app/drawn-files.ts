import { IConstruct } from 'constructs';
import { AppDrawing } from './app-drawing';
import { CodedError } from '../diagnostic/coded-error';
import { Drawing } from '../manifests/drawing';

/** Looks at where drawings are to be written. @throws InvalidDrawing, FileClash */
export function lookAtDrawings(drawings: readonly AppDrawing[], manifestExtension: string): void {
  const seen = new Map<string, string>();
  for (const { file } of drawings) {
    const wrong = wrongWith(file, manifestExtension);
    if (wrong !== undefined) { throw new CodedError('InvalidDrawing', `the drawing '${file}' ${wrong}`); }
    // There are file systems to which upper and lower case are one.
    const key = file.toLowerCase();
    if (seen.has(key)) { throw new CodedError('FileClash', `the drawing '${file}' would be written to the same file as '${seen.get(key)}'; give one another name`); }
    seen.set(key, file);
  }
}

function wrongWith(file: string, manifestExtension: string): string | undefined {
  if (Drawing._formatOf(file) === undefined) { return `is of no kind that is known; have its name end with one of ${Drawing._extensions}`; }
  // kubectl would apply it.
  if (manifestExtension !== '' && file.toLowerCase().endsWith(manifestExtension.toLowerCase())) { return `ends as the manifests of the app do (${manifestExtension}); choose another end`; }
  if (/\\|^\/|^[a-z]:/i.test(file) || file.split('/').some(part => part === '' || part.startsWith('.'))) {
    return 'must lie below the output folder: give a path such as gateways.md or docs/gateways.svg, without dots before names';
  }
  return undefined;
}

/** What the drawings of an app have in them by their files, as the app is now. */
export const drawnFiles = (app: IConstruct, drawings: readonly AppDrawing[]): { readonly [file: string]: string } =>
  Object.fromEntries(drawings.map(({ file, ...options }) => [file, Drawing.fromApp(app, options)._textFor(file)]));
