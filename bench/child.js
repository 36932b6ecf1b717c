// One measurement in a process of its own: `node child.js <ours|stock|raw> <bundles> <charts> <outdir> [plain|policy]`. Prints CPU and memory as JSON.
const { App, Chart } = require('cdk8s');

const [side, bundles, charts, outdir, kind = 'plain'] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4]), process.argv[5], process.argv[6]];
const bundle = require(`./bundles/${kind}`);

/** The objects of our constructs. */
function ours(AppClass) {
  const library = require('../lib');
  const app = new AppClass({ outdir });
  library.Dialect.named(bundle.dialect).applyTo(app);
  new library.SynthSettings({ printWarnings: false }).applyTo(app);
  each(app, bundle.ours(library));
  return app;
}

/** The same, by hand and unchecked. */
function raw() {
  const app = new App({ outdir });
  each(app, bundle.raw);
  return app;
}

function each(app, make) {
  const perChart = Math.ceil(bundles / charts);
  for (let c = 0, i = 0; c < charts; c++) {
    const chart = new Chart(app, `c${c}`, { namespace: 'ai' });
    for (let k = 0; k < perChart && i < bundles; k++, i++) { make(chart, i); }
  }
}

/** Ours in our app, ours in cdk8s's own, and cdk8s alone. */
const SIDES = { ours: () => ours(require('../lib').AiGatewayApp), stock: () => ours(App), raw };
SIDES[side]().synth();
const { user, system } = process.cpuUsage();
process.stdout.write(JSON.stringify({ cpu: (user + system) / 1000, memory: process.resourceUsage().maxRSS / 1024 }));
