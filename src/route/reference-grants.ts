import { Construct } from 'constructs';
import { RouteTargetConfig } from '../backend/route-target';
import { Finding } from '../intent/finding';
import { Dialect } from '../synth/dialect';
import { Resource } from '../synth/resource';

const FROM = { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute' };

/** The leave a route needs for targets of other namespaces, made where it helps. */
export class ReferenceGrants {
  /** References that no grant can make work. */
  public readonly findings: Finding[] = [];

  private readonly granted = new Set<string>();

  constructor(
    private readonly scope: Construct,
    private readonly dialect: Dialect,
    private readonly routeNamespace: string | undefined) {}

  /** The reference as the route should write it; the namespace is left out where it is the route's own. */
  public refer(routeName: string, target: RouteTargetConfig): RouteTargetConfig {
    const { namespace, ...local } = target;
    if (namespace === undefined || namespace === this.routeNamespace) { return local; }
    this.grant(routeName, target, namespace);
    return target;
  }

  private grant(routeName: string, { group, kind, name }: RouteTargetConfig, namespace: string): void {
    const key = `${namespace}/${group}/${kind}/${name}`;
    if (this.granted.has(key)) { return; }
    this.granted.add(key);
    const { backend, placement, title, grant } = this.dialect._definition;
    const from = this.routeNamespace ?? 'default';
    if ((kind === backend.kind && placement.crossNamespaceBackend === 'impossible') || kind === 'InferencePool') {
      this.findings.push({
        code: 'CrossNamespaceBackend',
        message: `${title} never follows a route in namespace '${from}' to ${kind} '${name}' in '${namespace}', grant or not; ` +
          'put route and backend in one namespace',
        where: 'targets',
      });
      return;
    }
    new Resource(this.scope, `Grant${this.granted.size}`, {
      dialect: this.dialect,
      kind: grant,
      // Routes of one name, in several namespaces, may all want to come here, and to targets of one name.
      metadata: { name: `${from}-${routeName}-to-${kind.toLowerCase()}-${name}`, namespace },
      intent: () => ({ from: [{ ...FROM, namespace: from }], to: [{ group, kind, name }] }),
    });
  }
}
