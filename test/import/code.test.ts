import * as fc from 'fast-check';
import { codeOf, imported } from './imported';
import { AppCode, Statement } from '../../src/import/code/app-code';
import { json, literal, make, use, Variable } from '../../src/import/code/expression';
import { LANGUAGES } from '../../src/import/code/languages';
import { scriptOf } from '../typescript-blocks';

const chart = new Variable('chart');

const appOf = (...statements: readonly Statement[]): AppCode => ({ charts: [{ id: 'it', variable: chart, statements }] });

/** What code hands to the construct `Held`, when it is run with nothing behind its names. */
function handed(code: AppCode): readonly unknown[] {
  const held: unknown[] = [];
  class Nothing { public synth(): void {} }
  class Held { constructor(_: unknown, value: unknown) { held.push(value); } }
  new Function('require', 'exports', 'module', scriptOf(LANGUAGES.typescript.files(code)[0].text))(() => ({ AiGatewayApp: Nothing, Chart: Nothing, Held }), {}, {});
  return held;
}

test('every value of JSON is the same again when its code is run', () => {
  fc.assert(fc.property(fc.jsonValue({ stringUnit: 'binary' }), value => {
    expect(handed(appOf({ value: make('Held', use(chart), json(value)) }))).toEqual([JSON.parse(JSON.stringify(value))]);
  }), { numRuns: 300 });
});

test('what is called anything at all has a name that can be used, and one of its own', () => {
  fc.assert(fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('class', 'require', 'arguments', 'app', 'a b', 'a-b', 'aB', 'A B', '1', '', 'exports', '__proto__')), { maxLength: 12 }), wishes => {
    const variables = wishes.map(wish => new Variable(wish));
    const made = variables.map((variable, i) => ({ variable, value: make('Held', use(chart), literal(i)) }));
    const used = variables.map(variable => ({ value: make('Held', use(chart), use(variable)) }));
    const held = handed(appOf(...made, ...used));
    expect(held.slice(wishes.length).map(value => (value as object).constructor.name)).toEqual(wishes.map(() => 'Held'));
    expect(new Set(held.slice(wishes.length)).size).toBe(wishes.length);
  }), { numRuns: 200 });
});

test('no line is longer than 100 columns that could be broken', () => {
  fc.assert(fc.property(fc.jsonValue(), value => {
    const [{ text }] = LANGUAGES.typescript.files(appOf({ value: make('Held', use(chart), json(value)) }));
    // What cannot be broken is one text, with its key and what it stands in.
    const long = text.split('\n').filter(line => line.length > 100 && !/^ *(\S+: |'.*': )?('.*'|-?[\d.e+-]+|\[.*\]|\{.*\}),?$/.test(line));
    expect(long).toEqual([]);
  }), { numRuns: 200 });
});

const BACKEND = 'apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata: {name: openai}\nspec: {ai: {provider: {openai: {model: gpt-4o}}}}\n';

test('comments stay above the construct, whatever they say', () => {
  const code = codeOf(`# the one for chats */ \`\${x}\`\n# second line\n${BACKEND}`);
  expect(code).toContain('// the one for chats */ `${x}`\n// second line\nnew OpenAiBackend(');
});

test('keys are quoted where one of them has to be', () => {
  const textOf = (value: unknown): string => LANGUAGES.typescript.files(appOf({ value: make('Held', use(chart), json(value)) }))[0].text;
  expect(textOf({ a: 1, b1: 2, 50: 3 })).toContain('{ 50: 3, a: 1, b1: 2 }');
  expect(textOf({ 'a': 1, '-1': 2 })).toContain('{ \'a\': 1, \'-1\': 2 }');
});

test('Python and TypeScript say the same app', () => {
  const [ts, py] = (['typescript', 'python'] as const).map(language => LANGUAGES[language].files(appOf({ value: make('Held', use(chart), json({ 'a': ['x', true, null, 1.5], 'b c': {} })) }))[0].text);
  expect(ts).toContain('new Held(chart, { \'a\': [\'x\', true, null, 1.5], \'b c\': {} })');
  expect(py).toContain('Held(chart, {"a": ["x", True, None, 1.5], "b c": {}})');
});

test('the smallest input has the smallest app', () => {
  expect(imported(BACKEND).files).toEqual([{
    path: 'main.ts',
    text: `import { Chart } from 'cdk8s';
import { AiGatewayApp, ApiKey, Dialect, OpenAiBackend } from 'cdk8s-ai-gateway';

const app = new AiGatewayApp({ dialect: Dialect.AGENTGATEWAY_1_4 });

const chart = new Chart(app, 'main');

new OpenAiBackend(chart, 'openai', {
  metadata: { name: 'openai' },
  apiKey: ApiKey.none(),
  model: 'gpt-4o',
});

app.synth();
`,
  }]);
});
