import { existsSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { App } from 'cdk8s';
import { glooGemini } from '../../examples/gloo-1-20-gemini';
import { AUTHENTICATION, authentication } from '../../examples/kgateway-2-0-authentication';
import { cloudProviders } from '../../examples/kgateway-2-0-cloud-providers';
import { llmProviders } from '../../examples/kgateway-2-1-llm-providers';
import { openAiCompatible } from '../../examples/kgateway-2-1-openai-compatible';
import { quickstartStory } from '../../examples/quickstart';
import { Dialect } from '../../src';
import { temporaryFolder } from '../temporary-folder';

const yamlOf = (app: App): string => app.synthYaml();

/** What the quickstart tells, as if it had written to its usual folder. */
function story(...dialects: Dialect[]): string {
  const folder = temporaryFolder();
  return quickstartStory(dialects, folder).split(folder).join('dist/quickstart');
}

const GOLDEN: { readonly [file: string]: () => string } = {
  'quickstart.txt': () => story(Dialect.KGATEWAY_2_1, Dialect.AGENTGATEWAY_1_4),
  'gloo-1-20-gemini.yaml': () => yamlOf(glooGemini()),
  ...Object.fromEntries(Object.keys(AUTHENTICATION).map(way => [`kgateway-2-0-authentication-${way}.yaml`, () => yamlOf(authentication(way))])),
  'kgateway-2-0-cloud-providers.yaml': () => yamlOf(cloudProviders()),
  'kgateway-2-1-llm-providers.yaml': () => yamlOf(llmProviders()),
  'kgateway-2-1-openai-compatible.yaml': () => yamlOf(openAiCompatible()),
};

beforeAll(() => { jest.spyOn(process.stderr, 'write').mockReturnValue(true); });
afterAll(() => { jest.restoreAllMocks(); });

/** As in test/golden: to accept a change, delete the file, run with WRITE_GOLDEN=<file>, and read what was written. */
test.each(Object.keys(GOLDEN))('%s is what the example says and writes', file => {
  const path = join(__dirname, 'golden', file);
  const actual = GOLDEN[file]();
  if (!existsSync(path)) {
    if (process.env.WRITE_GOLDEN !== file) { throw new Error(`there is no golden file; write it with WRITE_GOLDEN=${file}`); }
    writeFileSync(path, actual);
    throw new Error(`${path} was written; read it, and run the test again`);
  }
  expect(actual).toBe(readFileSync(path, 'utf8'));
});

test.each(Dialect.ALL.map(({ dialectName }) => dialectName))('the quickstart tells its story, or why there is none, for %s', name => {
  const refused = ['kgateway-2.0', 'kgateway-2.1-envoy'];
  const tell = () => story(Dialect.named(name));
  if (refused.includes(name)) { expect(tell).toThrow(/UnsupportedFeature/); } else { expect(tell()).toContain(`For ${name}, in dist/quickstart/${name}: llm.k8s.yaml`); }
});
