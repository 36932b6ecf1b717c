const it = (rest: object): object => ({ name: 'it', ...rest });
const owner = (rest: object = {}): object => ({ apiVersion: 'v1', kind: 'A', name: 'a', uid: 'u', ...rest });
const controller = owner({ controller: true });

/** Metadata of a custom resource, and what the server says to it. */
export const METADATA: { readonly accepted: readonly unknown[]; readonly refused: { readonly [code: string]: readonly unknown[] } } = {
  accepted: [
    it({}), it({ name: 'a.b' }), it({ name: '1' }), it({ name: 'a'.repeat(253) }), it({ generateName: 'it-' }), it({ namespace: null }), it({ namespace: '' }),
    { generateName: 'it-' }, { generateName: 'a'.repeat(253) }, it({ generateName: 'A-' }), it({ generateName: 'a.-' }),
    it({ labels: { 'a': '', 'a.b/c': 'B_c' } }), it({ labels: { a: null } }), it({ labels: null }), it({ labels: { [`${'a'.repeat(253)}/x`]: '' } }),
    it({ annotations: { 'X/Y': 'any\nthing' } }), it({ annotations: { İ: '' } }), it({ annotations: { a: null } }), it({ annotations: { a: 'x'.repeat(262143) } }),
    it({ finalizers: ['a'] }), it({ finalizers: ['a/b', 'a/b'] }), it({ finalizers: ['orphan'] }), it({ finalizers: null }),
    it({ ownerReferences: [owner()] }), it({ ownerReferences: [owner({ apiVersion: '/v1' })] }), it({ ownerReferences: [controller, controller] }),
    it({ ownerReferences: [controller, owner({ controller: true, blockOwnerDeletion: null })] }), it({ ownerReferences: [owner({ apiVersion: 'events.k8s.io/v1', kind: 'Event' })] }),
    it({ managedFields: [{ manager: 'kubectl', operation: 'Apply', time: '2024-01-01T00:00:00Z', fieldsV1: { 'f:spec': {} } }] }), it({ managedFields: [{ operation: 'Foo' }, null] }),
    it({ resourceVersion: '' }), it({ resourceVersion: '0' }), it({ resourceVersion: '00' }), it({ resourceVersion: 'x' }), it({ resourceVersion: '+1' }), it({ resourceVersion: '18446744073709551616' }),
    it({ generation: -1 }), it({ generation: 2 ** 53 }), it({ uid: 'x', selfLink: '/x', deletionGracePeriodSeconds: -5 }),
    it({ creationTimestamp: null }), it({ creationTimestamp: '2024-01-01T0:00:00Z' }), it({ creationTimestamp: '2024-02-29T00:00:00,5+24:60' }), it({ creationTimestamp: '0000-01-01T00:00:00Z' }),
  ],
  refused: {
    SchemaMetadata: [
      null, {}, { name: '' }, { name: null }, it({ name: 'It' }), it({ name: 'a..b' }), it({ name: 'a_b' }), it({ name: 'é' }), it({ name: 'a'.repeat(254) }),
      { generateName: '' }, { generateName: 'A-' }, { generateName: 'a.' }, { generateName: 'a.-' }, { generateName: '-' }, { generateName: 'a'.repeat(254) }, it({ generateName: 'X' }), it({ generateName: 'é-' }),
      it({ namespace: 'a.b' }), it({ namespace: 'a'.repeat(64) }), it({ labels: { 'a/b/c': '' } }), it({ labels: { '': '' } }), it({ labels: { '/x': '' } }), it({ labels: { a: 'b c' } }), it({ labels: { a: 'x'.repeat(64) } }),
      it({ labels: { [`${'a'.repeat(254)}/x`]: '' } }), it({ annotations: { 'a b': '' } }), it({ finalizers: ['a b'] }), it({ finalizers: [null] }), it({ finalizers: ['orphan', 'foregroundDeletion'] }),
      it({ ownerReferences: [{}] }), it({ ownerReferences: [null] }), it({ ownerReferences: [owner({ uid: '' })] }), it({ ownerReferences: [owner({ apiVersion: 'g/' })] }),
      it({ ownerReferences: [owner({ apiVersion: 'a/b/c' })] }), it({ ownerReferences: [owner({ kind: 'Event' })] }), it({ ownerReferences: [controller, { ...controller, name: 'b' }] }),
      it({ resourceVersion: '1' }), it({ resourceVersion: '01' }), it({ resourceVersion: '18446744073709551615' }),
    ],
    SchemaType: [
      [], 'it', it({ name: 5 }), it({ labels: [] }), it({ labels: { a: 1 } }), it({ annotations: { a: true } }), it({ finalizers: 'a' }), it({ finalizers: [1] }), it({ generation: '5' }), it({ generation: 1e19 }),
      it({ creationTimestamp: 5 }), it({ ownerReferences: {} }), it({ ownerReferences: [owner({ controller: 'true' })] }), it({ managedFields: [{ manager: 1 }] }), it({ resourceVersion: 1 }),
    ],
    SchemaUnknownField: [it({ foo: null }), it({ Labels: {} }), it({ ownerReferences: [owner({ foo: 1 })] }), it({ managedFields: [{ foo: 1 }] })],
    SchemaFormat: [
      it({ creationTimestamp: '' }), it({ creationTimestamp: '2024-01-01' }), it({ creationTimestamp: '2024-01-01t00:00:00z' }), it({ creationTimestamp: '2023-02-29T00:00:00Z' }),
      it({ creationTimestamp: '2024-01-01T00:00:60Z' }), it({ creationTimestamp: '2024-01-01T00:00:00+25:00' }), it({ managedFields: [{ time: 'x' }] }),
    ],
    SchemaBound: [it({ annotations: { a: 'x'.repeat(262144) } })],
  },
};
