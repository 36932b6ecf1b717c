import { Ground } from '../ground';

/** What something rests on, in a few words. */
export function groundShown({ kind, ref }: Ground): string {
  switch (kind) {
    case 'recorded': return `recorded: ${ref}`;
    case 'source': return `by the source: ${ref}`;
    case 'specified': return `by the ${ref}`;
    case 'assumed': return ref === undefined ? 'assumed' : `assumed, as ${ref}`;
  }
}
