import { Severity } from '../../src/diagnostic/diagnostic';
import { DialectDefinition, ObjectKind } from '../../src/dialects/definition';
import { BackendIntent, EndpointIntent } from '../../src/intent/backend';
import { normalizeBackend } from '../../src/intent/normalize';
import { gatherBackend, placeBackend } from '../../src/intent/place';
import { backendFindings } from '../../src/rules/intent-findings';
import { judge } from '../../src/schema/verdict';
import { BACKEND, lacking } from '../laws/subject';
import { decode, encode } from '../laws/translation';

export const lone = (endpoint: EndpointIntent): BackendIntent => ({ kind: 'llm', tiers: [[endpoint]] });
export const pool = (...tiers: readonly (readonly EndpointIntent[])[]): BackendIntent => ({ kind: 'llm', tiers });

/** What a conversion says, as codes. */
export interface Said {
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

/** What the dialect's own rules say of a backend. */
export function ruled(dialect: DialectDefinition, backend: BackendIntent): Said {
  const placed = placeBackend(normalizeBackend(backend), dialect.placement).backend;
  const found = backendFindings('placed', placed, dialect);
  const codes = (level: Severity) => found.filter(({ severity }) => severity === level).map(({ code }) => code);
  return { errors: codes(Severity.ERROR), warnings: codes(Severity.WARNING) };
}

/** The features of a backend that the dialect has not, or has only partly. */
export function features(dialect: DialectDefinition, backend: BackendIntent, level: 'no' | 'partly'): readonly string[] {
  return lacking(BACKEND.gaps(backend, dialect), level);
}

/** What the server of the dialect objects to. */
export function objections<T>(kind: ObjectKind<T>, manifest: unknown, { releases }: DialectDefinition): readonly string[] {
  const { known, problems } = judge({
    apiVersion: `${kind.group}/${kind.version}`, kind: kind.kind, metadata: { name: 'it', namespace: 'ai' }, ...manifest as object,
  }, releases);
  return known ? problems.map(({ manifestPath, message }) => `${manifestPath}: ${message}`) : ['the kind is not known'];
}

/** Writes an intent, checks that the server accepts it and that nothing is lost on the way back; the `spec` that was written. */
export function writtenAs<T>(dialect: DialectDefinition, kind: ObjectKind<T>, intent: T): unknown {
  const { manifest, diagnostics } = encode(kind, intent);
  expect(diagnostics).toEqual([]);
  expect(objections(kind, manifest, dialect)).toEqual([]);
  expect(decode(kind, manifest)).toEqual({ intent, leftovers: [], diagnostics: [] });
  return (manifest as { readonly spec: unknown }).spec;
}

/** The same for a backend, which is normalized and placed before, gathered after, and supported as a whole. */
export function written(dialect: DialectDefinition, backend: BackendIntent): unknown {
  expect(features(dialect, backend, 'no')).toEqual([]);
  expect(ruled(dialect, backend).errors).toEqual([]);
  const normal = normalizeBackend(backend);
  const placed = placeBackend(normal, dialect.placement);
  const spec = writtenAs(dialect, dialect.backend, placed.backend);
  expect(gatherBackend(placed, dialect.placement)).toEqual(normal);
  return spec;
}
