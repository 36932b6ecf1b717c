import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { ApiObject, Chart, YamlOutputType } from 'cdk8s';
import { AiGatewayApp } from '../../src';
import { manifestFiles } from '../../src/schema/manifest-files';
import { temporaryFolder } from '../temporary-folder';

interface Written { readonly charts: readonly string[]; readonly outdir: string; readonly isOn?: boolean; readonly yamlOutputType?: YamlOutputType; readonly depends?: boolean }

function synth({ charts, outdir, isOn = true, yamlOutputType, depends = false }: Written): AiGatewayApp {
  const app = new AiGatewayApp({ outdir, removeStaleFiles: isOn, yamlOutputType });
  const made = charts.map(id => new Chart(app, id));
  made.forEach(chart => new ApiObject(chart, 'map', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: `of-${chart.node.id}` } }));
  if (depends) { made.slice(1).forEach((chart, i) => chart.addDependency(made[i])); }
  app.synth();
  return app;
}

const filesIn = (folder: string): readonly string[] => manifestFiles(folder).map(({ path }) => path.slice(folder.length + 1));

describe('removeStaleFiles', () => {
  test.each([
    [YamlOutputType.FILE_PER_CHART, ['a.k8s.yaml'], false], [YamlOutputType.FILE_PER_RESOURCE, ['ConfigMap.of-a.k8s.yaml'], false],
    [YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE, ['a/ConfigMap.of-a.k8s.yaml'], false], [YamlOutputType.FILE_PER_CHART, ['a.k8s.yaml'], true],
  ])('removes what an earlier synth wrote and this one does not: %s', (yamlOutputType, left, depends) => {
    const outdir = temporaryFolder();
    for (const charts of [['a', 'b', 'c'], ['a', 'c'], ['a', 'c']]) { synth({ charts, outdir, yamlOutputType, depends }); }
    expect(filesIn(outdir).length).toBe(2);
    synth({ charts: ['a'], outdir, yamlOutputType });
    expect(filesIn(outdir)).toEqual(left);
    expect(readdirSync(outdir).filter(file => !file.startsWith('.'))).toHaveLength(1);
  });

  test('leaves files of others, files that were changed since, and files of before alone', () => {
    const outdir = temporaryFolder();
    synth({ charts: ['before'], outdir, isOn: false });
    synth({ charts: ['a', 'b'], outdir });
    writeFileSync(join(outdir, 'own.yaml'), 'a: 1\n');
    writeFileSync(join(outdir, 'b.k8s.yaml'), `${readFileSync(join(outdir, 'b.k8s.yaml'), 'utf8')}# mine\n`);
    synth({ charts: ['c'], outdir });
    expect(filesIn(outdir)).toEqual(['b.k8s.yaml', 'before.k8s.yaml', 'c.k8s.yaml', 'own.yaml']);
  });

  test('does nothing unless it is on, and lists nothing', () => {
    const outdir = temporaryFolder();
    synth({ charts: ['a'], outdir, isOn: false });
    synth({ charts: ['b'], outdir, isOn: false });
    expect(readdirSync(outdir).sort()).toEqual(['a.k8s.yaml', 'b.k8s.yaml']);
  });

  test('never leaves the folder, whatever the list says', () => {
    const folder = temporaryFolder();
    const outdir = join(folder, 'dist');
    mkdirSync(outdir);
    writeFileSync(join(folder, 'outside.yaml'), '');
    const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    writeFileSync(join(outdir, '.cdk8s-ai-gateway-files'), `${empty}  ../outside.yaml\n${empty}  ${folder}/outside.yaml\nnonsense\n`);
    synth({ charts: ['a'], outdir });
    expect(existsSync(join(folder, 'outside.yaml'))).toBe(true);
  });
});
