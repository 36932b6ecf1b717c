import { closeSync, mkdirSync, openSync, writeSync } from 'fs';
import { join, resolve } from 'path';
import { ApiObject, App, AppProps, Names, YamlOutputType } from 'cdk8s';
import { AppDrawing } from './app-drawing';
import { planCharts, PlannedChart } from './chart-plan';
import { drawnFiles, lookAtDrawings } from './drawn-files';
import { manifestYaml } from './manifest-yaml';
import { refuse } from './synth-error';
import { writingAnew } from './written-files';
import { Diagnostic, Severity } from '../diagnostic/diagnostic';
import { checked } from '../input/checked';
import { writtenFolder } from '../manifests/written-folder';
import { about } from '../synth/diagnosis';
import { Dialect } from '../synth/dialect';
import { edited } from '../synth/epoch';
import { errorLine } from '../synth/error-line';
import { isMain, knownAs } from '../synth/own-object';
import { Resource } from '../synth/resource';
import { SynthSettings, SynthSettingsProps } from '../synth/synth-settings';
import { Watch } from '../synth/watch';

/**
 * Properties for `AiGatewayApp`: those of cdk8s's `App`, and what `Dialect` and `SynthSettings` say of a whole app.
 */
export interface AiGatewayAppProps extends AppProps, SynthSettingsProps {
  /**
   * The gateway release that the app is written for. A scope within may have another by `dialect.applyTo(scope)`.
   *
   * @default Dialect.KGATEWAY_2_1
   */
  readonly dialect?: Dialect;

  /**
   * Whether synth removes the files that an earlier synth with this option wrote to the same folder and this one does not, such as those of a chart
   * that is gone. They are known from `.cdk8s-ai-gateway-files` there, and stay if they were changed since. Apps with this option want a folder each.
   *
   * @default false
   */
  readonly removeStaleFiles?: boolean;

  /**
   * Drawings of the app that synth writes beside the manifests. kubectl, Argo CD and Flux pass them over, since their names do not end as those of manifests.
   *
   * @default - none
   */
  readonly drawings?: AppDrawing[];
}

/**
 * An app that writes the same files as `App` of cdk8s, byte for byte, in a fraction of the time: it validates and walks the tree once, and
 * writes as it goes. Every API object of a known kind is judged, also when none of this library is in the app.
 *
 * Apps whose charts or objects depend on each other are left to cdk8s, which works out their order.
 */
@checked
export class AiGatewayApp extends App {
  private readonly removesStaleFiles: boolean;
  private readonly drawings: readonly AppDrawing[];

  constructor(props: AiGatewayAppProps = {}) {
    super(props);
    this.removesStaleFiles = props.removeStaleFiles ?? false;
    this.drawings = props.drawings ?? [];
    lookAtDrawings(this.drawings, this.outputFileExtension);
    const { dialect, serverCheck, crdsPath, explicitDefaults, acknowledge, annotateAcknowledgements, printWarnings } = props;
    dialect?.applyTo(this);
    new SynthSettings({ serverCheck, crdsPath, explicitDefaults, acknowledge, annotateAcknowledgements, printWarnings }).applyTo(this);
    Watch.of(this);
  }

  /**
   * Synthesizes all manifests to the output directory.
   *
   * @throws when something is wrong with the app: every problem at once, a line each, such as `[chart/construct] Code: what is wrong (at field)`.
   * In TypeScript the error has `findings`, the errors as `Diagnostics.of` has them, and `code`, that of the first.
   */
  public synth(): void {
    const charts = this.plan(this.synth);
    const drawn = drawnFiles(this, this.drawings);
    const write = (): void => {
      this.writeManifests(charts);
      writtenFolder('the drawings of AiGatewayApp', this.outdir, drawn);
    };
    if (this.removesStaleFiles) { writingAnew(resolve(this.outdir), write); } else { write(); }
  }

