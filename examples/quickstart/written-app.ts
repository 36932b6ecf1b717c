import { readdirSync } from 'fs';
import { ApiObject, Chart } from 'cdk8s';
import { AiGatewayApp, Diagnostics, Dialect, GatewaySimulator } from '../../src';

/** An object as far as the story tells of it. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly stringData?: { readonly [entry: string]: string };
  readonly spec?: { readonly parentRefs?: readonly { readonly name: string; readonly namespace?: string }[] };
}

/** A construct that somebody wrote, and the objects that it became. */
export interface Made {
  readonly construct: string;
  readonly type: string;
  readonly objects: readonly Manifest[];
}

/** An app that was synthesized, and what there is to tell of it. */
export class WrittenApp {
  public readonly files: readonly string[];
  public readonly made: readonly Made[];

  constructor(private readonly app: AiGatewayApp, public readonly dialect: Dialect) {
    app.synth();
    this.files = readdirSync(app.outdir).filter(file => !file.startsWith('.')).sort();
    this.made = app.node.children.flatMap(chart => chart.node.children.map(construct => ({
      construct: construct.node.id,
      type: construct.constructor.name,
      objects: construct.node.findAll().filter(each => ApiObject.isApiObject(each)).map(object => (object as ApiObject).toJson() as Manifest),
    })));
  }

  public get folder(): string { return this.app.outdir; }

  public get objects(): readonly Manifest[] { return this.made.flatMap(({ objects }) => objects); }

  public get warnings(): readonly string[] { return Diagnostics.of(this.app).warnings.map(({ code, path, message }) => `${code} [${path}] ${message}`); }

  public get namespaces(): readonly string[] { return unique(this.app.node.children.map(chart => (chart as Chart).namespace ?? 'default')); }

  /** Gateways that routes name and nobody makes. */
  public get gateways(): readonly string[] {
    const own = this.objects.filter(({ kind }) => kind === 'Gateway').map(({ metadata }) => metadata.name);
    return unique(this.objects.flatMap(({ spec }) => spec?.parentRefs ?? []).map(({ name }) => name).filter(name => !own.includes(name)));
  }

  /** Secrets that objects name and nobody makes. */
  public get secrets(): readonly string[] {
    const own = this.objects.filter(({ kind }) => kind === 'Secret').map(({ metadata }) => metadata.name);
    const named = Array.from(JSON.stringify(this.objects).matchAll(/"secretRef":\{"name":"([^"]+)"/g), ([, name]) => name);
    return unique(named).filter(name => !own.includes(name));
  }

  /** Variables that Secrets have placeholders for. */
  public get placeholders(): readonly string[] {
    return unique(this.objects.flatMap(({ stringData = {} }) => Object.values(stringData)).filter(value => /^\$\w+$/.test(value)).map(value => value.slice(1)));
  }

  /** Where a request goes, as the gateway would send it. */
  public wayOf(path: string, asked: string): string {
    const { sent } = GatewaySimulator.fromApp(this.app).send({ path, model: asked });
    return sent.map(({ endpoint, scheme, host, path: there, model }) => `${endpoint}: ${scheme}://${host}${there}${model ? `, model ${model}` : ''}`).join('; ');
  }
}

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)];
