import { join } from 'path';
import { LegacyESLint } from 'eslint/use-at-your-own-risk';
import { codeOf, CONFIG, litellm } from './litellm-run';
import { DIALECTS } from '../../../src/dialects/registry';
import { problemsIn } from '../../typescript-blocks';
import { written } from '../imported';

const ROOT = join(__dirname, '..', '..', '..');

/** Rules that need the types of a whole project; the compiler has been asked about the code. */
const WITHOUT_TYPES = { '@typescript-eslint/no-floating-promises': 'off', '@typescript-eslint/return-await': 'off', 'import/no-unresolved': 'off' } as const;

const cases = DIALECTS.flatMap(({ id }) => Object.entries(CONFIG).map(([name, text]) => ({ name: `${name} for ${id}`, id, app: litellm(text, id) })))
  .map(each => ({ ...each, code: codeOf(each.app) }));

test('the code of every config compiles under strict, for every dialect', () => {
  expect(problemsIn(cases.map(({ code }) => code))).toEqual([]);
});

test('the linter of the project finds nothing in it', async () => {
  const lint = new LegacyESLint({ cwd: ROOT, overrideConfig: { parserOptions: { projectService: false, project: null }, rules: WITHOUT_TYPES } });
  const wrong: string[] = [];
  for (const { name, code } of cases) {
    const [{ messages }] = await lint.lintText(code, { filePath: join(ROOT, 'examples', 'imported.ts') });
    messages.forEach(({ line, ruleId, message }) => wrong.push(`${name}: ${code.split('\n')[line - 1]}: ${ruleId}: ${message}`));
  }
  expect(wrong).toEqual([]);
});

test.each(cases)('$name runs, and synth finds no error', ({ app, code }) => {
  const kinds = written(code).map(({ kind }) => kind as string);
  expect(kinds).toContain('HTTPRoute');
  expect(app.findings.filter(({ message }) => message.startsWith('synth refuses'))).toEqual([]);
});

test.each(cases)('$name names every variable that its manifests need', ({ app, code }) => {
  const wanted = new Set(Array.from(JSON.stringify(written(code)).matchAll(/"\$([A-Z][A-Z0-9_]*)"/g), ([, name]) => name));
  expect(app.environment.map(({ name }) => name).sort()).toEqual([...wanted].sort());
});

test('what is said in Python is what is said in TypeScript', () => {
  const python = codeOf(litellm(CONFIG.pools), 'python');
  expect(python).toContain('models = ModelRouter(');
  expect(python).toContain('ModelTarget.of(gpt_4o_1, weight=3)');
  expect(python).toContain('api_key=ApiKey.from_environment("GROQ_API_KEY")');
});

test('comments at the top, and those of models, stand above what becomes of these', () => {
  const code = codeOf(litellm(`# Everybody's models.

model_list:
  # The usual one.
  - model_name: chat  # for all
    litellm_params:
      model: azure/gpt-4o
      api_base: https://my-resource.openai.azure.com
      api_version: "2024-10-21"
      # in Europe
      api_key: os.environ/AZURE_API_KEY
      # api_key: not-a-known-shape
      # max_tokens: 100
  # When that is down.
  - {model_name: chat, litellm_params: {model: openai/gpt-4o, api_key: os.environ/OPENAI_API_KEY}}

  # Asked by two.
  - model_name: claude
    litellm_params: {model: anthropic/claude-sonnet-4-5, api_key: os.environ/ANTHROPIC_API_KEY}
# How often.
router_settings: {fallbacks: [{chat: [claude]}]}
`));
  expect(code).toMatch(/^\/\/ Everybody's models\.\nimport/);
  expect(/((?:\/\/.*\n)+)const chat = /.exec(code)![1].split('\n')).toEqual([
    '// The usual one.', '// for all', '// in Europe', '// api_key: (not shown)', '// max_tokens: 100', '// When that is down.', '',
  ]);
  expect(code).toContain('// Asked by two.\nconst claudeAnthropic = ');
  expect(code.match(/\/\/ /g)).toHaveLength(8);
  expect(code).not.toContain('not-a-known-shape');
});
