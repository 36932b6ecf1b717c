import { App, Chart, Testing } from 'cdk8s';
import { Diagnostics, Dialect, Severity, SynthSettings } from '../../src';

/** A manifest, as cdk8s hands it over. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly spec?: unknown;
  readonly stringData?: { readonly [entry: string]: string };
}

/** What became of a chart: its objects, and the codes of what there is to say about it. */
export interface Synthesis {
  readonly objects: readonly Manifest[];
  /** `Code: message` of everything that makes synth fail. */
  readonly errors: readonly string[];
  /** Codes of the errors, each once. */
  readonly codes: readonly string[];
  /** `Code: message` of everything else, also what is only good to know. */
  readonly warnings: readonly string[];
  kind(kind: string): readonly Manifest[];
}

/** Builds a chart in namespace `ai` in a dialect, and synthesizes it. Names are those of the constructs, without hashes. */
export function synthesize(dialect: Dialect, build: (chart: Chart) => void): Synthesis {
  const app = new App();
  dialect.applyTo(app);
  new SynthSettings({ printWarnings: false }).applyTo(app);
  const chart = new Chart(app, 'llm', { namespace: 'ai', disableResourceNameHashes: true });
  build(chart);
  const errors = app.node.findAll().flatMap(construct => construct.node.validate());
  const objects = errors.length > 0 ? [] : Testing.synth(chart) as Manifest[];
  return {
    objects,
    errors,
    codes: [...new Set(errors.map(error => error.slice(0, error.indexOf(':'))))],
    warnings: Diagnostics.of(app).all.filter(({ severity }) => severity !== Severity.ERROR).map(({ code, message }) => `${code}: ${message}`),
    kind: kind => objects.filter(object => object.kind === kind),
  };
}

/** The one object of a kind that is made; fails when there are errors or several. */
export function only(kind: string, dialect: Dialect, build: (chart: Chart) => void): Manifest {
  const { errors, kind: ofKind } = synthesize(dialect, build);
  expect(errors).toEqual([]);
  expect(ofKind(kind)).toHaveLength(1);
  return ofKind(kind)[0];
}
