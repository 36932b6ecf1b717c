import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { runInNewContext } from 'vm';
import { App, Chart, Duration, LazyResolver, Size } from 'cdk8s';
import { ConfigMap, LabelExpression, Secret, Service } from 'cdk8s-plus-28';
import { SHAPES_FILE, shapesFile } from '../../projenrc/shapes';
import * as ours from '../../src';
import { EXAMPLES } from '../../src/input/examples';
import { kindNamed } from '../../src/input/kind';
import { SHAPES } from '../../src/input/shapes';

/** Names of types that are spelled in the table, but for those that the table itself explains. */
const spelled = [...Object.values(SHAPES.classes).flatMap(calls => Object.values(calls)), ...Object.values(SHAPES.structs).map(([, properties]) => properties)]
  .flatMap(text => Array.from(text.matchAll(/: [{]?(\w+)/g), ([, name]) => name));
const classes = [...new Set(spelled)].filter(name => /^[A-Z]/.test(name) && !(name in SHAPES.structs) && !(name in SHAPES.enums)).sort();

const SRC = join(__dirname, '..', '..', 'src');
const sources = (readdirSync(SRC, { recursive: true }) as string[]).filter(file => file.endsWith('.ts')).map(file => readFileSync(join(SRC, file), 'utf8')).join('\n');

describe('the table of shapes', () => {
  test('is what .jsii makes of it; run npx ts-node --transpile-only -P test/tsconfig.json projenrc/shapes.ts after a change of the API', () => {
    expect(readFileSync(SHAPES_FILE, 'utf8')).toBe(shapesFile());
  });

  test('is asked by every class that takes anything', () => {
    const unasked = Object.keys(SHAPES.classes).filter(name => !new RegExp(`^@checked\\nexport (abstract )?class ${name}\\b`, 'm').test(sources));
    expect(unasked).toEqual([]);
  });

  test('knows an example of everything that is no plain value', () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(classes);
  });

  test.each(Object.entries(EXAMPLES).filter(([, example]) => !/…|^an? /.test(example) || / or /.test(example) && !/^an App/.test(example)))('has an example of %s that is one', (name, example) => {
    const chart = new Chart(new App(), 'chart');
    const code = example.split(' or ').pop()?.replace(/ of cdk8s-plus$/, '');
    const value: unknown = runInNewContext(`(${code})`, { ...ours, ConfigMap, Duration, LabelExpression, LazyResolver, Secret, Service, Size, chart });
    expect(kindNamed(name).fits(value)).toBe(true);
  });

  test.each([['Service', (chart: Chart) => new Service(chart, 'service', { ports: [{ port: 80 }] })], ['Construct', (chart: Chart) => chart], ['IConstruct', (chart: Chart) => chart.node.root],
    ['LlmProvider', () => new ours.OpenAi({ apiKey: ours.ApiKey.fromSecretName('key') })]] as [string, (chart: Chart) => unknown][])('knows %s when it sees one', (name, make) => {
    expect(kindNamed(name).fits(make(new Chart(new App(), 'chart')))).toBe(true);
  });
});
