import { check } from '../../src/check/check';
import { readDocuments } from '../../src/check/document';
import { knownReleases } from '../../src/check/servers';
import { Severity } from '../../src/diagnostic/diagnostic';
import { DialectDefinition } from '../../src/dialects/definition';
import { definitionOf } from '../../src/synth/ambient-dialect';

/** A finding as cases tell of it. */
export interface CaseFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly at: string | undefined;
}

/** What `check` finds in manifests; dialects are as on the command line: of everything, or `class=dialect`. */
export function checked(yaml: string, ...dialects: readonly string[]): readonly CaseFinding[] {
  const byClass = new Map(dialects.filter(name => name.includes('=')).map((name): [string, DialectDefinition] => [name.split('=')[0], definitionOf(name.split('=')[1])]));
  const general = dialects.find(name => !name.includes('='));
  return check(readDocuments('case.yaml', Buffer.from(yaml)), { servers: knownReleases, dialect: general === undefined ? undefined : definitionOf(general), byClass })
    .flatMap(({ diagnostics }) => diagnostics.map(({ code, severity, message, manifestPath: at }) => ({ code, severity, message, at })));
}

/** A manifest in JSON, which is YAML. */
export const manifest = (apiVersion: string, kind: string, spec?: object, metadata: object = {}): string =>
  `${JSON.stringify({ apiVersion, kind, metadata: { name: 'it', namespace: 'ai', ...metadata }, ...spec && { spec } })}\n`;
