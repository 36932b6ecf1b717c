import { IConstruct } from 'constructs';
import { appliedDialect, applyDialect, DEFAULT_DIALECT, definitionOf } from './ambient-dialect';
import { noteDefault } from './default-dialect';
import { Watch } from './watch';
import { CodedError } from '../diagnostic/coded-error';
import { DialectDefinition } from '../dialects/definition';
import { cannot } from '../dialects/gaps';
import { checked } from '../input/checked';

/**
 * One release of one gateway API: the language that manifests are written in.
 *
 * A dialect is ambient. Apply it to the app or to a chart before adding backends and routes; the nearest scope wins, and every
 * construct takes a `dialect` of its own. Without any, manifests are written for `KGATEWAY_2_1`.
 */
@checked
export class Dialect {
  /**
   * Gloo Gateway 1.20, in Kubernetes Gateway API mode: `gloo.solo.io/v1` Upstream.
   */
  public static readonly GLOO_1_20 = new Dialect('gloo-1.20');

  /**
   * The kgateway 2.0 release, Envoy data plane: `gateway.kgateway.dev/v1alpha1` Backend.
   */
  public static readonly KGATEWAY_2_0 = new Dialect('kgateway-2.0');

  /**
   * The kgateway 2.1 release, Envoy data plane: `gateway.kgateway.dev/v1alpha1` Backend.
   */
  public static readonly KGATEWAY_2_1_ENVOY = new Dialect('kgateway-2.1-envoy');

  /**
   * The kgateway 2.1 release, agentgateway data plane: `gateway.kgateway.dev/v1alpha1` Backend. The default.
   */
  public static readonly KGATEWAY_2_1 = new Dialect('kgateway-2.1');

  /**
   * The agentgateway 0.12 chart that ships with kgateway 2.2: `agentgateway.dev/v1alpha1` AgentgatewayBackend.
   */
  public static readonly AGENTGATEWAY_0_12 = new Dialect('agentgateway-0.12');

  /**
   * The agentgateway 1.0 release: `agentgateway.dev/v1alpha1` AgentgatewayBackend.
   */
  public static readonly AGENTGATEWAY_1_0 = new Dialect('agentgateway-1.0');

  /**
   * The agentgateway 1.1 release: `agentgateway.dev/v1alpha1` AgentgatewayBackend.
   */
  public static readonly AGENTGATEWAY_1_1 = new Dialect('agentgateway-1.1');

  /**
   * The agentgateway 1.2 release: `agentgateway.dev/v1alpha1` AgentgatewayBackend.
   */
  public static readonly AGENTGATEWAY_1_2 = new Dialect('agentgateway-1.2');

  /**
   * The agentgateway 1.3 release: `agentgateway.dev/v1alpha1` AgentgatewayBackend.
   */
  public static readonly AGENTGATEWAY_1_3 = new Dialect('agentgateway-1.3');

  /**
   * The agentgateway 1.4 release: `agentgateway.dev/v1alpha1` AgentgatewayBackend.
   */
  public static readonly AGENTGATEWAY_1_4 = new Dialect('agentgateway-1.4');

  /**
   * The agentgateway 1.5 release: `agentgateway.dev/v1alpha1` AgentgatewayBackend. Its schema is from six days before the release, so a field
   * that it does not know is a warning instead of an error; `crdsPath` has your cluster's own CRDs decide.
   */
  public static readonly AGENTGATEWAY_1_5 = new Dialect('agentgateway-1.5');

  /**
   * Every dialect, oldest first.
   */
  public static readonly ALL: Dialect[] = Object.values(Dialect).filter(value => value instanceof Dialect);

  /**
   * The dialect in force at a scope: that of the nearest scope it was applied to, else `KGATEWAY_2_1`.
   *
   * @param scope where to look from
   */
  public static of(scope: IConstruct): Dialect {
    return appliedDialect(scope) as Dialect | undefined ?? Dialect.named(DEFAULT_DIALECT);
  }

  /**
   * Finds a dialect by its name.
   *
   * @param dialectName a name such as `agentgateway-1.4`
   * @throws when no dialect has that name
   */
  public static named(dialectName: string): Dialect {
    const found = Dialect.ALL.find(dialect => dialect.dialectName === dialectName);
    if (!found) {
      throw new CodedError('UnknownName', `unknown dialect '${dialectName}'; use one of: ${Dialect.ALL.map(dialect => dialect.dialectName).join(', ')}`);
    }
    return found;
  }

  /** @internal */
  public static _given(dialect: Dialect | undefined, scope: IConstruct): Dialect {
    if (dialect === undefined) { noteDefault(scope); }
    return dialect ?? Dialect.of(scope);
  }

  private definition: DialectDefinition | undefined;

  private constructor(
    /**
     * The stable name, e.g. `agentgateway-1.4`.
     */
    public readonly dialectName: string) {}

  /**
   * Makes this the dialect of a scope and everything in it. From then on every API object of the app is judged at synth.
   *
   * @param scope an app, a chart or any construct; backends and routes must be added to it afterwards
   * @throws when the scope already has children, since their kinds are fixed
   */
  public applyTo(scope: IConstruct): void {
    if (scope.node.children.length > 0) {
      throw new CodedError('DialectTooLate', `dialect '${this.dialectName}' must be applied before anything is added to '${scope.node.path || 'the app'}'; ` +
        'move applyTo() right after its constructor');
    }
    applyDialect(scope, this);
    Watch.of(scope);
  }

  /**
   * Whether it has no words for something, by the name that people call it.
   *
   * @internal
   */
  public _cannot(feature: string): boolean {
    return cannot(this._definition, feature);
  }

  /** @internal */
  public get _definition(): DialectDefinition {
    return this.definition ??= definitionOf(this.dialectName);
  }
}
