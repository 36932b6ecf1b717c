import { cdk8s, github, javascript, release } from 'projen';

const project = new cdk8s.ConstructLibraryCdk8s({
  name: 'cdk8s-ai-gateway',
  description: 'LLM backends and routes as typed cdk8s constructs, for the kgateway, agentgateway or Gloo Gateway release you run',
  author: 'cdk8s-ai-gateway contributors',
  authorAddress: 'cdk8s-ai-gateway@users.noreply.github.com',
  repositoryUrl: 'https://github.com/cdk8s-ai-gateway/cdk8s-ai-gateway.git',
  license: 'Apache-2.0',
  keywords: ['cdk8s', 'kubernetes', 'gateway-api', 'kgateway', 'agentgateway', 'gloo', 'llm', 'ai-gateway'],
  defaultReleaseBranch: 'main',
  packageManager: javascript.NodePackageManager.NPM,
  minNodeVersion: '20.19.0',
  cdk8sVersion: '2.70.0',
  constructsVersion: '10.3.0',
  jsiiVersion: '~6.0.0',
  typescriptVersion: '~6.0.0',
  projenrcTs: true,
  projenVersion: '0.103.24',
  peerDeps: ['cdk8s-plus-28@^2.5.6'],
  bundledDeps: ['@marcbachmann/cel-js@8.0.0', 'picomatch@4.0.7', 're2js@2.10.0', 'yaml@2.9.1'],
  devDeps: ['@types/picomatch@4.0.3', 'ajv@8.17.1', 'esbuild@0.28.2', 'fast-check@4.10.2', 'jsii-pacmak@1.140.0', 'ts-node@10.9.2'],
  jestOptions: {
    jestVersion: '~30.5.0',
    updateSnapshot: javascript.UpdateSnapshot.NEVER,
    junitReporting: false,
    // Two cores are twice as fast as the one that jest would leave itself of two.
    jestConfig: { collectCoverage: false, maxWorkers: '100%' },
  },
  eslint: true,
  eslintOptions: { dirs: ['src'], devdirs: ['test', 'projenrc', 'examples'], commandOptions: { fix: false } },
  depsUpgrade: false,
  sampleCode: false,
  githubOptions: { mergify: false, pullRequestLint: false },
  pullRequestTemplate: false,
  workflowNodeVersion: '24.x',
  buildWorkflowOptions: { mutableBuild: false, permissions: { contents: github.workflows.JobPermission.READ } },
  // RELEASING.md tells how a release is made; what its version is stands in CHANGELOG.md.
  releaseTrigger: release.ReleaseTrigger.workflowDispatch(),
  releaseEnvironment: 'release',
  // Later ones do not take the Node that the library takes.
  bumpPackage: 'commit-and-tag-version@^12',
  nextVersionCommand: 'ts-node --transpile-only -P test/tsconfig.json projenrc/release/next-version.ts',
  jsiiReleaseVersion: '0.2.1061',
  npmTrustedPublishing: true,
  npmProvenance: true,
  integrationTestAutoDiscover: false,
  docgenFilePath: 'API.md',
  publishToPypi: { distName: 'cdk8s-ai-gateway', module: 'cdk8s_ai_gateway', trustedPublishing: true },
  publishToMaven: { javaPackage: 'io.github.cdk8saigateway', mavenGroupId: 'io.github.cdk8s-ai-gateway', mavenArtifactId: 'cdk8s-ai-gateway' },
  publishToGo: { moduleName: 'github.com/cdk8s-ai-gateway/cdk8s-ai-gateway-go' },
});
project.addDevDeps('@types/jest@^30.0.0', 'jsii-pacmak@1.140.0', 'cdk8s-plus-28@2.5.6');
// Later versions put optional platform packages into the lock file that `npm ci` then misses.
project.package.addPackageResolutions('unrs-resolver@1.12.2');
for (const task of ['compat', 'clobber', 'test:update', 'test:watch', 'watch', 'eject']) { project.removeTask(task); }

// The CEL library is an ES module; Node loads it as it is, jest needs it as CommonJS.
const jest = project.jest!.config;
jest.transform = {
  '^.+\\.ts$': ['ts-jest', { tsconfig: 'test/tsconfig.json', transpilation: true }],
  '/node_modules/@marcbachmann/.+\\.js$': ['ts-jest', { tsconfig: { allowJs: true, module: 'commonjs', target: 'es2022' }, transpilation: true, diagnostics: false }],
};
jest.transformIgnorePatterns = ['/node_modules/(?!@marcbachmann/)'];

// Nearly 400 small files take longer to load than all the rest of a small app takes.
const bundle = project.addTask('bundle', {
  description: 'Makes one file each of what users load: lib/index.js, lib/cli/main.js and the engines',
  exec: 'ts-node --transpile-only -P test/tsconfig.json projenrc/bundle.ts',
});
project.compileTask.spawn(bundle);

const test = project.tasks.tryFind('test')!;
test.reset('jsii --silence-warnings=reserved-word');
test.spawn(bundle);
test.exec('tsc --noEmit -p test/tsconfig.json');
test.exec('jest --ci', { receiveArgs: true });

