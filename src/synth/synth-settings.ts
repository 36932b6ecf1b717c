import { IConstruct } from 'constructs';
import { appliedSettings, applySettings, DEFAULT_SETTINGS } from './ambient-settings';
import { GivenCluster, givenCluster } from './given-cluster';
import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';
import { withoutUndefined } from '../intent/without-undefined';
import { isAcknowledgeable, notAcknowledgeable } from '../rules/acknowledgeable';

/**
 * Properties for `SynthSettings`.
 */
export interface SynthSettingsProps {
  /**
   * Whether every API object of a known kind is judged by the schema of the gateway release, as its API server would.
   *
   * @default true
   */
  readonly serverCheck?: boolean;

  /**
   * A file or a folder with the CustomResourceDefinitions of your cluster, such as `kubectl get crds -o yaml` prints them. They judge the objects whose
   * kinds they have, in place of the schemas of the dialect's release, as `cdk8s-ai-gateway check --crds` does: for a release that is newer than
   * every dialect, or a schema of your own making. Kinds that they do not have are judged as without. A path is relative to the working directory;
   * equal files are read once a process.
   *
   * @default - the schemas of the dialect's release judge
   */
  readonly crdsPath?: string;

  /**
   * Whether the defaults that the API server would fill into the objects of this library are written out, so that GitOps tools see no drift.
   *
   * @default false
   */
  readonly explicitDefaults?: boolean;

  /**
   * Codes of warnings and infos that are known and accepted, e.g. `PartialSupport`; they are not reported. `Acknowledgement` gives a reason as well,
   * which `cdk8s-ai-gateway check` then knows, too.
   *
   * @default - everything is reported
   */
  readonly acknowledge?: string[];

  /**
   * Whether objects about which something is acknowledged with a reason get the annotation `cdk8s-ai-gateway/acknowledge`, by which
   * `cdk8s-ai-gateway check` knows it.
   *
   * @default true
   */
  readonly annotateAcknowledgements?: boolean;

  /**
   * Whether warnings are printed to the standard error stream at synth.
   *
   * @default true
   */
  readonly printWarnings?: boolean;
}

/**
 * How the objects of a scope are checked and written. The nearest scope wins, setting by setting.
 */
@checked
export class SynthSettings {
  /**
   * The settings in force at a scope.
   *
   * @param scope where to look from
   */
  public static of(scope: IConstruct): SynthSettings {
    return appliedSettings<SynthSettings>(scope) ?? new SynthSettings({});
  }

  /**
   * Whether every API object of a known kind is judged by the schema of the gateway release.
   */
  public readonly serverCheck: boolean;

  /**
   * Whether the server's defaults are written out.
   */
  public readonly explicitDefaults: boolean;

  /**
   * Whether warnings are printed at synth.
   */
  public readonly printWarnings: boolean;

  /**
   * Codes of warnings and infos that are not reported.
   */
  public readonly acknowledge: string[];

  /**
   * Whether objects get an annotation that says what is acknowledged of them.
   */
  public readonly annotateAcknowledgements: boolean;

  private readonly props: SynthSettingsProps;
  private cluster: GivenCluster | undefined;

  /**
   * @param props settings; those that are left out stay as they are in the scope
   * @throws when `acknowledge` has a code that no warning or info has, or `crdsPath` is not there, has no CustomResourceDefinition, or one that cannot
   * be used; the message names file and place
   */
  constructor(props: SynthSettingsProps) {
    const { crdsPath } = props;
    this.props = withoutUndefined(crdsPath === undefined ? props : { ...props, crdsPath: undefined });
    this.cluster = crdsPath === undefined ? undefined : givenCluster(crdsPath);
    this.serverCheck = props.serverCheck ?? DEFAULT_SETTINGS.serverCheck;
    this.explicitDefaults = props.explicitDefaults ?? DEFAULT_SETTINGS.explicitDefaults;
    this.printWarnings = props.printWarnings ?? DEFAULT_SETTINGS.printWarnings;
    this.acknowledge = props.acknowledge ?? [...DEFAULT_SETTINGS.acknowledge];
    this.annotateAcknowledgements = props.annotateAcknowledgements ?? DEFAULT_SETTINGS.annotateAcknowledgements;
    const unknown = this.acknowledge.find(code => !isAcknowledgeable(code));
    if (unknown !== undefined) { throw new CodedError('UnknownCode', notAcknowledgeable(unknown)); }
  }

  /**
   * The file or folder of the CustomResourceDefinitions that judge, if they are not those of the dialect's release.
   */
  public get crdsPath(): string | undefined {
    return this.cluster?.path;
  }

  /** @internal */
  public get _cluster(): GivenCluster | undefined {
    return this.cluster;
  }

  /**
   * Puts these settings in force for a scope and everything in it. What they do not say stays as it was.
   *
   * @param scope an app, a chart or any construct
   */
  public applyTo(scope: IConstruct): void {
    applySettings<SynthSettings>(scope, this);
  }

  /** @internal */
  public _with({ props, cluster }: SynthSettings): SynthSettings {
    const both = new SynthSettings({ ...this.props, ...props });
    // What was read once is not read again for each object.
    both.cluster = cluster ?? this.cluster;
    return both;
  }
}
