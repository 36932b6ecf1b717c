import { writeFileSync } from 'fs';
import { join } from 'path';
import { ApiObject, App, Chart } from 'cdk8s';
import { checked, manifest } from './checked';
import { Diagnostics, Dialect, SynthSettings } from '../../src';
import { resultOf } from '../../src/cli/arguments';
import { checkCommand } from '../../src/cli/commands/check';
import { temporaryFolder } from '../temporary-folder';

const AGW = 'agentgateway.dev/v1alpha1';
const KGW = 'gateway.kgateway.dev/v1alpha1';
const GWAPI = 'gateway.networking.k8s.io/v1';

interface Manifest { readonly apiVersion: string; readonly kind: string; readonly metadata: { readonly name: string; readonly namespace?: string }; readonly spec?: object }
const object = (apiVersion: string, kind: string, name: string, spec: object): Manifest => ({ apiVersion, kind, metadata: { name, namespace: 'ai' }, spec });

const gateway = (name: string, gatewayClassName: string): Manifest => object(GWAPI, 'Gateway', name, { gatewayClassName, listeners: [{ name: 'http', port: 80, protocol: 'HTTP' }] });
const route = (name: string, parent: string, group: string, kind: string, backend: string): Manifest =>
  object(GWAPI, 'HTTPRoute', name, { parentRefs: [{ name: parent }], rules: [{ backendRefs: [{ group, kind, name: backend }] }] });
const policy = (targetRefs: readonly object[]): Manifest => object(KGW, 'TrafficPolicy', 'limits', { targetRefs, rateLimit: { local: { tokenBucket: { maxTokens: 5, fillInterval: '60s' } } } });

const LEGACY = object(KGW, 'Backend', 'legacy', { type: 'Static', static: { hosts: [{ host: 'legacy.example.com', port: 8080 }] } });
const CHAT = object(AGW, 'AgentgatewayBackend', 'chat', { ai: { provider: { openai: {} } } });
const EDGE = [gateway('edge', 'kgateway'), LEGACY, route('legacy', 'edge', 'gateway.kgateway.dev', 'Backend', 'legacy'),
  policy([{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name: 'legacy' }])];
const LLM = [gateway('llm', 'agentgateway'), CHAT, route('chat', 'llm', 'agentgateway.dev', 'AgentgatewayBackend', 'chat')];
const BOTH = [...EDGE, ...LLM];

const yaml = (objects: readonly Manifest[]): string => objects.map(one => `---\n${JSON.stringify(one)}\n`).join('');
const codes = (objects: readonly Manifest[], ...dialects: readonly string[]): readonly string[] => checked(yaml(objects), ...dialects).map(({ code }) => code);

/** The same objects in an app. */
function atSynth(objects: readonly Manifest[], dialect: Dialect): readonly string[] {
  const app = new App();
  dialect.applyTo(app);
  new SynthSettings({ printWarnings: false }).applyTo(app);
  const chart = new Chart(app, 'c');
  objects.forEach((one, i) => new ApiObject(chart, `o${i}`, one));
  const { errors, warnings, infos } = Diagnostics.of(chart);
  return [...errors, ...warnings, ...infos].map(({ code }) => code);
}

