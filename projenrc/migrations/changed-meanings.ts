import { DialectDefinition } from '../../src/dialects/definition';
import { changesOnTheWay } from '../../src/migrate/changes';
import { migrateFiles } from '../../src/migrate/migrate-files';
import { CHANGED_MEANING } from '../../src/rules/changed/changed-meaning';
import { OBJECT_RULES } from '../../src/rules/object-rules';

/** What the words of a dialect mean otherwise in the next: what the migration says of it, and what rules say of their own examples when these move. */
export function changesBetween(from: DialectDefinition, to: DialectDefinition): readonly string[] {
  if (from.backend.group !== to.backend.group) { return []; }
  const ruled = OBJECT_RULES.filter(({ code }) => code === CHANGED_MEANING.code).flatMap(({ examples: { bad } }) =>
    migrateFiles([{ file: 'example.yaml', text: bad }], to, from).report.objects.flatMap(({ findings }) => findings)
      .filter(({ message }) => message.startsWith(CHANGED_MEANING.code)).map(({ message }) => message.slice(message.indexOf(': ') + 2)));
  return [...new Set([...changesOnTheWay(from, to).map(({ kind, at, message }) => `\`${kind} ${at}\`: ${message}`), ...ruled])];
}
