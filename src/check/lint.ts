import { CheckedDocument } from './document';
import { groupOf } from './identity';
import { lintBackend } from './lint-backend';
import { Lint } from './lint-finding';
import { lintKeys } from './lint-key';
import { lintPolicy } from './lint-policy';
import { lintRoute } from './lint-route';
import { lintSecret } from './lint-secret';
import { lintTraps } from './lint-trap';
import { isLlmBackend } from './llm-backend';
import { Accepting, surroundingsOf } from './surroundings';
import { DialectDefinition } from '../dialects/definition';
import { JsonObject } from '../schema/json-type';

/** Looks at documents together: references, credentials, what a release ignores. */
export function lint(
  documents: readonly CheckedDocument[], dialect: DialectDefinition | undefined, accepting: Accepting): Map<CheckedDocument, readonly Lint[]> {
  const surroundings = surroundingsOf(documents, dialect, accepting);
  return new Map(documents.map(document => {
    const { manifest } = document;
    return [document, [
      ...lintTraps(document, surroundings),
      ...lintKeys(document),
      ...isBackend(manifest) ? lintBackend(document, surroundings) : [],
      ...manifest.kind === 'HTTPRoute' ? lintRoute(document, surroundings) : [],
      ...manifest.apiVersion === 'v1' && manifest.kind === 'Secret' ? lintSecret(document) : [],
      ...lintPolicy(document, surroundings),
    ]];
  }));
}

const isBackend = (manifest: JsonObject): boolean => isLlmBackend({ group: groupOf(manifest), kind: String(manifest.kind) });
