import { Diagnostic } from '../diagnostic/diagnostic';

/**
 * An error in one line; the path of its construct is put before it. An object that is not the main one of its construct is named with the
 * place.
 */
export function errorLine({ code, message, manifestPath, kind, name }: Diagnostic, isMain: boolean): string {
  const place = manifestPath === undefined || manifestPath === '' ? '' : ` (at ${manifestPath}${isMain || kind === undefined ? '' : ` of ${kind} '${name}'`})`;
  return `${code}: ${message}${place}`.replace(/\s*[\r\n]\s*/g, ' ');
}
