import { DialectDefinition } from '../dialects/definition';
import { JsonObject } from '../schema/json-type';
import { judge } from '../schema/verdict';

/** Manifests as the servers of releases have them; what both sides have is asked once. */
export class JudgedManifests {
  private readonly byDialect = new Map<DialectDefinition, { readonly filled: Map<JsonObject, JsonObject>; readonly refused: Set<JsonObject> }>();

  /** A manifest with what the server adds. */
  public filled(manifest: JsonObject, dialect: DialectDefinition): JsonObject {
    const { filled, refused } = this.of(dialect);
    const known = filled.get(manifest);
    if (known) { return known; }
    const verdict = judge(manifest, dialect.releases);
    const made = verdict.defaulted();
    filled.set(manifest, made);
    if (verdict.problems.length > 0) { refused.add(made); }
    return made;
  }

  /** Whether the server does not take a manifest that it has filled. */
  public isRefused(manifest: JsonObject, dialect: DialectDefinition): boolean {
    return this.of(dialect).refused.has(manifest);
  }

  private of(dialect: DialectDefinition) {
    const known = this.byDialect.get(dialect) ?? { filled: new Map<JsonObject, JsonObject>(), refused: new Set<JsonObject>() };
    this.byDialect.set(dialect, known);
    return known;
  }
}
