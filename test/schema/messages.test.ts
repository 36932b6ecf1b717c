import { crdOf, GROUP, kindOf } from './cases/case';
import { releaseOf } from '../../src/schema/crd-folder';
import { JsonObject } from '../../src/schema/json-type';
import { Findings } from '../../src/schema/problem';
import { ruleMessage } from '../../src/schema/rule-message';
import { Server } from '../../src/schema/verdict';

const said = (rule: string, self: unknown, ...at: readonly string[]): string => {
  const findings = new Findings();
  at.forEach(key => findings.enter(key));
  return ruleMessage({ rule, message: 'its own message.' }, self, findings);
};

describe('a rule of a common form is said in words, with what was given:', () => {
  test.each([
    ['[has(self.a),has(self.b)].filter(x,x==true).size() == 1', { a: 1, b: 2 }, /^exactly one of a, b must be given, got a, b; remove one$/],
    ['size([has(self.a), has(self.b)].filter(x, x == true)) == 1', {}, /got none; add one/],
    ['[has(self.a),has(self.b),has(self.c)].filter(x,x==true).size() <= 1', { a: 1, c: 2 }, /^at most one of a, b, c .* got a, c/],
    ['[has(self.a)].filter(x,x==true).size() == 1', {}, /^a is required here/],
    ['!(has(self.a) && has(self.__namespace__))', { a: 1, namespace: 2 }, /^a excludes namespace, got both/],
    ['has(self.a) != has(self.b)', {}, /^exactly one of a, b/],
    ['has(self.a) ? !has(self.b) : has(self.b)', {}, /^exactly one of a, b/],
    ['has(self.a) || has(self.b) || has(self.c)', {}, /^at least one of a, b, c must be given, got none/],
    ['has(self.a) == has(self.b)', { b: 1 }, /^both or neither of a, b must be given, got only b; add a or remove b$/],
    ['has(self.host) || has(self.port) ? has(self.host) && has(self.port) : true', { port: 1 }, /^both or neither of host, port .* add host or remove port/],
    ['has(self.a) ? has(self.b) : true', { a: 1 }, /^a requires b, got none/],
    ['has(self.a) && has(self.a.c) ? has(self.b) : true', { a: { c: 1 } }, /^a\.c requires b, got none/],
    ['self.type == \'AI\' ? has(self.ai) : true', { type: 'AI' }, /^type 'AI' requires ai, got none/],
    ['!(!has(self.ai) && self.type == \'AI\')', { type: 'AI' }, /^type 'AI' requires ai/],
    ['!(has(self.ai) && self.type != \'AI\')', { type: 'Static', ai: {} }, /^ai requires type 'AI', got 'Static'/],
    ['!has(self.mcp) || !has(self.mode) || self.mode == \'Strict\'', { mcp: {}, mode: 'Lax' }, /^mcp requires mode 'Strict', got 'Lax'/],
    ['has(self.x) ? true : has(self.b)', {}, /^the absence of x requires b/],
    ['self.all(p1, self.exists_one(p2, p1.name == p2.name))', [{ name: 'x' }, { name: 'x' }], /^every name must be unique, got 'x' more than once/],
    ['self.filter(f, f.type == \'CORS\').size() <= 1', [{ type: 'CORS' }, { type: 'CORS' }, {}], /^at most one item may have type 'CORS', got 2/],
    ['duration(self) >= duration(\'1s\')', '1ms', /^must be at least 1s, got '1ms'$/],
    ['has(self.a) ? self.refs.all(t, t.kind == \'Gateway\') : true', { a: 1, refs: [{ kind: 'Gateway' }, { kind: 'Service' }] }, /; refs\[1\]\.kind is 'Service', and can be Gateway$/],
    ['has(self.a) ? self.refs.all(t, t.kind in [\'A\', \'B\'] && !has(t.section)) : true', { a: 1, refs: [{ kind: 'A', section: 's' }] }, /; refs\[0\] has section; leave it out$/],
    ['self.matches(\'^a$\')', 'b', /^its own message, got 'b'$/],
    ['has(self.conditional) ? has(self.a) && self.b > 1 : true', {}, /^its own message\.$/],
  ])('%s', (rule, self, words) => {
    expect(said(rule, self)).toMatch(words);
  });

  test('a secret is not shown, by no rule', () => {
    expect(said('self.matches(\'^a$\')', 'hunter2', 'auth', 'key')).not.toContain('hunter2');
    expect(said('duration(self) >= duration(\'1s\')', 'hunter2', 'inline')).not.toContain('hunter2');
    expect(said('self.all(a, self.exists_one(b, a.v == b.v))', [{ v: 'hunter2' }, { v: 'hunter2' }], 'stringData')).not.toContain('hunter2');
    expect(said('has(self.a) ? self.refs.all(t, t.inline == \'x\') : true', { a: 1, refs: [{ inline: 'hunter2' }] }, 'inline')).not.toContain('hunter2');
    expect(said('!has(self.inline) || self.inline == \'x\'', { inline: 'hunter2' })).not.toContain('hunter2');
  });
});

