import { spawnSync } from 'child_process';
import { writeFileSync } from 'fs';
import { join } from 'path';
import { temporaryFolder } from '../temporary-folder';

const BIN = join(__dirname, '..', '..', 'bin', 'cdk8s-ai-gateway.js');

const policy = (name: string, section: string, attempts: number): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayPolicy
metadata: {name: ${name}, namespace: ai}
spec:
  targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: chat${section}}]
  traffic:
    retry: {attempts: ${attempts}, backoff: 25ms, codes: [503]}
---
`;
const route = (namespace: string): string => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: chat, namespace: ${namespace}}
spec:
  parentRefs: [{name: gateway}]
  rules:
  - name: ask
    backendRefs: [{group: agentgateway.dev, kind: AgentgatewayBackend, name: pool}]
---
`;
const POOL = `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata: {name: pool, namespace: ai}
spec:
  ai:
    groups:
    - providers:
      - {name: one, openai: {}, policies: {auth: {key: not-to-be-seen}}}
      - {name: two, openai: {}}
---
`;
const ALL = route('ai') + POOL + policy('all', '', 1) + policy('ask', ', sectionName: ask', 3);

function run(yaml: string, ...args: readonly string[]) {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'all.yaml'), yaml);
  return spawnSync(process.execPath, [BIN, 'effective', 'all.yaml', ...args], { cwd, encoding: 'utf8' });
}
const asked = (...args: readonly string[]) => run(ALL, '--dialect', 'agentgateway-1.4', ...args);

interface Shown { readonly value: unknown; readonly level: string; readonly source: { readonly name: string; readonly field: string; readonly place: string } }
interface Paths {
  readonly dialect: string;
  readonly evidence: string;
  readonly paths: readonly {
    readonly endpoints: readonly string[];
    readonly capabilities: readonly { readonly capability: string; readonly followed: readonly Shown[]; readonly beaten: readonly Shown[] }[];
  }[];
}
const json = (...args: readonly string[]): Paths => JSON.parse(asked('--output', 'json', ...args).stdout) as Paths;

describe('the command effective', () => {
  test('shows what is followed, from which line, and what that beats', () => {
    const { status, stdout, stderr } = asked('--route', 'ai/chat/ask', '--backend', 'ai/pool/two');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^HTTPRoute ai\/chat, rule 0 'ask' -> AgentgatewayBackend ai\/pool \(two\)$/m);
    expect(stdout).toMatch(/^ {2}retry: \{attempts: 3, .*\}\n {6}from AgentgatewayPolicy ai\/ask, rule, all\.yaml:34\n {6}beats \{attempts: 1, .*\} from AgentgatewayPolicy ai\/all, route, all\.yaml:26: /m);
    expect(stdout).toContain('recorded on agentgateway 1.4.1');
  });

  test('says the same for programs', () => {
    const { dialect, paths } = json('--route', 'ai/chat');
    expect([dialect, paths.map(({ endpoints }) => endpoints)]).toEqual(['agentgateway-1.4', [['one'], ['two']]]);
    const retry = paths[1].capabilities.find(({ capability }) => capability === 'retry')!;
    expect(retry.followed).toMatchObject([{ value: { attempts: 3 }, level: 'rule', source: { name: 'ask', field: 'spec.traffic.retry', place: 'all.yaml:34' } }]);
    expect(retry.beaten).toMatchObject([{ level: 'route', source: { name: 'all' } }]);
  });

  test('shows no key', () => {
    const { stdout } = asked('--route', 'ai/chat', '--backend', 'ai/pool/one');
    expect(stdout).toContain('credential: {key: …}');
    expect(stdout).not.toContain('not-to-be-seen');
  });

  test('reads as the newest release that takes everything, and says so', () => {
    const { status, stderr } = run(ALL, '--route', 'chat');
    expect([status, stderr]).toEqual([0, expect.stringContaining('--dialect')]);
    // Not as one whose schema is from before it.
    expect(stderr).toContain('agentgateway-1.4');
  });

  test.each([
    ['no route is given', ALL, [], '--route'],
    ['there is no such route', ALL, ['--route', 'ai/chta'], 'did you mean \'ai/chat\'?'],
    ['several may be meant', route('ai') + route('team') + POOL, ['--route', 'chat'], 'ai/chat'],
    ['there is no such rule', ALL, ['--route', 'ai/chat/aks'], 'did you mean \'ask\'?'],
    ['there is no such backend', ALL, ['--route', 'ai/chat', '--backend', 'ai/pol'], 'did you mean \'ai/pool\'?'],
    ['there is no such endpoint', ALL, ['--route', 'ai/chat', '--backend', 'ai/pool/three'], 'one, two'],
    ['no dialect is recognised', route('ai'), ['--route', 'ai/chat'], '--dialect NAME'],
    ['a name has too many parts', ALL, ['--route', 'a/b/c/d'], '--route takes'],
    ['the output is unknown', ALL, ['--route', 'ai/chat', '--output', 'sarif'], 'text or json'],
    ['an option is unknown', ALL, ['--rout', 'ai/chat'], '--rout'],
  ])('is called wrongly where %s', (_, yaml, args, hint) => {
    const { status, stdout, stderr } = run(yaml, ...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(hint);
  });
});
