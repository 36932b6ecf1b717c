// Measures import: documents in one file by the command, and the files of the corpus one after the other in this process. Prints seconds of CPU as JSON.
const { existsSync, readdirSync, rmSync, writeFileSync } = require('fs');
const { join } = require('path');
const { cpuOf } = require('./cpu');
const { documents: textOf } = require('./documents');

const [, , work, corpus, most] = process.argv;

const documents = [1000, 3000, 30000].filter(count => count <= Number(most)).map(count => {
  const [file, out] = [join(work, `imported-${count}.yaml`), join(work, `app-${count}`)];
  writeFileSync(file, textOf(count));
  rmSync(out, { recursive: true, force: true });
  const { seconds, stderr } = cpuOf(work, ['import', file, '--from', 'kgateway-2.0', '--out', out]);
  if (seconds === undefined) { throw new Error(stderr); }
  return { count, seconds };
});

/** Whether a file can be imported; a corpus has some on purpose that cannot. */
function isImported(path) {
  const { Manifests } = require('../lib');
  try {
    Manifests.read([path]).toTypeScript();
    return true;
  } catch (e) {
    if (e.code === 'CannotRead') { return false; }
    throw e;
  }
}

function measured() {
  const paths = ['gloo', 'kgateway-2.0', 'kgateway-2.1', 'agentgateway'].map(folder => join(corpus, folder)).filter(existsSync)
    .flatMap(folder => readdirSync(folder, { recursive: true }).filter(file => /\.ya?ml$/.test(file)).sort().map(file => join(folder, file)));
  if (paths.length === 0) { return undefined; }
  const before = process.cpuUsage();
  const files = paths.filter(isImported).length;
  const { user, system } = process.cpuUsage(before);
  return { files, seconds: (user + system) / 1e6 };
}

console.log(JSON.stringify({ documents, corpus: measured() }));
