import { existsSync, readdirSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { App, Chart } from 'cdk8s';
import { CONSTRUCTS, Golden, USUAL } from './constructs';
import { Dialect, SynthSettings } from '../../src';

/**
 * Golden files are for human eyes: each holds what one construct becomes in a few dialects. Nothing ever updates them. To accept a change,
 * delete the file, run `WRITE_GOLDEN=<name> npx jest test/golden`, and read what was written before you commit it.
 */
const fileOf = (name: string) => join(__dirname, `${name}.yaml`);

function render({ build, dialects = USUAL }: Golden): string {
  return dialects.map(dialect => `# ${dialect.dialectName}\n${synthesize(dialect, build)}`).join('\n');
}

/** The manifests, or the codes of why there are none. */
function synthesize(dialect: Dialect, build: Golden['build']): string {
  const app = new App();
  dialect.applyTo(app);
  new SynthSettings({ printWarnings: false }).applyTo(app);
  build(new Chart(app, 'llm', { namespace: 'ai', disableResourceNameHashes: true }));
  const errors = app.node.findAll().flatMap(construct => construct.node.validate());
  const codes = [...new Set(errors.map(error => error.slice(0, error.indexOf(':'))))];
  return codes.length > 0 ? `# cannot: ${codes.join(', ')}\n` : `---\n${app.synthYaml()}`;
}

describe('the golden file', () => {
  test.each(Object.keys(CONSTRUCTS))('of %s is what it becomes, byte for byte', name => {
    const actual = render(CONSTRUCTS[name]);
    if (!existsSync(fileOf(name))) {
      if (process.env.WRITE_GOLDEN !== name) { throw new Error(`there is no golden file for ${name}; write it with WRITE_GOLDEN=${name}`); }
      writeFileSync(fileOf(name), actual);
      throw new Error(`${fileOf(name)} was written; read it, and run the test again`);
    }
    expect(actual).toBe(readFileSync(fileOf(name), 'utf8'));
  });

  test('is there for nothing else', () => {
    const files = readdirSync(__dirname).filter(file => file.endsWith('.yaml')).sort();
    expect(files).toEqual(Object.keys(CONSTRUCTS).map(name => `${name}.yaml`).sort());
  });

  test('is there for every construct that users make', () => {
    const exported = Object.keys(jest.requireActual<typeof import('../../src')>('../../src')).filter(name => /(Backend|Route|Gateway)$/.test(name));
    const covered = Object.keys(CONSTRUCTS).map(name => name.replace(/-/g, ''));
    expect(exported.map(name => name.toLowerCase()).sort()).toEqual(covered.sort());
  });
});
