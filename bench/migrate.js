// Measures the command migrate: documents in one file, and the corpus below a folder. Prints seconds of CPU as JSON.
const { existsSync, readdirSync, writeFileSync } = require('fs');
const { join } = require('path');
const { cpuOf } = require('./cpu');
const { documents: textOf } = require('./documents');

const [, , work, corpus, most] = process.argv;

/** Seconds of CPU of a whole process, and how many files it took. Files that cannot be read, of which a corpus has some on purpose, are left out. */
function measured(paths, from, to) {
  const { seconds, stderr } = cpuOf(work, ['migrate', ...paths, '--from', from, '--to', to, '--out', join(work, `to-${to}`)]);
  if (seconds !== undefined) { return { files: paths.length, seconds }; }
  const left = paths.filter(path => !stderr.includes(path));
  if (left.length === paths.length || left.length === 0) { throw new Error(stderr); }
  return measured(left, from, to);
}

const documents = [1000, 3000, 30000].filter(count => count <= Number(most)).map(count => {
  const file = join(work, `documents-${count}.yaml`);
  writeFileSync(file, textOf(count));
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
