import { KindFacts, kindKey, Release, RuleFacts, SchemaFacts } from './release';

interface Node { readonly [key: string]: unknown }

/** A CustomResourceDefinition cannot be used. */
export class CrdError extends Error {}

const KEPT = ['type', 'format', 'nullable', 'enum', 'pattern', 'minLength', 'maxLength', 'minimum', 'maximum', 'exclusiveMinimum',
  'exclusiveMaximum', 'multipleOf', 'minItems', 'maxItems', 'uniqueItems', 'minProperties', 'maxProperties', 'required', 'default'] as const;

const RENAMED = {
  'x-kubernetes-list-type': 'listType',
  'x-kubernetes-list-map-keys': 'listMapKeys',
  'x-kubernetes-preserve-unknown-fields': 'preserveUnknown',
  'x-kubernetes-int-or-string': 'intOrString',
  'x-kubernetes-embedded-resource': 'embedded',
} as const;

/** Gathers the facts of CRDs into a release: every served version, and each distinct schema once. */
export class ReleaseBuilder {
  private readonly kinds: { [key: string]: KindFacts } = {};
  private readonly schemas: SchemaFacts[] = [];
  private readonly known = new Map<string, number>();

  constructor(private readonly name: string) {}

  /** Adds a CRD; `where` names it in errors. */
  public add(crd: unknown, where: string): void {
    const spec = object(object(crd, where).spec, `${where}: spec`);
    const names = object(spec.names, `${where}: spec.names`);
    const { group } = spec;
    if (typeof group !== 'string' || typeof names.kind !== 'string' || !Array.isArray(spec.versions)) {
      throw new CrdError(`${where} is not a CustomResourceDefinition: it needs spec.group, spec.names.kind and spec.versions`);
    }
    for (const [i, given] of (spec.versions as unknown[]).entries()) {
      const version = object(given, `${where}: spec.versions[${i}]`);
      if (version.served === false) { continue; }
      const schema = (version.schema as Node | undefined)?.openAPIV3Schema;
      if (schema === undefined) { throw new CrdError(`${where}: version '${String(version.name)}' has no schema`); }
      const at = `${where}: ${String(version.name)}`;
      this.addKind(`${group}/${String(version.name)}`, names.kind, object(schema, at), {
        namespaced: spec.scope !== 'Cluster',
        ...(version.subresources as Node | undefined)?.status !== undefined && { status: true },
      }, at);
    }
  }

  /** Adds a kind by its schema. */
  public addKind(apiVersion: string, kind: string, schema: Node, facts: Omit<KindFacts, 'schema'>, where: string): void {
    this.kinds[kindKey(apiVersion, kind)] = { schema: this.intern(schema, where, 0), ...facts };
  }

  public build(): Release {
    return { name: this.name, kinds: sortKeys(this.kinds), schemas: this.schemas };
  }

  private intern(schema: Node, where: string, depth: number): number {
    if (depth > 200) { throw new CrdError(`${where} is nested more than 200 levels deep`); }
    const nested = (key: string): number => this.intern(object(schema[key], `${where}.${key}`), `${where}.${key}`, depth + 1);
    const several = (key: string): number[] => (schema[key] as Node[])
      .map((s, i) => this.intern(object(s, where), `${where}.${key}[${i}]`, depth + 1));
    const facts: { -readonly [K in keyof SchemaFacts]: SchemaFacts[K] } = {};
    for (const key of KEPT) {
      if (schema[key] !== undefined) { (facts as { [key: string]: unknown })[key] = schema[key]; }
    }
    for (const [key, ours] of Object.entries(RENAMED)) {
      if (schema[key] !== undefined && schema[key] !== false) { (facts as { [key: string]: unknown })[ours] = schema[key]; }
    }
    if (schema.properties !== undefined) {
      facts.properties = Object.fromEntries(Object.entries(object(schema.properties, where))
        .map(([name, s]) => [name, this.intern(object(s, `${where}.${name}`), `${where}.${name}`, depth + 1)]));
    }
    if (schema.items !== undefined) { facts.items = nested('items'); }
    if (schema.not !== undefined) { facts.not = nested('not'); }
    const { additionalProperties: rest } = schema;
    if (rest !== undefined) { facts.additionalProperties = typeof rest === 'boolean' ? rest : nested('additionalProperties'); }
    for (const key of ['allOf', 'anyOf', 'oneOf'] as const) {
      if (Array.isArray(schema[key])) { facts[key] = several(key); }
    }
    const rules = schema['x-kubernetes-validations'];
    if (Array.isArray(rules)) { facts.rules = rules.map(rule => ruleFacts(object(rule, `${where}.x-kubernetes-validations`))); }
    return this.place(facts);
  }

  private place(facts: SchemaFacts): number {
    const key = JSON.stringify(facts);
    const known = this.known.get(key);
    if (known !== undefined) { return known; }
    this.known.set(key, this.schemas.length);
    return this.schemas.push(facts) - 1;
  }
}

function ruleFacts(rule: Node): RuleFacts {
  const { rule: expression, message, messageExpression, fieldPath, optionalOldSelf } = rule as unknown as RuleFacts;
  return {
    rule: String(expression),
    ...message !== undefined && { message },
    ...messageExpression !== undefined && { messageExpression },
    ...fieldPath !== undefined && { fieldPath },
    ...optionalOldSelf === true && { optionalOldSelf },
  };
}

function object(value: unknown, where: string): Node {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) { throw new CrdError(`${where} must be an object`); }
  return value as Node;
}

function sortKeys<T>(o: { readonly [key: string]: T }): { [key: string]: T } {
  return Object.fromEntries(Object.keys(o).sort().map(key => [key, o[key]]));
}
