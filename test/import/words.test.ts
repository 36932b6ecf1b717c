import { casesIn } from './case-objects';
import { imported } from './imported';
import { definitionOf } from '../../src/synth/ambient-dialect';

/** Cases that need no override, since constructs have words for all of them. */
const SAID: { readonly [dialect: string]: readonly RegExp[] } = {
  'agentgateway-1.0': [/^(ListenerSets|labels|annotations) of |^certificates of clients( that|,| on)|^a certificate of its own|^settings of TLS|^TLS that is passed on|^routes of namespaces by/],
  'agentgateway-1.5': [/^(tokenExchange|crossAppAccess|jwtSign|tunnel|mcpGuardrails|externalAuth|extraCredentials): /, /: with keys at a URL$/, /^TLS: (ALPN|key exchange groups|everything)$/, /^filter: mirror of a fraction$/, /^static: with a credential$/, /^tools of one server: (tokenExchange|crossAppAccess|tunnel|connectionTcp)/],
  'kgateway-2.1-envoy': [/^envoyTls: /],
};

test.each(Object.entries(SAID))('constructs of %s have words for these cases', (id, wanted) => {
  const dialect = definitionOf(id);
  const cases = casesIn(dialect).filter(({ subject, name }) => ['policy', 'backend', 'route', 'gateway', 'BackendConfigPolicy'].includes(subject) && wanted.some(each => each.test(name)));
  for (const each of wanted) { expect(cases.filter(({ name }) => each.test(name))).not.toEqual([]); }
  const outcomes = cases.map(({ name, objects }) => `${name}: ${imported(objects.map(object => `${JSON.stringify(object)}\n`).join(''), dialect).report.objects[0].outcome}`);
  expect(outcomes.filter(outcome => !outcome.endsWith(': construct'))).toEqual([]);
});
