import { DialectDefinition } from '../dialects/definition';

/** A function of a dialect that is worked out once for each. */
export function oncePerDialect<T extends object>(f: (dialect: DialectDefinition) => T): (dialect: DialectDefinition) => T {
  const known = new Map<string, T>();
  return dialect => {
    const found = known.get(dialect.id);
    if (found !== undefined) { return found; }
    const made = f(dialect);
    known.set(dialect.id, made);
    return made;
  };
}
