/** One schema, and what the server says to values of it. Every expectation has been put to the API server's own code: see ../ask-server.ts. */
export interface Case {
  /** What is tested, as the end of a test's title. */
  readonly name: string;
  /** The schema of `spec.v`, as in a CRD. */
  readonly schema: object;
  /** The schema is that of `status.v`, and the status is a subresource. */
  readonly ofStatus?: true;
  readonly accepted?: readonly unknown[];
  /** By the code that refuses them. */
  readonly refused?: { readonly [code: string]: readonly unknown[] };
  /** Accepted values, each with what the server makes of it. */
  readonly filled?: readonly (readonly [before: unknown, after: unknown])[];
}

export const GROUP = 'cases.example.test/v1';

/** A CRD that has the schema of a case at its place. */
export function crdOf({ schema, ofStatus }: Case, index: number): object {
  const kind = kindOf(index);
  const plural = `${kind.toLowerCase()}s`;
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.cases.example.test` },
    spec: {
      group: 'cases.example.test',
      scope: 'Namespaced',
      names: { kind, plural },
      versions: [{
        name: 'v1',
        served: true,
        storage: true,
        schema: { openAPIV3Schema: { type: 'object', properties: { [ofStatus ? 'status' : 'spec']: { type: 'object', properties: { v: schema } } } } },
        ...ofStatus && { subresources: { status: {} } },
      }],
    },
  };
}

export const kindOf = (index: number): string => `Case${index}`;

/** The object that holds a value. */
export const manifestOf = (index: number, v: unknown, { ofStatus }: Partial<Case> = {}): { readonly [key: string]: unknown } =>
  ({ apiVersion: GROUP, kind: kindOf(index), metadata: { name: 'it' }, [ofStatus ? 'status' : 'spec']: { v } });

/** The cases of a rule over `self`. */
export const rule = (expression: string, self: object, accepted: readonly unknown[], refused: readonly unknown[] = []): Case => ({
  name: `the rule ${expression}`,
  schema: { ...self, 'x-kubernetes-validations': [{ rule: expression }] },
  accepted,
  refused: { SchemaRule: refused },
});
