import { join } from 'path';
import { check } from '../../src/check/check';
import { knownReleases } from '../../src/check/servers';
import { resultOf } from '../../src/cli/arguments';
import { checkCommand } from '../../src/cli/commands/check';
import { documentsIn } from '../../src/cli/documents';

const at = (...names: readonly string[]): string[] => names.map(name => join(__dirname, name));
const found = (...names: readonly string[]): readonly string[] => check(documentsIn(at(...names)), { servers: knownReleases, dialect: undefined })
  .flatMap(({ diagnostics }) => diagnostics.map(({ severity, code, manifestPath }) => `${severity} ${code} ${String(manifestPath)}`));

describe('cases from people who do this job, whose right answer stands on their first lines:', () => {
  test('a Namespace with a stand-in for its name, which the kustomization gives', () => {
    expect(found('32-namespace-named-by-kustomize')).toEqual([]);
  });

  test('a dump of a cluster', () => {
    expect(found('35-dump-of-a-cluster.yaml')).toEqual(['info ClusterDump metadata']);
  });

  test('the old line of the chart beside an object of a newer release', () => {
    expect(found('39-chart-of-the-old-line.yaml')).toEqual(['warning LintOldChart spec.ref.tag']);
  });

  test('the templates of a chart without any kind of a gateway', () => {
    expect(found('55-chart-templates-of-other-things.yaml')).toEqual([]);
    expect(resultOf(checkCommand, at('55-chart-templates-of-other-things.yaml')).status).toBe(0);
  });
});
