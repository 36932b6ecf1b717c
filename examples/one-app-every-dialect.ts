import { quickstart } from './quickstart';
import { Diagnostics, Dialect } from '../src';

/** One app in every dialect: who can, who can only partly, and why not. */
export function oneAppEveryDialect(): { readonly dialect: string; readonly can: string; readonly because: readonly string[] }[] {
  return Dialect.ALL.map(dialect => {
    const { errors, warnings, infos } = Diagnostics.of(quickstart(dialect));
    return {
      dialect: dialect.dialectName,
      can: errors.length > 0 ? 'no' : warnings.length + infos.length > 0 ? 'partly' : 'yes',
      because: (errors.length > 0 ? errors : [...warnings, ...infos]).map(({ path, message }) => `${path}: ${message}`),
    };
  });
}

if (require.main === module) {
  for (const { dialect, can, because } of oneAppEveryDialect()) {
    process.stdout.write(`${dialect}: ${can}\n${because.map(reason => `  ${reason}\n`).join('')}`);
  }
}