describe('two gateways in one cluster', () => {
  test.each([['agentgateway-1.4'], ['agentgateway-0.12'], ['kgateway-2.0'], ['kgateway=kgateway-2.1-envoy', 'agentgateway=agentgateway-1.4'],
    ['agentgateway-1.3', 'kgateway=kgateway-2.1-envoy'], ['agentgateway=agentgateway-1.4']])('are not held against each other: --dialect %s %s', (...dialects) => {
    expect(codes(BOTH, ...dialects.filter(dialect => dialect !== undefined))).toEqual([]);
  });

  test.each([Dialect.AGENTGATEWAY_1_4, Dialect.KGATEWAY_2_0])('nor at synth, under $dialectName', dialect => {
    expect(atSynth(BOTH, dialect)).toEqual([]);
  });

  test('but where no Gateway tells of the other, its kinds are not served', () => {
    for (const objects of [[LEGACY], [LEGACY, ...LLM]]) {
      expect(codes(objects, 'agentgateway-1.4')).toEqual(['SchemaNotServed']);
      expect(atSynth(objects, Dialect.AGENTGATEWAY_1_4)).toEqual(['SchemaNotServed']);
    }
  });

  test('and a route of the one to a backend of the other leads nowhere', () => {
    const crossed = [...BOTH, route('crossed', 'llm', 'gateway.kgateway.dev', 'Backend', 'legacy')];
    expect(codes(crossed, 'agentgateway-1.4')).toEqual(['LintForeignBackend']);
    expect(codes(crossed, 'kgateway=kgateway-2.1-envoy', 'agentgateway=agentgateway-1.4')).toEqual(['LintForeignBackend']);
    expect(atSynth(crossed, Dialect.AGENTGATEWAY_1_4)).toEqual(['LintForeignBackend']);
  });

  test('what is wrong with an object of the other is found all the same', () => {
    const wrong = [...BOTH, object(KGW, 'Backend', 'wrong', { type: 'Static', static: { hostz: [] } })];
    expect(codes(wrong, 'agentgateway-1.4')).toContain('SchemaUnknownField');
    expect(codes(wrong, 'agentgateway-1.4')).not.toContain('SchemaNotServed');
    expect(atSynth(wrong, Dialect.AGENTGATEWAY_1_4)).toContain('SchemaUnknownField');
  });

  test('each is judged by the release of its class', () => {
    const retry = object(GWAPI, 'HTTPRoute', 'r', { parentRefs: [{ name: 'edge' }], rules: [{ retry: { attempts: 1 }, backendRefs: [{ name: 'a', port: 80 }] }] });
    // kgateway 2.1 has retries in the experimental channel only.
    expect(codes([gateway('edge', 'kgateway'), retry], 'kgateway=kgateway-2.1-envoy', 'agentgateway=agentgateway-1.4')).toContain('ExperimentalChannel');
    expect(codes([gateway('edge', 'agentgateway'), retry], 'kgateway=kgateway-2.1-envoy', 'agentgateway=agentgateway-1.4')).not.toContain('ExperimentalChannel');
  });

  test('a class of another name is known by the controller of its GatewayClass', () => {
    const renamed = [object(GWAPI, 'GatewayClass', 'front', { controllerName: 'kgateway.dev/kgateway' }), gateway('edge', 'front'), ...EDGE.slice(1), ...LLM];
    expect(codes(renamed, 'agentgateway-1.4')).toEqual([]);
    expect(codes(renamed.slice(1), 'agentgateway-1.4')).toContain('SchemaNotServed');
  });

  test('the two data planes of kgateway 2.1 are told apart by their classes', () => {
    const ai = { ai: { promptGuard: { request: { regex: { matches: [{ pattern: 'foo' }], action: 'REJECT' } } } } };
    const guarded = (className: string): readonly Manifest[] => [
      gateway('gw', className), object(KGW, 'Backend', 'ds', { type: 'AI', ai: { llm: { openai: { model: 'm', authToken: { kind: 'Passthrough' } } } } }),
      object(KGW, 'TrafficPolicy', 'guard', ai),
      object(GWAPI, 'HTTPRoute', 'ds', {
        parentRefs: [{ name: 'gw' }],
        rules: [{
          filters: [{ type: 'ExtensionRef', extensionRef: { group: 'gateway.kgateway.dev', kind: 'TrafficPolicy', name: 'guard' } }],
          backendRefs: [{ group: 'gateway.kgateway.dev', kind: 'Backend', name: 'ds' }],
        }],
      }),
    ];
    const ineffective = (className: string, dialect: string): boolean => checked(yaml(guarded(className)), dialect).some(({ code, at }) => code === 'LintIneffective' && at === 'spec.rules[0]');
    // A policy by reference counts on Envoy, and not on agentgateway.
    expect(ineffective('agentgateway', 'kgateway-2.1')).toBe(true);
    expect(ineffective('agentgateway', 'kgateway-2.1-envoy')).toBe(true);
    expect(ineffective('kgateway', 'kgateway-2.1')).toBe(false);
    expect(ineffective('mine', 'kgateway-2.1')).toBe(true);
  });
});

describe('a pool of another group than the release follows', () => {
  const pool = (group: string): string => manifest(GWAPI, 'HTTPRoute', { parentRefs: [{ name: 'gw' }], rules: [{ backendRefs: [{ group, kind: 'InferencePool', name: 'llama' }] }] });

  test.each(['agentgateway-0.12', 'agentgateway-1.2', 'agentgateway-1.4', 'kgateway-2.1'])('is told in %s, though the pool is not at hand', dialect => {
    expect(checked(pool('inference.networking.x-k8s.io'), dialect).map(({ code }) => code)).toEqual(['LintForeignBackend']);
    expect(checked(pool('inference.networking.k8s.io'), dialect)).toEqual([]);
  });

  test('is the other one in kgateway 2.0', () => {
    expect(checked(pool('inference.networking.k8s.io'), 'kgateway-2.0').map(({ code }) => code)).toContain('LintForeignBackend');
    expect(checked(pool('inference.networking.x-k8s.io'), 'kgateway-2.0').map(({ code }) => code)).not.toContain('LintForeignBackend');
  });
});

describe('on the command line', () => {
  const run = (...dialects: readonly string[]) => {
    const file = join(temporaryFolder(), 'both.yaml');
    writeFileSync(file, yaml(BOTH));
    const { status, output } = resultOf(checkCommand, [file, ...dialects.flatMap(dialect => ['--dialect', dialect])]);
    return { status, text: [...output].join('') };
  };

  test('a dialect may be given for each class of Gateways', () => {
    expect(run('kgateway=kgateway-2.1-envoy', 'agentgateway=agentgateway-1.4').status).toBe(0);
    expect(run('agentgateway-1.4', 'kgateway=kgateway-2.0').status).toBe(0);
    expect(run('kgateway=agentgateway-1.4').text).toContain('LintForeignBackend');
  });

  test('two dialects for everything, and a class of a dialect that nobody knows, are refused', () => {
    expect(() => run('kgateway-2.1', 'agentgateway-1.4')).toThrow(/more than once.*--dialect <class>=/);
    expect(() => run('kgateway=kgatway-2.1')).toThrow(/did you mean 'kgateway-2\.1'/);
  });
});
