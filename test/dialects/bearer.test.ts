import { ruled } from './round-trip';
import { DIALECTS } from '../../src/dialects/registry';
import { BackendIntent, EndpointIntent } from '../../src/intent/backend';

const lone = (more: Partial<EndpointIntent>): BackendIntent => ({
  kind: 'llm', tiers: [[{ provider: { kind: 'openai' }, credential: { kind: 'inline', value: 'Bearer sk-1' }, ...more }]],
});

describe('an inline key that starts with the word Bearer', () => {
  test('is refused wherever the gateway adds that word', () => {
    const refusing = DIALECTS.filter(dialect => ruled(dialect, lone({})).errors.includes('BearerInKey')).map(({ id }) => id);
    expect(refusing).toEqual(DIALECTS.map(({ id }) => id).filter(id => id !== 'gloo-1.20'));
  });

  test('is fine where the header begins with nothing', () => {
    const dialect = DIALECTS[DIALECTS.length - 1];
    expect(ruled(dialect, lone({ authLocation: { kind: 'header', name: 'Authorization' } })).errors).toEqual([]);
    expect(ruled(dialect, lone({ authLocation: { kind: 'header', name: 'Authorization', prefix: 'Bearer ' } })).errors).toEqual(['BearerInKey']);
    expect(ruled(dialect, lone({ credential: { kind: 'inline', value: 'sk-1' } })).errors).toEqual([]);
  });

  test('is refused for a whole pool, too', () => {
    const pool: BackendIntent = { kind: 'llm', tiers: [[{ provider: { kind: 'openai' } }, { provider: { kind: 'openai' } }]], credential: { kind: 'inline', value: 'bearer sk-1' } };
    expect(ruled(DIALECTS[DIALECTS.length - 1], pool).errors).toEqual(['BearerInKey']);
  });
});
