import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { CertificateAuthority } from './certificate-authority';
import { Finding } from '../intent/finding';
import { CertificateRefIntent } from '../intent/gateway';
import { GrantIntent } from '../intent/route';
import { afterNamespace } from '../synth/after-namespace';
import { Dialect } from '../synth/dialect';
import { Resource } from '../synth/resource';

/** An object with a certificate, and the construct that makes it, if that is one of the app's. */
interface CertificateObject {
  readonly name: string;
  readonly namespace: string | undefined;
  readonly made: Construct | undefined;
}

/** What refers to certificates: a Gateway, or a set of listeners of its own kind. */
export interface CertificateOwner {
  readonly group: string;
  readonly kind: string;
  readonly namespace: string | undefined;
}

/** The certificates of a Gateway: how it refers to them, and the leave that it needs for those of other namespaces. */
export class CertificateRefs {
  /** What cannot be referred to. */
  public readonly findings: Finding[] = [];
  private readonly foreign = new Map<string, CertificateObject & { readonly namespace: string }>();

  constructor(private readonly scope: Construct, private readonly dialect: Dialect, private readonly owner: CertificateOwner) {}

  /** How it refers to a Secret with a certificate. */
  public refer({ name, namespace, made }: CertificateObject, where: string): CertificateRefIntent {
    const { kind, namespace: own } = this.owner;
    if (namespace === own || (namespace === undefined && !made)) { return { name }; }
    if (namespace === undefined) {
      this.findings.push({
        code: 'CrossNamespaceSecret',
        message: `the Secret '${name}' is in a chart without namespace, but its ${kind} is in namespace '${own}'; give its chart a namespace`,
        where,
      });
      return { name };
    }
    this.foreign.set(`${namespace}/${name}`, { name, namespace, made });
    return { name, namespace };
  }

  /** How it refers to a Secret that it reads in its own namespace alone. */
  public referBeside({ name, namespace, made }: CertificateObject, where: string): CertificateRefIntent {
    this.requireBeside('Secret', name, made || namespace !== undefined ? namespace : this.owner.namespace, 'CrossNamespaceSecret', where);
    return { name };
  }

  /** How it refers to who signs the certificates of clients. */
  public referToAuthority(authority: CertificateAuthority, where: string): CertificateRefIntent {
    const { kind, ...object } = authority._object;
    if (kind === 'Secret') { return { group: '', kind, ...this.refer(object, where) }; }
    this.requireBeside(kind, object.name, object.made ? object.namespace : this.owner.namespace, 'CrossNamespaceConfigMap', where);
    return { group: '', kind, name: object.name };
  }

  private requireBeside(kind: string, name: string, namespace: string | undefined, code: string, where: string): void {
    if (namespace === this.owner.namespace) { return; }
    const message = `the ${kind} '${name}' is in namespace '${namespace ?? 'default'}', but its Gateway is in '${this.owner.namespace ?? 'default'}' and reads it ` +
      'in its own namespace alone; put them in one namespace';
    this.findings.push({ code, message, where });
  }

  /** Makes the grants, each in the chart of what it leads to, if that is one of the app's. */
  public grant(ownerName: string): void {
    const { group, kind, namespace: own } = this.owner;
    const from = own ?? 'default';
    let number = 0;
    for (const { name, namespace, made } of this.foreign.values()) {
      const props = {
        dialect: this.dialect,
        kind: this.dialect._definition.grant,
        metadata: { name: `${from}-${kind.toLowerCase()}-${ownerName}-to-secret-${name}`, namespace },
        intent: (): GrantIntent => ({ from: [{ group, kind, namespace: from }], to: [{ group: '', kind: 'Secret', name }] }),
      };
      const isElsewhere = made !== undefined && Chart.of(made) !== Chart.of(this.scope);
      afterNamespace(isElsewhere ? new Resource(made, `Grant-${this.scope.node.addr}`, props) : new Resource(this.scope, `Grant${++number}`, props), namespace);
    }
  }
}
