import { codeOf, CONFIG, litellm, toldOf } from './litellm-run';
import { CodedError } from '../../../src/diagnostic/coded-error';
import { DIALECTS } from '../../../src/dialects/registry';

const OPENAI = '{model: openai/gpt-4o, api_key: os.environ/KEY}';
const withModel = (rest: string): string => `model_list: [{model_name: chat, litellm_params: ${OPENAI}}]\n${rest}`;
const ofParams = (params: string): string => `model_list:\n  - {model_name: chat, litellm_params: ${OPENAI}}\n  - model_name: other\n    litellm_params: ${params}\n`;
const PARAMS = 'model_list[1].litellm_params';

test('no documented setting is called unknown, and each has its line', () => {
  const { findings } = litellm(CONFIG.settings);
  expect(findings.filter(({ message }) => message.includes('no setting that is known')).map(({ setting }) => setting)).toEqual([]);
  const lines = CONFIG.settings.split('\n');
  const misplaced = findings.filter(({ place, setting, status, message }) => !message.startsWith('no master_key') && status !== 'exact'
    && !lines[Number(place.split(':')[1]) - 1].includes(setting.replace(/\[\d+\]$/, '').split('.').at(-1)!.replace(/\[\d+\]$/, '')));
  expect(misplaced.filter(({ setting }) => !/^model_list/.test(setting)).map(({ place, setting }) => `${place} ${setting}`)).toEqual([]);
});

