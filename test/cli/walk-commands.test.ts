import { readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { resultOf } from '../../src/cli/arguments';
import { CommandResult } from '../../src/cli/command-result';
import { explainCommand } from '../../src/cli/commands/explain';
import { replayCommand } from '../../src/cli/commands/replay';
import { UsageError } from '../../src/cli/usage';
import { scriptSchema } from '../../src/walk/replay/script-schema';
import { temporaryFolder } from '../temporary-folder';
import { GATEWAY, host, policy, route, rule } from '../walk/site-of-text';

const folder = temporaryFolder();
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const pool = `---
apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata: {name: pool, namespace: llm}
spec:
  ai: {groups: [{providers: [{name: openai, openai: {model: gpt-4o}}]}, {providers: [{name: claude, anthropic: {model: claude-sonnet-4-5}}]}]}
  policies: {auth: {secretRef: {name: keys}}, health: {eviction: {duration: 30s}}}
`;
const manifests = file('all.yaml', GATEWAY + pool + host('plain')
  + route('chat', `${rule('pool', '{path: {value: /v1}}')}, ${rule('plain', '{path: {value: /plain}}')}`, 'hostnames: [ai.example.org], ')
  + policy('again', 'targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: chat}], traffic: {retry: {attempts: 1, backoff: 25ms, codes: [503]}, rateLimit: {local: [{requests: 9, unit: Minutes}]}}'));

const explain = (...args: string[]): CommandResult => resultOf(explainCommand, [manifests, '--dialect', 'agentgateway-1.4', ...args]);
const textOf = ({ output }: CommandResult): string => [...output].join('');
const refusal = (run: () => unknown): string => {
  try { run(); } catch (e) { if (e instanceof UsageError) { return e.message; } throw e; }
  throw new Error('it was taken');
};

describe('explain', () => {
  test('tells where every rule leads, what guards it and what happens on failure', () => {
    expect(textOf(explain())).toBe(`edge/web
  ai.example.org/plain/…   (chat/1, ${manifests}:${lineOf('name: plain}]}')})
      -> AgentgatewayBackend plain -> plain.example.net:8000
      guarded by rateLimit
      on failure: 1 more try on 503
  ai.example.org/v1/…   (chat/0, ${manifests}:${lineOf('name: plain}]}')})
      -> AgentgatewayBackend pool -> api.openai.com gpt-4o, then api.anthropic.com claude-sonnet-4-5
      guarded by rateLimit
      on failure: 1 more try on 503; failing endpoints are evicted
`);
  });

  test('tells the way of one request, with what is sent and where its key comes from', () => {
    const text = textOf(explain('--request', 'POST /v1/chat/completions', '--host', 'ai.example.org', '--model', 'any', '--when', 'openai=503'));
    expect(text).toContain('endpoint claude of tier 2, since openai is evicted');
    expect(text).toContain('sent 1: POST https://api.openai.com/v1/chat/completions   to openai\n      authorization: Bearer <Secret keys/Authorization>\n      model: gpt-4o\n');
    expect(text).toContain('sent 2: POST https://api.anthropic.com/v1/messages   to claude');
    expect(text).toContain('the client gets 200');
  });

  test('tells why other rules do not take it, and what each step rests on', () => {
    const text = textOf(explain('--request', 'GET /plain/x', '--host', 'ai.example.org', '--why-not', '--why'));
    expect(text).toContain('not HTTPRoute chat, rule 0 (ai.example.org /v1/…): the path /plain/x is not /v1/…');
    expect(text).toContain('recorded: 32');
  });

  test('tells programs the same', () => {
    const told = JSON.parse(textOf(explain('--request', 'https://ai.example.org/v1/chat/completions', '--output', 'json'))) as { dialect: string; ways: { share: number; sent: object[]; answer: { status: number }; steps: { about: string }[] }[] };
    const [{ share, sent, answer, steps }] = told.ways;
    expect([told.dialect, share, sent, answer.status, steps[0].about]).toEqual(['agentgateway-1.4', 1, [], 404, 'listener']);
  });

  test('of a missing Secret depends on whether the files are all there is', () => {
    const ask = ['--request', '/v1/chat/completions', '--host', 'ai.example.org'];
    expect([textOf(explain(...ask)), textOf(explain(...ask, '--complete'))].map(text => /the client gets (\d+)/.exec(text)![1])).toEqual(['200', '500']);
  });

  test('ends with 1 and a sentence where nobody can tell', () => {
    const { status, notes, output } = explain('--request', '/v1/chat/completions', '--host', 'ai.example.org', '--when', 'openai=hang');
    expect([status, [...output], notes.at(-1)]).toEqual([1, [], 'the backend never answers, and no timeout ends the request; set one, or let the client give up']);
    expect(resultOf(explainCommand, [file('none.yaml', host('alone')), '--dialect', 'agentgateway-1.4']).status).toBe(1);
  });

  test.each([
    [['--request', 'FETCH /x'], /write it as in/], [['--request', 'POST v1'], /must begin with a slash/], [['--request', '/v1', '--when', 'openai'], /write it as in --when openai=503/],
    [['--request', '/v1', '--when', 'openai=refus'], /did you mean 'refuse'/], [['--request', '/v1', '--when', 'cluade=503'], /nobody is called 'cluade'; did you mean 'claude'/],
    [['--request', '/v1', '--header', 'x'], /write it as in --header/], [['--host', 'x'], /is part of a request/],
    [['--request', '/v1', '--body', '@/nowhere.json'], /no file or folder '\/nowhere.json'/],
  ])('refuses %j with what would be right', (args, message) => expect(refusal(() => explain(...args))).toMatch(message));
});

/** The line of the route, whose rules stand in one line. */
function lineOf(text: string): number {
  const lines = readFileSync(manifests, 'utf8').split('\n');
  const start = lines.findIndex(line => line.includes('kind: HTTPRoute'));
  return start + 1 + lines.slice(start).findIndex(line => line.includes(text));
}

describe('replay', () => {
  const replay = (script: unknown): CommandResult => resultOf(replayCommand, [manifests, file('steps.json', typeof script === 'string' ? script : JSON.stringify(script)), '--dialect', 'agentgateway-1.4']);
  const request = { method: 'POST', path: '/v1/chat/completions', host: 'ai.example.org', body: { model: 'm', messages: [] } };

  test('ends with 0 where everything is as expected, and remembers from step to step', () => {
    const result = replay({
      steps: [
        { request, behaviour: { openai: { status: 503 } }, received: [{ endpoint: 'openai' }, { endpoint: 'claude', path: '/v1/messages', body: { model: 'claude-sonnet-4-5' } }], response: { status: 200 } },
        { request, received: [{ endpoint: 'claude' }] },
        { after: 31, request, received: [{ endpoint: 'openai', headers: { 'content-type': 'application/json' } }] },
      ],
    });
    expect([result.status, textOf(result).split('\n').at(-2)]).toEqual([1, '2 of 3 as expected']);
    expect(textOf(result)).toContain('received[0].headers.content-type: expected application/json, got nothing');
  });

  test('ends with 1 where something else becomes of a request, and shows what', () => {
    const result = replay({ steps: [{ request, received: [{ endpoint: 'claude', body: { model: 'other' } }], response: { status: 429 } }] });
    expect(result.status).toBe(1);
    expect(textOf(result)).toContain('received[0].endpoint: expected claude, got openai');
    expect(textOf(result)).toContain('response.status: expected 429, got 200');
  });

  test('applies manifests between steps, and shares many requests out', () => {
    const result = replay({
      steps: [{ request, apply: route('chat', rule('plain')), received: [{ endpoint: 'plain' }] }],
      shares: [{ requests: 5, request: { ...request, body: undefined, method: 'GET', path: '/' }, counts: { plain: 5 } }],
    });
    expect([result.status, textOf(result)]).toEqual([0, expect.stringContaining('2 of 2 as expected')]);
  });

  test.each([
    ['{', /is no JSON/], [{ steps: [] }, /neither steps nor shares/], [{ steps: [{ requests: request }] }, /steps\[0\] has no field 'requests'; did you mean 'request'/],
    [{ steps: [{ request: { method: 'GET' } }] }, /steps\[0\].request needs path/], [{ steps: [{ request, after: '1s' }] }, /steps\[0\].after must be a number/],
    [{ steps: [{ request, received: [{ path: '/' }] }] }, /received\[0\] needs endpoint/], [[], /must be an object/],
    [{ steps: [{ request }, { request, behaviour: { opneai: 'refuse' } }] }, /steps\.json: steps\[1\]\.behaviour: nobody is called 'opneai'; did you mean 'openai'/],
  ])('refuses a script such as %j with the place', (script, message) => expect(refusal(() => replay(script))).toMatch(message));

  test('has a schema for editors that is up to date; npm run replay-schema makes it so', () => {
    expect(JSON.parse(readFileSync(join(__dirname, '..', '..', 'facts', 'replay.schema.json'), 'utf8'))).toEqual(scriptSchema());
  });
});

describe('the page about testing', () => {
  test('shows a script that its own app fulfils', () => {
    const page = readFileSync(join(__dirname, '..', '..', 'docs', 'testing.md'), 'utf8');
    const script = /```json\n([\s\S]*?)```/.exec(page)![1];
    const result = resultOf(replayCommand, [manifests, file('docs.json', script.replace(/"path"/g, '"host": "ai.example.org", "path"')), '--dialect', 'agentgateway-1.4']);
    expect([result.status, textOf(result)]).toEqual([0, expect.stringContaining('2 of 2 as expected')]);
  });
});