// Source maps inside of the files are half of what Node would have to read of the library.
project.tsconfig!.file.addDeletionOverride('compilerOptions.inlineSourceMap');
project.tsconfig!.file.addOverride('compilerOptions.sourceMap', true);

project.tsconfigDev.addInclude('../examples/**/*.ts');
project.tsconfigDev.addInclude('../projenrc/**/*.ts');

// Tests are tables; what is loaded only when needed cannot be imported.
project.eslint!.addOverride({ files: ['test/**'], rules: { '@stylistic/max-len': 'off', 'no-bitwise': 'off' } });
project.eslint!.addOverride({
  files: [
    'src/check/glob.ts', 'src/import/run/load-library.ts', 'src/manifests/load-manifest-engine.ts', 'src/schema/cel/syntax.ts', 'src/schema/pattern.ts',
    'src/simulator/load-engine.ts', 'src/synth/given-cluster.ts',
  ],
  rules: { '@typescript-eslint/no-require-imports': 'off' },
});

const checks = new github.GithubWorkflow(project.github!, 'checks');
checks.on({ push: { branches: ['main'] }, pullRequest: {}, workflowDispatch: {} });
checks.addJobs({
  run: {
    runsOn: ['ubuntu-latest'],
    permissions: { contents: github.workflows.JobPermission.READ },
    // The oldest Node that package.json allows; the builds have a later one.
    tools: { node: { version: '20.x' }, python: { version: '3.x' }, java: { version: '17' }, go: { version: 'stable' } },
    steps: [github.WorkflowSteps.checkout(), { name: 'Run the checks', run: '.ci/run' }],
  },
});

// What is new is written by hand, so notes are not made of commits.
project.tasks.tryFind('bump')!.exec('ts-node --transpile-only -P test/tsconfig.json projenrc/release/notes.ts');

project.addTask('shapes', {
  description: 'Writes src/input/shapes.ts, the table of what every constructor, factory and method takes, from .jsii',
  exec: 'ts-node --transpile-only -P test/tsconfig.json projenrc/shapes.ts',
});
project.addTask('quickstart', {
  description: 'Synthesizes an example app for two gateways, or for those that are named, and tells what became of it',
  exec: 'ts-node --transpile-only -P test/tsconfig.json examples/quickstart.ts',
  receiveArgs: true,
});
project.addTask('bench', { description: 'Measures synth against plain cdk8s', exec: 'jsii --silence-warnings=reserved-word && projen bundle && node bench/run.js', receiveArgs: true });
project.addTask('import', {
  description: 'Generates imports/ from a folder of CRDs, one folder a release',
  exec: 'ts-node --transpile-only -P test/tsconfig.json projenrc/import.ts',
  receiveArgs: true,
});
const configurationSchema = project.addTask('configuration-schema', {
  description: 'Writes facts/configuration.schema.json from src/cli/configuration/shapes.ts',
  exec: 'ts-node --transpile-only -P test/tsconfig.json projenrc/configuration-schema.ts',
});
const codes = project.addTask('codes', {
  description: 'Writes docs/codes.md and the table of codes in the README from src/rules/',
  exec: 'ts-node --transpile-only -P test/tsconfig.json projenrc/codes.ts',
});
// A configuration file names codes.
codes.spawn(configurationSchema);

// Of the same as API.md, which is for one language and hard to read.
project.tasks.tryFind('docgen')!.spawn(project.addTask('api', {
  description: 'Writes docs/api/, the reference by language and subject, from .jsii',
  exec: 'ts-node --transpile-only -P test/tsconfig.json projenrc/api.ts',
}));

project.addTask('replay-schema', {
  description: 'Writes facts/replay.schema.json from src/walk/replay/script-fields.ts',
  exec: 'ts-node --transpile-only -P test/tsconfig.json projenrc/replay-schema.ts',
});

project.addTask('migrations', {
  description: 'Writes docs/migrate/ from the codecs, the rules and projenrc/migrations/',
  exec: 'ts-node --transpile-only -P test/tsconfig.json projenrc/migrations.ts',
});
project.addTask('features', {
  description: 'Writes docs/features.md and facts/features.json from the codecs, the rules and projenrc/features/',
  exec: 'ts-node --transpile-only -P test/tsconfig.json projenrc/features.ts',
});

project.addFields({ bin: { 'cdk8s-ai-gateway': 'bin/cdk8s-ai-gateway.js' } });
project.npmignore!.addPatterns('/bench/', '/docs/', '/examples/', '/.ci/', '/projenrc/', '/test/');
project.gitignore.addPatterns('/dist/', '/examples/dist/', '/.jest-cache/');
project.gitattributes.addAttributes('/docs/api/**', 'linguist-generated');
project.gitattributes.addAttributes('/imports/*.json', 'linguist-generated');
project.gitattributes.addAttributes('/facts/*.json', 'linguist-generated');
project.gitattributes.addAttributes('/src/input/shapes.ts', 'linguist-generated');
project.synth();
