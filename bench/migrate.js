// Measures the command migrate: documents in one file, and the corpus below a folder. Prints seconds as JSON.
const { spawnSync } = require('child_process');
const { existsSync, readdirSync, writeFileSync } = require('fs');
const { join } = require('path');
const { backend, route } = require('./documents');

const [, , work, corpus, most] = process.argv;

/** Seconds of a whole process, and how many files it took. Files that cannot be read, of which a corpus has some on purpose, are left out. */
function measured(paths, from, to) {
  const start = process.hrtime.bigint();
  const args = [join(__dirname, '..', 'bin', 'cdk8s-ai-gateway.js'), 'migrate', ...paths, '--from', from, '--to', to, '--out', join(work, `to-${to}`)];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status === 0) { return { files: paths.length, seconds: Number(process.hrtime.bigint() - start) / 1e9 }; }
  const left = paths.filter(path => !stderr.includes(path));
  if (left.length === paths.length || left.length === 0) { throw new Error(stderr); }
  return measured(left, from, to);
}

const documents = [1000, 3000, 30000].filter(count => count <= Number(most)).map(count => {
  const file = join(work, `documents-${count}.yaml`);
  writeFileSync(file, Array.from({ length: count / 2 }, (_, i) => `${backend(i)}---\n${route(i)}`).join('---\n'));
  return { count, seconds: measured([file], 'kgateway-2.0', 'agentgateway-1.4').seconds };
});

/** Where each part of the corpus moves to. */
const NEXT = {
  'gloo': ['gloo-1.20', 'kgateway-2.1'],
  'kgateway-2.0': ['kgateway-2.0', 'kgateway-2.1'],
  'kgateway-2.1': ['kgateway-2.1', 'agentgateway-1.4'],
  'agentgateway': ['agentgateway-1.4', 'agentgateway-1.5'],
};
const filesBelow = folder => readdirSync(folder, { recursive: true }).filter(file => /\.ya?ml$/.test(file)).sort().map(file => join(folder, file));
const moved = Object.entries(NEXT).filter(([folder]) => existsSync(join(corpus, folder)))
  .map(([folder, [from, to]]) => measured(filesBelow(join(corpus, folder)), from, to));
console.log(JSON.stringify({
  documents,
  ...moved.length > 0 && { corpus: { files: moved.reduce((sum, { files }) => sum + files, 0), seconds: moved.reduce((sum, { seconds }) => sum + seconds, 0) } },
}));
