import { Change } from './change';
import { Subject } from './subject';

/** Rules that are named, at most. */
const MOST = 3;

/** Tells of changes of backends which rules lead there. */
export function withUsers(changes: readonly Change[], before: readonly Subject[], after: readonly Subject[]): readonly Change[] {
  const users = new Map<string, Set<string>>();
  for (const { kind, parts } of [...before, ...after]) {
    if (kind !== 'route') { continue; }
    for (const { title, facts } of parts) {
      const targets = facts.find(({ key }) => key === 'targets')?.value as readonly { readonly to: string }[] | undefined;
      for (const { to } of targets ?? []) { users.set(to, (users.get(to) ?? new Set()).add(title)); }
    }
  }
  const byTitle = new Map<string, Set<string>>();
  for (const { kind, id, title, parts } of [...before, ...after]) {
    const found = kind === 'backend' ? users.get(id) : undefined;
    if (found) { [title, ...parts.map(part => part.title)].forEach(each => byTitle.set(each, new Set([...byTitle.get(each) ?? [], ...found]))); }
  }
  return changes.map(change => {
    const found = [...byTitle.get(change.subject) ?? []];
    return found.length === 0 ? change : { ...change, reachedBy: found.length > MOST ? [...found.slice(0, MOST), `${found.length - MOST} more`] : found };
  });
}
