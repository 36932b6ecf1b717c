// Measures synth against plain cdk8s, side by side, each in a process of its own, and writes the table into bench/README.md.
const { execFileSync, spawnSync } = require('child_process');
const { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('fs');
const os = require('os');
const { join } = require('path');

const work = mkdtempSync(join(os.tmpdir(), 'bench-'));
const quick = process.argv.includes('--quick');

/** CPU milliseconds and peak megabytes of the better of some runs; what else the machine does only ever adds. */
function measure(side, bundles, charts, runs, kind = 'plain') {
  const args = [join(__dirname, 'child.js'), side, bundles, charts, join(work, side), kind];
  const results = Array.from({ length: runs }, () => JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })));
  return { cpu: Math.min(...results.map(({ cpu }) => cpu)), memory: Math.min(...results.map(({ memory }) => memory)) };
}

const written = side => readdirSync(join(work, side)).sort().map(file => readFileSync(join(work, side, file), 'utf8').split('---\n').sort().join('---\n')).join('');

function compare(bundles, charts, runs, kind = 'plain') {
  for (const side of ['raw', 'ours', 'stock']) { rmSync(join(work, side), { recursive: true, force: true }); }
  const raw = measure('raw', bundles, charts, runs, kind);
  const ours = measure('ours', bundles, charts, runs, kind);
  const stock = measure('stock', bundles, charts, runs, kind);
  if (bundles <= 1000 && ['ours', 'stock'].some(side => written('raw') !== written(side))) { throw new Error(`the two sides wrote different objects for ${bundles} bundles`); }
  return { bundles, charts, kind, raw, ours, stock };
}

const few = quick ? 1 : 2;
const rows = [
  compare(1, 1, 5), compare(3, 1, 5), compare(100, 1, 5), compare(1000, 1, 5), compare(10000, 1, few), compare(1000, 1000, few),
  compare(1000, 1, 5, 'policy'), compare(10000, 1, few, 'policy'),
];
const large = quick ? undefined : measure('ours', 30000, 1, 1);
const at = bundles => rows.find(row => row.bundles === bundles && row.charts === 1 && row.kind === 'plain');
const exponent = large && Math.log((large.cpu - at(1).ours.cpu) / (at(1000).ours.cpu - at(1).ours.cpu)) / Math.log(30);

const corpus = process.env.CORPUS ?? join(__dirname, '..', '..', 'shared', 'corpus');
let check;
let files;
if (existsSync(corpus)) {
  files = readdirSync(corpus, { recursive: true }).filter(file => file.endsWith('.yaml')).length;
  const start = process.hrtime.bigint();
  spawnSync(process.execPath, [join(__dirname, '..', 'bin', 'cdk8s-ai-gateway.js'), 'check', corpus], { encoding: 'utf8', maxBuffer: 1 << 28 });
  check = Number(process.hrtime.bigint() - start) / 1e9;
}

const walk = JSON.parse(execFileSync(process.execPath, [join(__dirname, 'walk.js'), work], { encoding: 'utf8' }));

const drawn = JSON.parse(execFileSync(process.execPath, [join(__dirname, 'draw.js'), work], { encoding: 'utf8' }));

const diffed = JSON.parse(execFileSync(process.execPath, [join(__dirname, 'diff.js'), work, quick ? 3000 : 30000], { encoding: 'utf8' }));
const measuredBy = script => JSON.parse(execFileSync(process.execPath, [join(__dirname, script), work, corpus, quick ? 3000 : 30000], { encoding: 'utf8' }));
const moves = measuredBy('migrate.js');
const imports = measuredBy('import.js');

/** Seconds of documents in one file, and how they grow from the fewest to the most. */
function growing({ documents }) {
  const [fewest, , most] = documents;
  return documents.map(({ count, seconds }) => `${count.toLocaleString('en')} in ${seconds.toFixed(1)} s`).join(', ') +
    (most ? `, growth exponent ${(Math.log(most.seconds / fewest.seconds) / Math.log(most.count / fewest.count)).toFixed(2)} (target: at most 1.1)` : '');
}

const ms = n => `${Math.round(n)} ms`;
const table = [
  '| bundles | charts | cdk8s alone | ours, all checks on | CPU ratio | memory ratio | CPU ratio in a stock `App` |',
  '|---|---|---|---|---|---|---|',
  ...rows.map(({ bundles, charts, kind, raw, ours, stock }) => [
    '', `${bundles.toLocaleString('en')}${kind === 'policy' ? ' with a policy' : ''}`, charts.toLocaleString('en'), ms(raw.cpu), ms(ours.cpu),
    (ours.cpu / raw.cpu).toFixed(2), (ours.memory / raw.memory).toFixed(2), (stock.cpu / raw.cpu).toFixed(2), '',
  ].join(' | ').trim()),
].join('\n');
const facts = [
  `- cold start for three bundles: ${ms(at(3).ours.cpu - at(3).raw.cpu)} above cdk8s (target: at most 80 ms)`,
  ...large ? [`- 30,000 bundles in one chart: ${ms(large.cpu)}, growth exponent from 1,000: ${exponent.toFixed(2)} (target: at most 1.1)`] : [],
  ...check === undefined ? [] : [`- \`check\` on ${files} files of real manifests: ${check.toFixed(1)} s (target: under 5 s)`],
  ...moves.corpus ? [`- \`migrate\` of ${moves.corpus.files} files of real manifests, each part to the next release: ${moves.corpus.seconds.toFixed(1)} s (target: under 5 s)`] : [],
  `- \`migrate\` of documents in one file: ${growing(moves)}`,
  ...imports.corpus ? [`- \`import\` of ${imports.corpus.files} files of real manifests, each by itself in one process: ${imports.corpus.seconds.toFixed(1)} s (target: under 5 s)`] : [],
  `- \`import\` of documents in one file: ${growing(imports)}`,
  `- a request through 10,000 rules: ${walk.fromFile.toFixed(1)} s from the file (target: under 1 s), ${walk.each.toFixed(2)} ms once it is read (target: under 1 ms)`,
  `- \`diff\` of two folders of ${diffed.documents.toLocaleString('en')} documents, of which one in forty changed: ${diffed.seconds.toFixed(1)} s, the best of three (target: under 15 s)`,
  `- \`draw\` of 300 rules as a page: ${drawn.together.toFixed(1)} s, ${drawn.whole.toFixed(1)} s with each rule drawn by itself (target: under 2 s)`,
].join('\n');
process.stdout.write(`${table}\n\n${facts}\n`);

const page = join(__dirname, 'README.md');
const [head] = readFileSync(page, 'utf8').split('<!-- numbers -->');
writeFileSync(page, `${head}<!-- numbers -->

Measured on ${os.cpus().length} cores of ${os.cpus()[0].model}, ${Math.round(os.totalmem() / 2 ** 30)} GiB of memory, Node ${process.versions.node}.

${table}

${facts}
`);
rmSync(work, { recursive: true });
