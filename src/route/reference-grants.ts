import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { backendOf } from './target-facts';
import { Finding } from '../intent/finding';
import { localRef } from '../intent/renamed-refs';
import { ObjectRefIntent } from '../intent/route';
import { RouteContext } from '../intent/route-context';
import { isNeverFollowed, PlacedGrant, placeGrants } from '../intent/route-grants';
import { afterNamespace } from '../synth/after-namespace';
import { Dialect } from '../synth/dialect';
import { Resource } from '../synth/resource';
import { IRouteTarget, RouteTargetConfig } from '../target/route-target';

/** What a route says of its grants. */
interface GrantOptions {
  readonly dialect: Dialect;
  readonly grantNames: { readonly [target: string]: string } | undefined;
  readonly ungranted: readonly string[] | undefined;
}

/** The leave a route needs for targets of other namespaces, made where it helps. */
export class ReferenceGrants {
  /** References that no grant can make work. */
  public readonly findings: Finding[] = [];

  private readonly granted = new Set<string>();

  constructor(
    private readonly scope: Construct,
    private readonly context: () => RouteContext,
    private readonly options: GrantOptions,
    private readonly namespace: string | undefined) {}

  /** The reference as the route should write it; the namespace is left out where it is the route's own. */
  public refer(routeName: string, target: IRouteTarget): RouteTargetConfig {
    const config = target.toRouteTarget();
    const ref = localRef(config, this.namespace);
    const { namespace, group, kind, name } = ref;
    const key = `${namespace}/${group}/${kind}/${name}`;
    if (namespace === undefined || this.granted.has(key)) { return ref; }
    this.granted.add(key);
    if (isNeverFollowed(ref, this.context())) { this.refuse(ref); } else { this.grant(routeName, ref, backendOf(target)?.scope); }
    return ref;
  }

  private refuse({ kind, name, namespace }: ObjectRefIntent): void {
    this.findings.push({
      code: 'CrossNamespaceBackend',
      message: `${this.options.dialect._definition.title} never follows a route in namespace '${this.namespace ?? 'default'}' to ${kind} '${name}' in ` +
        `'${namespace}', grant or not; put route and backend in one namespace`,
      where: 'targets',
    });
  }

  /** In the chart of the backend, if it is another: there, its namespace is sure to be made before. */
  private grant(routeName: string, target: ObjectRefIntent, backend: Construct | undefined): void {
    const { dialect, grantNames, ungranted } = this.options;
    const [grant]: readonly (PlacedGrant | undefined)[] = placeGrants({
      name: routeName,
      parents: [],
      rules: [{ targets: [target] }],
      namespace: this.namespace,
      ...grantNames && { grantNames },
      ...ungranted && { ungranted },
    }, this.context());
    if (!grant) { return; }
    const { name, namespace, intent } = grant;
    const props = { dialect, kind: dialect._definition.grant, metadata: { name, namespace }, intent: () => intent };
    const isElsewhere = backend !== undefined && Chart.of(backend) !== Chart.of(this.scope);
    const made = isElsewhere ? new Resource(backend, `Grant-${this.scope.node.addr}`, props) : new Resource(this.scope, `Grant${this.granted.size}`, props);
    afterNamespace(made, namespace);
  }
}
