import { execFileSync, spawnSync } from 'child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'fs';
import { join } from 'path';
import { temporaryFolder } from '../temporary-folder';

const BIN = join(__dirname, '..', '..', 'bin', 'cdk8s-ai-gateway.js');
const run = (args: readonly string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], { input, encoding: 'utf8' });
  return { status, stdout, stderr };
};
const GOOD = 'apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayBackend\nmetadata:\n  name: b\nspec:\n  ai:\n    provider:\n      openai: {}\n';
const BAD = GOOD.replace('openai', 'opnai');

describe('the command rule', () => {
  test('tells what a code means, why and what to do, with an example', () => {
    const { status, stdout } = run(['rule', 'LintNoTls']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^LintNoTls \(warning\): /);
    for (const part of [/^Why: /m, /^To do: /m, /^Not so/m, /^But so/m, /^ {2}apiVersion: /m]) { expect(stdout).toMatch(part); }
  });

  test('lists every code on a line of its own without one, and all of them for programs', () => {
    const lines = run(['rule']).stdout.trim().split('\n');
    const { codes } = JSON.parse(run(['rule', '--output', 'json']).stdout) as { readonly codes: readonly { readonly code: string; readonly examples: readonly object[] }[] };
    expect(lines.map(line => line.split(' ')[0])).toEqual(codes.map(({ code }) => code));
    expect(codes.filter(({ examples }) => examples.length === 0)).toEqual([]);
    expect(JSON.parse(run(['rule', 'LintNoTls', '--output', 'json']).stdout)).toEqual(codes.find(({ code }) => code === 'LintNoTls'));
  });

  test('suggests the code that was meant, and refuses what it does not know', () => {
    const { status, stderr, stdout } = run(['rule', 'lintnotsl']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('did you mean \'LintNoTls\'?');
    expect(run(['rule', 'LintNoTls', 'LintStreamCut']).status).toBe(2);
    expect(run(['rule', '--output', 'sarif']).status).toBe(2);
    expect(run(['rule', '--dialect', 'agentgateway-1.4']).status).toBe(2);
  });
});

describe('the command line', () => {
  test('exits with 0 when all is well, 1 with findings, 2 when it was called wrongly', () => {
    expect(run(['check', '-'], GOOD).status).toBe(0);
    expect(run(['check', '-'], BAD).status).toBe(1);
    expect(run([]).status).toBe(2);
    expect(run(['check']).status).toBe(2);
    expect(run(['check', '--allow-empty']).status).toBe(0);
    expect(run(['check', temporaryFolder()]).status).toBe(2);
    expect(run(['check', temporaryFolder(), '--allow-empty']).status).toBe(0);
    expect(run(['check', '-', '--dialect', 'nope'], GOOD).status).toBe(2);
    expect(run(['check', '-', '--output', 'xml'], GOOD).status).toBe(2);
    expect(run(['check', '-', '--unknown'], GOOD).status).toBe(2);
    expect(run(['check', '/does/not/exist']).status).toBe(2);
    expect(run(['migrate']).status).toBe(2);
    expect(run(['--help']).status).toBe(0);
  });

  describe('counts', () => {
    const [warned, informed] = [
      'apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\nstringData:\n  Authorization: sk-0123456789abcdef0123456789\n',
      GOOD.replace('name: b', 'name: b\n  uid: u\n  resourceVersion: "1"'),
    ];
    const both = `${warned}---\n${warned.replace('name: s', 'name: t')}---\n${informed}`;

    test.each([
      [['--strict'], informed, 1], [[], informed, 0], [['--strict'], GOOD, 0],
      [['--quiet'], both, 0], [['--quiet'], BAD, 1], [[], both, 1],
      [['--max-warnings', '2'], both, 0], [['--max-warnings', '1'], both, 1], [['--max-warnings', '2', '--strict'], both, 1], [['--max-warnings', '5'], BAD, 1],
      [['--quiet', '--strict'], GOOD, 2], [['--max-warnings', 'many'], GOOD, 2], [['--max-warnings', '-1'], GOOD, 2], [['--max-warnings'], GOOD, 2],
    ] as const)('with %j', (options, input, status) => { expect(run(['check', '-', '--dialect', 'agentgateway-1.4', ...options], input).status).toBe(status); });

    test('errors only, and prints nothing else, when told to be quiet', () => {
      const { stdout } = run(['check', '-', '--quiet'], `${both}---\n${BAD.replace('name: b', 'name: d')}`);
      expect(stdout.split('\n').filter(line => line.startsWith('<stdin>')).map(line => line.split(' ')[1])).toEqual(['error']);
      expect(stdout).toContain('4 documents, 1 error, 0 warnings, 0 infos');
    });

    test('in numbers for programs, too', () => {
      const { summary } = JSON.parse(run(['check', '-', '--output', 'json'], both).stdout) as { summary: object };
      expect(summary).toMatchObject({ documents: 3, judged: 3, passedOver: 0, warnings: 2, withWarnings: 2, infos: 1, withInfos: 1, errors: 0, acknowledged: 0 });
    });
  });

  test('says of a release that it does not know which one judges', () => {
    const { status, stderr, stdout } = run(['check', '-', '--dialect', 'agentgateway-1.6'], GOOD);
    expect([status, stderr.match(/agentgateway-1\.5/g)?.length, stdout.includes('1.6')]).toEqual([0, 1, false]);
    expect(run(['check', '-', '--dialect', 'AGENTGATEWAY_1_4'], GOOD)).toMatchObject({ status: 0, stderr: '' });
  });

  test('prints findings with file, line and column, and suggests the field that was meant', () => {
    const { stdout } = run(['check', '-', '--dialect', 'agentgateway-1.4'], BAD);
    expect(stdout).toMatch(/^<stdin>:8:7: error SchemaUnknownField: .*did you mean 'openai'/m);
  });

  test('writes JSON for programs', () => {
    const { documents } = JSON.parse(run(['check', '-', '--output', 'json'], `${GOOD}---\n${BAD}`).stdout) as { documents: { index: number; releases: object; diagnostics: { code: string }[] }[] };
    expect(documents.map(({ index }) => index)).toEqual([0, 1]);
    expect(Object.values(documents[0].releases)).toEqual(Array(7).fill('accepted'));
    expect(documents[1].diagnostics[0].code).toBe('SchemaUnknownField');
  });

  test('writes SARIF for code scanning', () => {
    const sarif = JSON.parse(run(['check', '-', '--output', 'sarif'], BAD).stdout) as { version: string; runs: { tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string; locations: unknown[] }[] }[] };
    expect(sarif.version).toBe('2.1.0');
    expect(sarif.runs[0].results.map(({ ruleId }) => ruleId)).toContain('SchemaUnknownField');
    expect(sarif.runs[0].tool.driver.rules.find(({ id }) => id === 'SchemaUnknownField')).toEqual({
      id: 'SchemaUnknownField',
      shortDescription: { text: expect.stringMatching(/^[^.]+$/) as string },
      fullDescription: { text: expect.stringMatching(/\.$/) as string },
      helpUri: expect.stringMatching(/docs\/codes\.md#schemaunknownfield$/) as string,
    });
  });

  test('reads folders, and nothing but manifests in them', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'sub'));
    writeFileSync(join(folder, 'a.yaml'), GOOD);
    writeFileSync(join(folder, 'sub', 'b.yml'), BAD);
    writeFileSync(join(folder, 'readme.md'), '# no manifest: {');
    const { stdout, status } = run(['check', folder]);
    expect(status).toBe(1);
    expect(stdout).toContain('2 documents');
  });

  test('reads a file once that is given by itself and with its folder', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'a.yaml');
    writeFileSync(file, BAD);
    for (const paths of [[folder, file], [file, folder], [file, file, `${folder}/./a.yaml`]]) {
      expect(run(['check', ...paths, '--dialect', 'agentgateway-1.4']).stdout).toContain('1 document, 1 error');
    }
  });

  test('reads standard input without being told, and suggests the dialect that was meant', () => {
    expect(run(['check'], BAD).stdout).toContain('<stdin>:8:7');
    expect(run(['check', '-', '--dialect', 'agentgatway-1.4'], GOOD).stderr).toContain('did you mean \'agentgateway-1.4\'');
  });

  test('survives what a folder may hold: circles, dead links, other JSON, what is no text', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'sub'));
    symlinkSync('..', join(folder, 'sub', 'circle'));
    symlinkSync('nowhere.yaml', join(folder, 'dead.yaml'));
    writeFileSync(join(folder, 'package.json'), '{"name": "x"}');
    writeFileSync(join(folder, 'values.yaml'), 'kind: Deployment\nreplicas: 1\n');
    writeFileSync(join(folder, 'Chart.yaml'), 'apiVersion: v2\nname: a\n');
    writeFileSync(join(folder, 'changes.yaml'), 'a: 1\na: 2\n');
    writeFileSync(join(folder, 'commands.yaml'), 'kubectl apply -f - <<EOF\na: {\n');
    writeFileSync(join(folder, 'b.YAML'), GOOD);
    const { documents } = JSON.parse(run(['check', folder, '--output', 'json']).stdout) as { documents: { file: string; diagnostics: { code: string }[] }[] };
    expect(documents.map(({ file, diagnostics }) => [file.slice(folder.length + 1), ...diagnostics.map(({ code }) => code)]))
      .toEqual([['b.YAML'], ['dead.yaml', 'Unreadable']]);
    expect(run(['check', join(folder, 'values.yaml')]).status).toBe(1);
  });

  test('passes over the patches of a kustomization, unless they are asked for', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'overlay'));
    const patch = BAD.replace('name: b', 'name: patch');
    ['more.yaml', 'overlay/old.yaml', 'overlay/new.yaml'].forEach(file => writeFileSync(join(folder, file), patch));
    writeFileSync(join(folder, 'overlay', 'b.yaml'), GOOD);
    writeFileSync(join(folder, 'overlay', 'kustomization.yaml'),
      'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [b.yaml]\npatchesStrategicMerge: [old.yaml]\npatches:\n- path: new.yaml\n- patch: "a: {"\n- path: ../more.yaml\n');
    expect(run(['check', folder]).status).toBe(0);
    expect(run(['check', folder, join(folder, 'more.yaml')]).status).toBe(1);
    writeFileSync(join(folder, 'overlay', 'kustomization.yaml'), 'patches: [');
    expect(run(['check', folder]).status).toBe(1);
  });

  test('takes the list that kubectl prints as CRDs', () => {
    const file = join(temporaryFolder(), 'crds.yaml');
    const crd = 'apiVersion: apiextensions.k8s.io/v1\n  kind: CustomResourceDefinition\n  spec:\n    group: agentgateway.dev\n    names: {kind: AgentgatewayBackend}\n    scope: Namespaced\n    versions:\n    - {name: v1alpha1, served: true, schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {opnai: {type: object}}}}}}}\n';
    writeFileSync(file, `apiVersion: v1\nkind: List\nitems:\n- ${crd}`);
    expect(run(['check', '-', '--crds', file], GOOD).stdout).toContain('SchemaUnknownField');
    const other = GOOD.replace('AgentgatewayBackend', 'AgentgatewayPolicy');
    expect(run(['check', '-', '--crds', file], other).stdout).toContain('SchemaNotServed');
  });

  test('judges by the CRDs of a cluster, and says what is wrong with them', () => {
    const folder = temporaryFolder();
    const crd = {
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      spec: {
        group: 'agentgateway.dev',
        names: { kind: 'AgentgatewayBackend' },
        scope: 'Namespaced',
        versions: [{
          name: 'v1alpha1',
          served: true,
          schema: {
            openAPIV3Schema: {
              type: 'object',
              properties: {
                spec: {
                  'type': 'object', 'x-kubernetes-preserve-unknown-fields': true, 'x-kubernetes-validations': [{ rule: 'has(self.mine)', message: 'mine is needed' }],
                },
              },
            },
          },
        }],
      },
    };
    writeFileSync(join(folder, 'crd.json'), JSON.stringify(crd));
    expect(run(['check', '-', '--crds', folder], GOOD).stdout).toContain('mine is needed');
    expect(run(['check', '-', '--crds', folder], GOOD.replace('ai:', 'mine: {}\n  ai:')).status).toBe(0);
    writeFileSync(join(folder, 'crd.json'), JSON.stringify({ ...crd, spec: {} }));
    expect(run(['check', '-', '--crds', folder], GOOD).status).toBe(2);
    writeFileSync(join(folder, 'crd.json'), '{}');
    expect(run(['check', '-', '--crds', folder], GOOD).stderr).toContain('no CustomResourceDefinition');
  });

  test('reports a rule of the cluster that is no CEL instead of failing', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'crd.json'), JSON.stringify({
      kind: 'CustomResourceDefinition',
      spec: {
        group: 'agentgateway.dev',
        names: { kind: 'AgentgatewayBackend' },
        versions: [{ name: 'v1alpha1', schema: { openAPIV3Schema: { 'type': 'object', 'x-kubernetes-preserve-unknown-fields': true, 'x-kubernetes-validations': [{ rule: 'self.((' }] } } }],
      },
    }));
    const { stdout, status } = run(['check', '-', '--crds', folder], GOOD);
    expect([status, stdout.includes('SchemaBrokenRule')]).toEqual([1, true]);
  });

  test('reads a large file in bounded time and memory', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => `${GOOD.replace('name: b', `name: b${i}`)}---\n`).join('');
    const out = execFileSync(process.execPath, ['--max-old-space-size=2048', BIN, 'check', '-', '--dialect', 'agentgateway-1.4'], { input: many, encoding: 'utf8', maxBuffer: 1 << 28 });
    expect(out).toContain('20000 documents, 0 errors');
  });
});
