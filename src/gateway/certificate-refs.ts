import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { TlsCertificate } from './tls-certificate';
import { Finding } from '../intent/finding';
import { CertificateRefIntent } from '../intent/gateway';
import { GrantIntent } from '../intent/route';
import { afterNamespace } from '../synth/after-namespace';
import { Dialect } from '../synth/dialect';
import { Resource } from '../synth/resource';

/** The certificates of a Gateway: how it refers to them, and the leave that it needs for those of other namespaces. */
export class CertificateRefs {
  /** What cannot be referred to. */
  public readonly findings: Finding[] = [];
  private readonly foreign = new Map<string, { readonly name: string; readonly namespace: string; readonly made: Construct | undefined }>();

  constructor(private readonly scope: Construct, private readonly dialect: Dialect, private readonly namespace: string | undefined) {}

  /** How a listener refers to a certificate. */
  public refer(certificate: TlsCertificate, listenerName: string): CertificateRefIntent {
    const { name, namespace, made } = certificate._secret;
    if (namespace === this.namespace || (namespace === undefined && !made)) { return { name }; }
    if (namespace === undefined) {
      this.findings.push({
        code: 'CrossNamespaceSecret',
        message: `the Secret '${name}' is in a chart without namespace, but its Gateway is in namespace '${this.namespace}'; give its chart a namespace`,
        where: `listener '${listenerName}'`,
      });
      return { name };
    }
    this.foreign.set(`${namespace}/${name}`, { name, namespace, made });
    return { name, namespace };
  }

  /** Makes the grants, each in the chart of what it leads to, if that is one of the app's. */
  public grant(gatewayName: string): void {
    const from = this.namespace ?? 'default';
    let number = 0;
    for (const { name, namespace, made } of this.foreign.values()) {
      const props = {
        dialect: this.dialect,
        kind: this.dialect._definition.grant,
        metadata: { name: `${from}-gateway-${gatewayName}-to-secret-${name}`, namespace },
        intent: (): GrantIntent => ({
          from: [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', namespace: from }],
          to: [{ group: '', kind: 'Secret', name }],
        }),
      };
      const isElsewhere = made !== undefined && Chart.of(made) !== Chart.of(this.scope);
      afterNamespace(isElsewhere ? new Resource(made, `Grant-${this.scope.node.addr}`, props) : new Resource(this.scope, `Grant${++number}`, props), namespace);
    }
  }
}
