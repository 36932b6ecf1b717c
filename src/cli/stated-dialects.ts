import { dialectNamed, NamedDialect } from './dialect-name';
import { UsageError } from './usage';

/** What `--dialect` said. */
export interface NamedDialects {
  readonly dialect: NamedDialect | undefined;
  /** What lies behind the Gateways of a class, by its name. */
  readonly byClass: ReadonlyMap<string, NamedDialect>;
}

/** `NAME` is for everything, `CLASS=NAME` for what hangs on the Gateways of a class. @throws UsageError */
export function statedDialects(named: readonly string[]): NamedDialects {
  const general = named.filter(name => !name.includes('='));
  if (general.length > 1) {
    throw new UsageError(`--dialect is given for everything more than once: ${general.join(', ')}; ` +
      `say which class of Gateways each is for, as in --dialect <class>=${general[1]}`);
  }
  const byClass = named.filter(name => name.includes('=')).map(name => [name.slice(0, name.indexOf('=')), name.slice(name.indexOf('=') + 1)] as const);
  return {
    dialect: general.length > 0 ? dialectNamed(general[0]) : undefined,
    byClass: new Map(byClass.map(([className, name]) => [className, dialectNamed(name)])),
  };
}

/** What is to be said of the names. */
export const notesOf = ({ dialect, byClass }: NamedDialects): readonly string[] => [dialect, ...byClass.values()].flatMap(named => named?.note ?? []);