test('a secret is not shown by a form beside the schema, nor where it stands twice', () => {
  const crd = crdOf({
    name: '',
    schema: {
      type: 'object',
      properties: {
        auth: { type: 'object', properties: { key: { type: 'string', allOf: [{ pattern: '^a$' }] } } },
        inline: { 'type': 'array', 'items': { type: 'string' }, 'x-kubernetes-list-type': 'set' },
      },
    },
  }, 0);
  const server = new Server(releaseOf('mine', [{ where: 'crd.json', text: JSON.stringify(crd) }]));
  const { problems } = server.verdict({
    apiVersion: GROUP, kind: kindOf(0), metadata: { name: 'it' }, spec: { v: { auth: { key: 'hunter2' }, inline: ['hunter2', 'hunter2'] } },
  });
  expect(problems.map(({ code, manifestPath }) => [code, manifestPath])).toEqual([['SchemaPattern', 'spec.v.auth.key'], ['SchemaDuplicate', 'spec.v.inline[1]']]);
  expect(JSON.stringify(problems)).not.toContain('hunter2');
});

describe('a value of the wrong kind is answered', () => {
  const saidOf = (release: string, manifest: object): string =>
    Server.of(release).verdict(manifest as JsonObject).problems.map(({ message }) => message).join();
  const agw = (spec: object) => ({ apiVersion: 'agentgateway.dev/v1alpha1', kind: 'AgentgatewayBackend', metadata: { name: 'it' }, spec });
  test('with what is to be chosen from', () => {
    expect(saidOf('agentgateway-1.4', agw({ static: { host: 'a', port: 1 }, policies: { tls: { insecureSkipVerify: true } } }))).toMatch(/one of All, Hostname, got boolean true/);
  });
  test('with what base64 is for', () => {
    expect(saidOf('core', { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'it' }, data: { a: '$$' } })).toMatch(/base64.*stringData/);
  });
  test('with the field of metadata that is alike', () => {
    expect(saidOf('core', { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'it', namespce: 'a' } })).toMatch(/did you mean 'namespace'/);
    expect(saidOf('core', { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'it', xyz: 'a' } })).toMatch(/remove it/);
  });
});

const unknownField = (release: string, apiVersion: string, kind: string, spec: object): string =>
  Server.of(release).verdict({ apiVersion, kind, metadata: { name: 'it' }, spec } as JsonObject).problems.filter(({ code }) => code === 'SchemaUnknownField').map(({ message }) => message).join();

describe('an unknown field is answered', () => {
  test('with the name that was meant', () => {
    expect(unknownField('agentgateway-1.4', 'agentgateway.dev/v1alpha1', 'AgentgatewayBackend', { ai: { provder: {} } })).toMatch(/did you mean 'provider'/);
  });

  test('with the releases that have it there', () => {
    expect(unknownField('kgateway-2.0', 'gateway.kgateway.dev/v1alpha1', 'Backend', { type: 'AI', ai: { priorityGroups: [] } })).toMatch(/kgateway-2\.1 has it here/);
  });

  test('with the channel, where that is one which few clusters have', () => {
    const retry = { rules: [{ retry: { attempts: 1 } }] };
    expect(unknownField('gateway-api-1.4', 'gateway.networking.k8s.io/v1', 'HTTPRoute', retry)).toMatch(/gateway-api-1\.3 \(the experimental channel\) has it here/);
  });

  test('without being led astray by names that every object has', () => {
    expect(unknownField('kgateway-2.0', 'gateway.kgateway.dev/v1alpha1', 'Backend', { constructor: {}, toString: 1 })).not.toMatch(/has it here|exists at/);
  });
});