  private writeManifests(charts: readonly PlannedChart[] | undefined): void {
    const isStock = charts === undefined || this.recordsMetadata;
    if (isStock) { return super.synth(); }
    mkdirSync(this.outdir, { recursive: true });
    switch (this.yamlOutputType) {
      case YamlOutputType.FILE_PER_APP:
        if (charts.length > 0) { this.write('app', charts.flatMap(({ objects }) => objects)); }
        return;
      case YamlOutputType.FILE_PER_CHART:
        return charts.forEach(({ chart, objects }) => this.write(Names.toDnsLabel(chart), objects));
      case YamlOutputType.FILE_PER_RESOURCE:
        return this.writeEach('', charts.flatMap(({ objects }) => objects));
      case YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE:
        return charts.forEach(({ chart, objects }) => {
          mkdirSync(join(this.outdir, Names.toDnsLabel(chart)), { recursive: true });
          this.writeEach(Names.toDnsLabel(chart), objects);
        });
      default:
        return super.synth();
    }
  }

  /**
   * Synthesizes the app into a YAML string.
   *
   * @throws when something is wrong with the app: every problem at once, a line each, such as `[chart/construct] Code: what is wrong (at field)`.
   * In TypeScript the error has `findings`, the errors as `Diagnostics.of` has them, and `code`, that of the first.
   */
  public synthYaml(): string {
    const charts = this.plan(this.synthYaml);
    if (charts === undefined) { return super.synthYaml(); }
    return charts.flatMap(({ objects }) => objects).map(object => manifestYaml(manifestOf(object))).join('---\n');
  }

  private get recordsMetadata(): boolean {
    return (this as unknown as { readonly recordConstructMetadata?: boolean }).recordConstructMetadata === true;
  }

  /**
   * Validates, and sorts objects by chart in the order of construction; undefined where dependencies make another order. `asked` is the method
   * that was called from outside.
   */
  private plan(asked: () => unknown): readonly PlannedChart[] | undefined {
    // Objects of others do not tell when they are changed.
    edited();
    const all = this.node.findAll();
    const charts = planCharts(all);
    const watch = Watch.of(this);
    const lines = watch.whileListed(all, () => all.flatMap(({ node }) => node.validate().map(error => lineAt(node.path, error))));
    if (lines.length > 0) { refuse(lines, watch.errors, asked); }
    return charts;
  }

  private write(name: string, objects: readonly ApiObject[]): void {
    const file = openSync(join(this.outdir, name + this.outputFileExtension), 'w');
    try {
      let text = '';
      objects.forEach((object, i) => {
        text += (i === 0 ? '' : '---\n') + manifestYaml(manifestOf(object));
        if (text.length > CHUNK) { writeSync(file, text); text = ''; }
      });
      writeSync(file, text);
    } finally {
      closeSync(file);
    }
  }

  private writeEach(folder: string, objects: readonly ApiObject[]): void {
    const files = new Map<string, { readonly name: string; readonly object: ApiObject }>();
    for (const object of objects) {
      const name = join(folder, `${object.kind}.${object.name}`.replace(/[^0-9a-zA-Z-_.]/g, ''));
      // There are file systems to which upper and lower case are one.
      const key = name.toLowerCase();
      const other = files.get(key)?.object;
      if (other) {
        const clash = fileClash(object, other, name + this.outputFileExtension);
        refuse([lineAt(clash.path, errorLine(clash, isMain(object)))], [clash], this.synth);
      }
      files.set(key, { name, object });
    }
    for (const { name, object } of files.values()) { this.write(name, [object]); }
  }
}

const CHUNK = 1024 * 1024;

const lineAt = (path: string, error: string): string => path === '' ? error : `[${path}] ${error}`;

function fileClash(object: ApiObject, other: ApiObject, file: string): Diagnostic {
  const { kind, name, metadata: { namespace } } = object;
  return about({ kind, name, namespace }, {
    severity: Severity.ERROR,
    code: 'FileClash',
    message: `would be written to the same file '${file}' as '${knownAs(other).node.path}'; give one another name, or choose another yamlOutputType`,
    path: knownAs(object).node.path,
  });
}

const manifestOf = (object: ApiObject): unknown => (object as Partial<Resource<unknown>>).manifest?.() ?? object.toJson();
