import { cdk8s, javascript } from 'projen';

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
  bundledDeps: ['@marcbachmann/cel-js@8.0.0', 're2js@2.10.0', 'yaml@2.9.1'],
  devDeps: ['fast-check@4.10.2', 'jsii-pacmak@1.140.0', 'ts-node@10.9.2'],
  jestOptions: {
    jestVersion: '~30.5.0',
    updateSnapshot: javascript.UpdateSnapshot.NEVER,
    coverage: false,
  },
  eslint: true,
  github: false,
  release: false,
  depsUpgrade: false,
  sampleCode: false,
  buildWorkflow: false,
  integrationTestAutoDiscover: false,
  docgenFilePath: 'API.md',
  python: { distName: 'cdk8s-ai-gateway', module: 'cdk8s_ai_gateway' },
  publishToMaven: { javaPackage: 'io.github.cdk8saigateway', mavenGroupId: 'io.github.cdk8s-ai-gateway', mavenArtifactId: 'cdk8s-ai-gateway' },
  publishToGo: { moduleName: 'github.com/cdk8s-ai-gateway/cdk8s-ai-gateway-go' },
});
project.addDevDeps('@types/jest@^30.0.0', 'jsii-pacmak@1.140.0', 'cdk8s-plus-28@2.5.6');
project.package.addPackageResolutions('unrs-resolver@1.12.2');
project.synth();
