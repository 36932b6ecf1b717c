import { CheckedDocument } from './document';
import { lintBackend } from './lint-backend';
import { Lint, namespaceOf, Surroundings } from './lint-finding';
import { lintRoute } from './lint-route';
import { lintSecret } from './lint-secret';
import { DialectDefinition } from '../dialects/definition';
import { DIALECTS } from '../dialects/registry';
import { isObject, JsonObject } from '../schema/json-type';

/** Looks at documents together: references, credentials, what a release ignores. */
export function lint(documents: readonly CheckedDocument[], dialect: DialectDefinition | undefined): Map<CheckedDocument, readonly Lint[]> {
  const byName = new Map(documents.map(document => [nameOf(document.manifest), document]));
  const surroundings: Surroundings = { documents, dialect, find: (kind, namespace, name) => byName.get(`${kind}/${namespace}/${name}`) };
  return new Map(documents.map(document => {
    const { manifest } = document;
    const lints = isBackend(manifest) ? lintBackend(document, surroundings)
      : manifest.kind === 'HTTPRoute' ? lintRoute(document, surroundings)
        : manifest.apiVersion === 'v1' && manifest.kind === 'Secret' ? lintSecret(document) : [];
    return [document, lints];
  }));
}

const nameOf = (manifest: JsonObject): string =>
  `${String(manifest.kind)}/${namespaceOf(manifest)}/${isObject(manifest.metadata) ? String(manifest.metadata.name) : ''}`;

const isBackend = ({ apiVersion, kind }: JsonObject): boolean =>
  DIALECTS.some(({ backend }) => backend.kind === kind && typeof apiVersion === 'string' && apiVersion.startsWith(`${backend.group}/`));
