import { IConstruct } from 'constructs';
import { appliedSettings, applySettings, DEFAULT_SETTINGS } from './ambient-settings';
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

  /**
   * @param props settings; those that are left out stay as they are in the scope
   * @throws when `acknowledge` has a code that no warning or info has
   */
  constructor(props: SynthSettingsProps) {
    this.props = withoutUndefined(props);
    this.serverCheck = props.serverCheck ?? DEFAULT_SETTINGS.serverCheck;
    this.explicitDefaults = props.explicitDefaults ?? DEFAULT_SETTINGS.explicitDefaults;
    this.printWarnings = props.printWarnings ?? DEFAULT_SETTINGS.printWarnings;
    this.acknowledge = props.acknowledge ?? [...DEFAULT_SETTINGS.acknowledge];
    this.annotateAcknowledgements = props.annotateAcknowledgements ?? DEFAULT_SETTINGS.annotateAcknowledgements;
    const unknown = this.acknowledge.find(code => !isAcknowledgeable(code));
    if (unknown !== undefined) { throw new CodedError('UnknownCode', notAcknowledgeable(unknown)); }
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
  public _with({ props }: SynthSettings): SynthSettings {
    return new SynthSettings({ ...this.props, ...props });
  }
}
