import { CORE_CASES, inCore } from './cases/core';
import { Server } from '../../src/schema/verdict';

const codes = (object: object): readonly string[] => [...new Set(Server.of('core').verdict(inCore(object)).problems.map(({ code }) => code))];
const told = (object: object): string => JSON.stringify(object).slice(0, 200);

describe('core objects are judged as the server judges them:', () => {
  test.each(Object.entries(CORE_CASES))('%s', (_, { accepted, refused }) => {
    expect([...accepted, ...Object.values(refused).flat()].map(object => [told(object), codes(object)])).toEqual([
      ...accepted.map(object => [told(object), []]),
      ...Object.entries(refused).flatMap(([code, objects]) => objects.map(object => [told(object), [code]])),
    ]);
  });

  test('a Service gets the defaults that depend on its other fields', () => {
    const { spec } = Server.of('core').verdict(inCore({ kind: 'Service', metadata: { name: 'it' }, spec: { type: 'NodePort', ports: [{ port: 80 }] } })).defaulted();
    expect(spec).toEqual({
      type: 'NodePort', ports: [{ port: 80, protocol: 'TCP', targetPort: 80 }], sessionAffinity: 'None', externalTrafficPolicy: 'Cluster', internalTrafficPolicy: 'Cluster',
    });
  });
});
