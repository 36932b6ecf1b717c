import { codeOf, imported, written } from './imported';
import { differing } from './same';
import { DIALECTS } from '../../src/dialects/registry';
import { JsonObject } from '../../src/schema/json-type';

/** A Gateway that refers to no parameters. */
const plain = (className: string): JsonObject => ({
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'Gateway',
  metadata: { name: 'ai', namespace: 'ai' },
  spec: { gatewayClassName: className, listeners: [{ name: 'http', port: 80, protocol: 'HTTP' }] },
});

describe.each(DIALECTS)('a Gateway without parameters in $id', dialect => {
  const gateway = plain(dialect.gateways.classes[0]);
  const text = JSON.stringify(gateway);

  test('becomes a construct that needs no override', () => {
    expect(imported(text, dialect).report.objects.map(({ outcome }) => outcome)).toEqual(['construct']);
  });

  test('is written again, with no parameters beside it', () => {
    expect(differing([gateway], written(codeOf(text, dialect)), dialect)).toEqual([]);
  });

  test('says so only where a construct would make some', () => {
    expect(codeOf(text, dialect).includes('parametersOfClass: true')).toBe(dialect.parametersPlacement.isNeeded);
  });
});

test('there is a dialect that needs parameters, and one that does not', () => {
  expect(new Set(DIALECTS.map(({ parametersPlacement }) => parametersPlacement.isNeeded))).toEqual(new Set([true, false]));
});
