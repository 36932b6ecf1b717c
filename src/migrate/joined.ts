import { MigratedFile } from './files';

/** Files after a move as one text. */
export const joined = (files: readonly MigratedFile[]): string => files.map(({ after }) => after).reduce((before, next) =>
  before === '' ? next : `${before}${before.endsWith('\n') ? '' : '\n'}${next.startsWith('---') ? '' : '---\n'}${next}`, '');