test('every setting of a config is told of, exactly what arrives as well', () => {
  for (const { id } of DIALECTS) {
    for (const text of Object.values(CONFIG)) {
      const { findings } = litellm(text, id);
      const told = new Set(findings.map(({ place }) => place.split(':')[1]));
      // A line with a setting and a plain value.
      const silent = text.split('\n').flatMap((line, i) => /^ *(- )?[\w-]+: [^{["|>&*#\s]/.test(line) && !/^\s*(config_name|description|credential_name):/.test(line) && !told.has(String(i + 1)) ? [line.trim()] : []);
      expect(silent).toEqual([]);
    }
  }
});

test('what is misspelt is told, with what it probably means', () => {
  const app = litellm(withModel('router_settings: {num_retrys: 3}\nlitellm_setings: {}\ngeneral_settings: {quite_unheard_of: 1}'));
  expect(toldOf(app, 'router_settings.num_retrys')[0]).toMatch(/^manual: .*num_retries/);
  expect(toldOf(app, 'litellm_setings')[0]).toMatch(/^manual: .*litellm_settings/);
  expect(toldOf(app, 'general_settings.quite_unheard_of')[0]).toMatch(/^manual: it is no setting that is known here;/);
});

describe('a provider that is not known', () => {
  test.each([
    ['a misspelt one', 'opnai/gpt-4o', /^manual: .*'opnai'.*perhaps openai misspelt/],
    ['one with an API of its own', 'replicate/llama', /^unsupported: .*'replicate'/],
    ['none at all', 'some-model', /^manual: .*'some-model' is no provider/],
    ['any of them', '"*"', /^manual: .*whichever provider/],
  ])('%s is told where the model is said, with what to do', (_, model, wanted) => {
    const text = `model_list:\n  - {model_name: chat, litellm_params: ${OPENAI}}\n  - {model_name: '${model.includes('*') ? '*' : 'other'}', litellm_params: {model: ${model}}}`;
    expect(toldOf(litellm(text), `${PARAMS}.model`)[0]).toMatch(wanted);
  });

  test('is refused where there is no other', () => {
    expect(() => litellm('model_list: [{model_name: a, litellm_params: {model: replicate/x}}]')).toThrow(/BadLitellmConfig: .*none of the models can be asked/);
  });
});

test.each([
  ['a text for a number', '{model: openai/gpt-4o, rpm: many}', 'rpm', /^manual: .*a number is wanted here, and this is a text/],
  ['a list for a text', '{model: openai/gpt-4o, api_base: [a]}', 'api_base', /^manual: .*a text is wanted/],
  ['a map for a number', '{model: openai/gpt-4o, timeout: {}}', 'timeout', /^manual: .*a number is wanted/],
  ['a part of a request', '{model: openai/gpt-4o, rpm: 0.5}', 'rpm', /^manual: .*a whole number/],
  ['no address', '{model: openai/gpt-4o, api_base: "not an address"}', 'api_base', /^manual: .*an address looks like https:/],
  ['an address on this machine', '{model: hosted_vllm/x, api_base: "http://localhost:8000/v1"}', 'api_base', /^manual: localhost is the gateway's own pod/],
  ['a variable that nobody knows', '{model: azure/x, api_base: os.environ/NOBODYS_BASE}', 'api_base', /^manual: .*NOBODYS_BASE/],
  ['a credential that is not there', '{model: openai/gpt-4o, litellm_credential_name: gone}', 'litellm_credential_name', /^manual: .*'gone'/],
])('%s is told, and the rest goes on', (_, params, name, wanted) => {
  const app = litellm(ofParams(params));
  expect(toldOf(app, `${PARAMS}.${name}`)[0]).toMatch(wanted);
  expect(codeOf(app)).toContain("new OpenAiBackend(chart, 'chat'");
});

test('numbers and flags may be texts, or variables that are known', () => {
  const app = litellm(withModel('router_settings: {timeout: "30", num_retries: os.environ/TRIES, disable_cooldowns: "true"}'), 'agentgateway-1.4', { environment: { TRIES: '4' } });
  expect(codeOf(app)).toContain('requestTimeout: Duration.seconds(30)');
  expect(codeOf(app)).toContain('attempts: 4');
  expect(toldOf(app, 'router_settings.disable_cooldowns')[0]).toMatch(/^approximate/);
});

test('what is no secret comes from the config or from around it', () => {
  const text = ofParams('{model: azure/gpt, api_base: os.environ/BASE, api_key: os.environ/AZURE_KEY, api_version: v1}');
  expect(codeOf(litellm(text, 'agentgateway-1.4', { environment: { BASE: 'https://from-around.openai.azure.com' } }))).toContain("endpoint: 'from-around.openai.azure.com'");
  expect(codeOf(litellm(`${text}environment_variables: {BASE: "https://from-config.openai.azure.com"}`, 'agentgateway-1.4', { environment: { BASE: 'https://other.example.com' } })))
    .toContain("endpoint: 'from-config.openai.azure.com'");
});

describe('secrets', () => {
  const SECRETS = ['sk-literal-of-a-model', 'aws-secret-of-the-config', 'very-private-words', 'sk-of-the-config', 'sk-proj-of-the-config', 'sk-not-for-bodies', 'database-password', 'a-license'];
  const literal = ofParams('{model: openai/gpt-4o, api_key: sk-literal-of-a-model}');

  test.each([...Object.entries(CONFIG), ['a literal key', literal]])('of %s reach neither code nor findings', (_, text) => {
    for (const { id } of DIALECTS) {
      const app = litellm(text, id);
      const all = `${codeOf(app)}${codeOf(app, 'python')}${JSON.stringify(app.findings)}${JSON.stringify(app.environment)}`;
      expect(SECRETS.filter(secret => all.includes(secret))).toEqual([]);
    }
  });

  test('that stand in the config have a variable each, and a finding', () => {
    const app = litellm(`${literal}  - {model_name: third, litellm_params: {model: groq/x, api_key: sk-literal-of-a-model}}`);
    expect(app.environment.map(({ name }) => name)).toEqual(['KEY', 'OTHER_API_KEY']);
    expect(toldOf(app, `${PARAMS}.api_key`)[0]).toMatch(/^manual: .*OTHER_API_KEY/);
  });

  test('have no name that the config has for another one', () => {
    const app = litellm(`${literal}  - {model_name: third, litellm_params: {model: groq/x, api_key: os.environ/OTHER_API_KEY}}`);
    expect(app.environment.map(({ name }) => name).sort()).toEqual(['KEY', 'OTHER_API_KEY', 'OTHER_API_KEY_2']);
  });
});

test('a credential that a release lacks has another one in its place', () => {
  const app = litellm(CONFIG.providers, 'kgateway-2.1');
  const code = codeOf(app);
  for (const part of ['GcpCredential.fromAccessToken(', "new VertexAiBackend(chart, 'vertex-key'", "new AzureOpenAiBackend(chart, 'azure-principal'", "new BedrockBackend(chart, 'bedrock-role'"]) { expect(code).toContain(part); }
  expect(app.environment.map(({ name }) => name)).toEqual(expect.arrayContaining(['VERTEX_ACCESS_TOKEN', 'AZURE_API_KEY']));
  expect(toldOf(app, 'model_list[7].litellm_params')).toContainEqual(expect.stringMatching(/^manual: this release assumes no role/));
  expect(litellm(CONFIG.providers).environment.map(({ name }) => name)).not.toContain('VERTEX_ACCESS_TOKEN');
});

describe('who may call', () => {
  test.each(DIALECTS.map(({ id }) => id))('%s asks for the master key, or says loudly that it does not', id => {
    const app = litellm(withModel('general_settings: {master_key: os.environ/MASTER}'), id);
    const told = toldOf(app, 'general_settings.master_key');
    const asks = codeOf(app).includes('clientAuth: [ClientAuth.apiKeys(');
    expect(asks).toBe(id.startsWith('agentgateway'));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(asks ? /^approximate: / : /^unsupported: OPEN TO EVERYBODY: /);
    expect(codeOf(app).startsWith('// Clients are not asked for a key here')).toBe(!asks);
  });

  test('is told loudly where the key is none', () => {
    expect(toldOf(litellm(withModel('general_settings: {master_key: [a, b]}')), 'general_settings.master_key')).toContainEqual(expect.stringMatching(/^unsupported: OPEN TO EVERYBODY/));
    expect(toldOf(litellm(withModel('general_settings: {master_key: }')), 'general_settings')[0]).toMatch(/^manual: no master_key/);
  });

  test('is told where the config does not say', () => {
    expect(toldOf(litellm(withModel('')), 'general_settings')[0]).toMatch(/^manual: no master_key/);
  });
});

describe('guards', () => {
  test('become what the gateway has', () => {
    const code = codeOf(litellm(CONFIG.guards));
    for (const part of ['PromptGuard.detect(Detector.EMAIL).mask()', "PromptGuard.pattern('PROJECT-\\\\d{6}').mask()", 'PromptGuard.openAiModeration({', 'PromptGuard.bedrockGuardrail({', 'PromptGuard.modelArmor({']) {
      expect(code).toContain(part);
    }
  });

  test.each(DIALECTS.map(({ id }) => id))('%s keeps those that it has where it lacks others', id => {
    const app = litellm(CONFIG.guards, id);
    expect(codeOf(app)).toContain('PromptGuard.detect(');
    expect(toldOf(app, 'guardrails[5].litellm_params.guardrail')[0]).toMatch(/^manual: .*lakera_v2/);
    const lacking = app.findings.filter(({ setting, status, message }) => setting.startsWith('guardrails') && status === 'unsupported' && !message.includes('streamed answers'));
    expect(lacking.length > 2).toBe(!/^agentgateway-1/.test(id));
  });

  test('that LiteLLM has run on request only are told to run always', () => {
    expect(toldOf(litellm(CONFIG.guards), 'guardrails[2].litellm_params')).toContainEqual(expect.stringMatching(/^approximate: the guard moderation looks at every request/));
  });
});

test('limits of deployments become one of their name, as far as the release has it', () => {
  expect(codeOf(litellm(CONFIG.limits))).toContain('RateLimit.requests(800).perMinute()');
  expect(codeOf(litellm(CONFIG.limits, 'agentgateway-1.5'))).toContain('RateLimit.tokens(200000).perMinute()');
  expect(toldOf(litellm(CONFIG.limits), 'model_list[0].litellm_params.tpm')[0]).toMatch(/^unsupported: .*first of several limits/);
  expect(toldOf(litellm(CONFIG.limits, 'agentgateway-1.1'), 'model_list[0].litellm_params.rpm')[0]).toMatch(/^unsupported: it is not limited: .*agentgateway-1\.2/);
});

describe('limits that LiteLLM does not keep by itself', () => {
  const two = (rpm: string): string => `model_list:\n${['A', 'B'].map((key, i) => `  - {model_name: chat, litellm_params: {model: openai/gpt-4o, api_key: os.environ/${key}, rpm: ${rpm.split(' ')[i]}}}\n`).join('')}`;
  const rpm = 'model_list[0].litellm_params.rpm';

  test('say how often each deployment is asked, where they differ', () => {
    const app = litellm(two('300 100'));
    expect(codeOf(app)).toContain('{ weight: 3 }');
    expect(codeOf(app)).not.toContain('RateLimit');
    expect(toldOf(app, rpm)[0]).toMatch(/^approximate: it says how often/);
    expect(codeOf(litellm(`${two('300 100')}router_settings: {optional_pre_call_checks: [enforce_model_rate_limits]}`))).toContain('RateLimit.requests(400).perMinute()');
  });

  test('become limits where they say nothing else', () => {
    const app = litellm(two('100 100'));
    expect(codeOf(app)).toContain('RateLimit.requests(200).perMinute()');
    expect(toldOf(app, rpm)[0]).toMatch(/^approximate: .*enforce_model_rate_limits only/);
  });

  test('are none where a deployment of the name has none', () => {
    const text = `${two('100 100')}  - {model_name: chat, litellm_params: {model: openai/gpt-4o, api_key: os.environ/C}}\nrouter_settings: {routing_strategy: least-busy}`;
    expect(codeOf(litellm(text))).not.toContain('RateLimit');
    expect(toldOf(litellm(text), rpm)[0]).toMatch(/^unsupported: it is no limit/);
  });
});

test.each(DIALECTS.map(({ id }) => id))('%s has the times of calls and the fields of bodies, or says that it does not', id => {
  const app = litellm(CONFIG.limits, id);
  const isTold = (setting: string): boolean => toldOf(app, setting).some(said => said.startsWith('unsupported'));
  expect(codeOf(app).includes('Duration.seconds(20)') || codeOf(app).includes('Duration.seconds(45)')).toBe(!isTold('model_list[0].litellm_params.timeout'));
  expect(codeOf(app).includes('temperature: BodyValue.number(0.2)')).toBe(!isTold('model_list[0].litellm_params'));
});

test('errors that are tried again are codes', () => {
  expect(codeOf(litellm(CONFIG.limits))).toContain('attempts: 5,\n    codes: [408, 429, 500, 502, 503, 504, 529],\n    backoff: Duration.seconds(1)');
});

test('a gateway that cannot look into bodies is told, with those that can', () => {
  expect(toldOf(litellm(CONFIG.providers, 'gloo-1.20'), 'model_list')[0]).toMatch(/^manual: .*x-gateway-model-name.*agentgateway-1\.4/);
});

test('a name for one that a star takes is left out where the model cannot be changed', () => {
  const text = 'model_list: [{model_name: "openai/*", litellm_params: {model: openai/*}}, {model_name: chat, litellm_params: {model: gpt-4o}}]\nrouter_settings: {model_group_alias: {best: openai/gpt-5}}';
  expect(codeOf(litellm(text))).toContain("{ model: 'best', alias: 'openai/gpt-5' }");
  expect(toldOf(litellm(text, 'gloo-1.20'), 'router_settings.model_group_alias.best')[0]).toMatch(/^unsupported: 'best' was left out/);
});

test('fallbacks for reasons have no counterpart', () => {
  for (const name of ['context_window_fallbacks', 'content_policy_fallbacks']) { expect(toldOf(litellm(CONFIG.settings), `router_settings.${name}`)[0]).toMatch(/^unsupported: no gateway looks at why/); }
});

describe('a file that is none:', () => {
  test.each([
    ['no YAML', 'model_list: [', /cannot be read/],
    ['an empty file', '', /is empty/],
    ['a list', '- a', /no map of settings/],
    ['no model_list', 'router_settings: {}', /has no model_list/],
    ['an empty model_list', 'model_list: []', /model_list is empty/],
    ['a model_list that is none', 'model_list: {}', /is a list of models/],
    ['a manifest', 'apiVersion: v1\nkind: ConfigMap\n', /manifest of Kubernetes/],
    ['two documents', 'model_list: []\n---\nmodel_list: []\n', /config\.yaml:2 begins another document/],
    ['a template', 'model_list:\n{{- range .Values.models }}\n  - {{ . }}\n{{- end }}\n', /is a template/],
    ['a key twice', 'model_list: []\nmodel_list: []\n', /config\.yaml:2 cannot be read/],
    ['a file that is not there', 'include: [more.yaml]\nmodel_list: []\n', /includes more\.yaml, which cannot be read/],
  ])('%s', (_, text, wanted) => {
    let error: unknown;
    try { litellm(text); } catch (e) { error = e; }
    expect(error).toBeInstanceOf(CodedError);
    expect((error as CodedError).code).toBe('BadLitellmConfig');
    expect((error as CodedError).message).toMatch(wanted);
  });
});

test('files that a config includes are read with it: lists are joined, all else counts', () => {
  const files: { readonly [path: string]: string } = {
    'models/more.yaml': 'model_list: [{model_name: claude, litellm_params: {model: anthropic/claude-sonnet-4-5, rpm: many}}]\nrouter_settings: {num_retries: 7}\n',
  };
  const app = litellm(`include: [models/more.yaml]\n${withModel('router_settings: {num_retries: 1}')}`, 'agentgateway-1.4', { included: path => files[path] });
  expect(codeOf(app)).toContain("new AnthropicBackend(chart, 'claude'");
  expect(codeOf(app)).toContain('attempts: 7');
  expect(app.findings.find(({ setting }) => setting === 'model_list[1].litellm_params.rpm')).toMatchObject({ place: 'models/more.yaml:1', status: 'manual' });
});

test('anchors and merge keys are followed', () => {
  const app = litellm('shared: &shared {api_key: os.environ/SHARED, temperature: 0.5}\nmodel_list:\n  - {model_name: chat, litellm_params: {<<: *shared, model: openai/gpt-4o}}\n');
  expect(codeOf(app)).toContain("ApiKey.fromEnvironment('SHARED')");
  expect(codeOf(app)).toContain('temperature: BodyValue.number(0.5)');
});

test('the app stands in the namespace and behind the Gateway that are said', () => {
  const code = codeOf(litellm(withModel(''), 'agentgateway-1.4', { namespace: 'ai', gateway: 'infra/edge' }));
  expect(code).toContain("new Chart(app, 'litellm', { namespace: 'ai' })");
  expect(code).toContain("GatewayRef.named('edge', { namespace: 'infra' })");
});
