// Measures the command diff: two folders of documents, of which every twentieth backend has another model. Prints the seconds of the best of three as JSON.
const { spawnSync } = require('child_process');
const { mkdirSync, writeFileSync } = require('fs');
const { join } = require('path');
const { backend, route } = require('./documents');

const [, , work, most] = process.argv;
const PER_FILE = 1000;

const sides = ['old', 'new'].map(side => {
  const folder = join(work, side);
  mkdirSync(folder, { recursive: true });
  for (let file = 0; file < Number(most) / PER_FILE; file++) {
    const documents = Array.from({ length: PER_FILE / 2 }, (_, k) => {
      const i = file * PER_FILE / 2 + k;
      const text = backend(i);
      return `${side === 'new' && i % 20 === 0 ? text.replace(/ model: /, ' model: newer-') : text}---\n${route(i)}`;
    });
    writeFileSync(join(folder, `${file}.yaml`), documents.join('---\n'));
  }
  return folder;
});

function measured() {
  const start = process.hrtime.bigint();
  const args = [join(__dirname, '..', 'bin', 'cdk8s-ai-gateway.js'), 'diff', ...sides, '--output', 'json'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) { throw new Error(stderr); }
  const { changes } = JSON.parse(stdout);
  if (changes.length !== Math.ceil(Number(most) / 40)) { throw new Error(`there are ${changes.length} changes`); }
  return Number(process.hrtime.bigint() - start) / 1e9;
}

console.log(JSON.stringify({ documents: Number(most), seconds: Math.min(...Array.from({ length: 3 }, measured)) }));
