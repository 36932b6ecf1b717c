import { ApiObjectMetadata, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { PolicyTargets } from './policy-targets';
import { DialectDefinition, ObjectKind } from '../dialects/definition';
import { DIALECTS } from '../dialects/registry';
import { checked } from '../input/checked';
import { Finding } from '../intent/finding';
import { TlsIntent, TlsPolicyIntent } from '../intent/tls';
import { Dialect } from '../synth/dialect';
import { edited } from '../synth/epoch';
import { reportFindings } from '../synth/report-findings';
import { Resource } from '../synth/resource';
import { BackendTls } from '../target/backend-tls';
import { IPolicyTarget } from '../target/policy-target';

/**
 * Properties for `BackendTlsPolicy`.
 */
export interface BackendTlsPolicyProps {
  /**
   * What is called by TLS, at least one: Services, backends or endpoints of a pool, in the policy's namespace (`targetRefs`).
   */
  readonly targets: IPolicyTarget[];

  /**
   * Name for SNI, expected in the certificate (`validation.hostname`).
   */
  readonly hostname: string;

  /**
   * Whom to trust, and other names to accept (`validation`). Neither certificates of the gateway nor TLS that checks nothing are said here.
   *
   * @default - the authorities that the gateway's system trusts
   */
  readonly tls?: BackendTls;

  /**
   * Metadata of the policy object.
   *
   * @default - a generated name, the chart's namespace and labels
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * The dialect to write in.
   *
   * @default - the dialect applied to the scope, see `Dialect.of()`
   */
  readonly dialect?: Dialect;
}

const WITH_POLICIES = DIALECTS.filter(({ tlsPolicy }) => tlsPolicy !== undefined);

/**
 * TLS towards Services, or several backends at once: a BackendTLSPolicy of the Gateway API (everywhere but on Gloo). A backend of this library has its own
 * by `tls`.
 */
@checked
export class BackendTlsPolicy extends Construct {
  /**
   * The name of the BackendTLSPolicy.
   */
  public readonly policyName: string;

  private readonly wrong: Finding[] = [];

  constructor(scope: Construct, id: string, props: BackendTlsPolicyProps) {
    super(scope, id);
    const { targets = [], hostname, tls, metadata } = props;
    const dialect = Dialect._given(props.dialect, this);
    const { _definition: definition } = dialect;
    const namespace = metadata?.namespace ?? Chart.of(this).namespace;
    const bound = tls?._bind({ scope: this, id: 'Secret', dialect, namespace, refuse: (code, message) => this.wrong.push({ code, message, where: 'tls' }) });
    // What is no target was told.
    const said = new PolicyTargets(targets.filter(target => target !== undefined), namespace);
    this.wrong.push(...lacking(definition), ...tlsFindings(tls, bound));
    this.policyName = new Resource<TlsPolicyIntent>(this, 'Resource', {
      dialect,
      // Where a release has none, nothing is written.
      kind: definition.tlsPolicy ?? WITH_POLICIES[0].tlsPolicy as ObjectKind<TlsPolicyIntent>,
      metadata,
      intent: report => {
        reportFindings([...this.wrong, ...said.findings], report);
        return { targets: said.references, hostname, trust: [bound?.trust ?? { kind: 'system' }], ...namesOf(bound) };
      },
    }).name;
  }

  /** @internal */
  public _refuse(findings: readonly Finding[]): void {
    this.wrong.push(...findings);
    edited();
  }
}

const namesOf = ({ subjectAltNames }: Partial<TlsIntent> = {}): Pick<TlsPolicyIntent, 'subjectAltNames'> =>
  subjectAltNames ? { subjectAltNames: subjectAltNames.map(value => ({ type: 'Hostname', value })) } : {};

/** What of TLS a BackendTLSPolicy says elsewhere, or not at all. */
function tlsFindings(tls: BackendTls | undefined, bound: TlsIntent | undefined): readonly Finding[] {
  const refused = (message: string): Finding => ({ code: 'ConflictingOptions', message, where: 'tls' });
  return [
    ...tls && !bound ? [refused('a BackendTLSPolicy has TLS spoken; leave BackendTls.unsafePlaintext() and the policy out')] : [],
    ...bound?.hostname === undefined ? [] : [refused('the server name of a BackendTLSPolicy is its hostname; leave serverName out')],
    ...bound?.clientCertificate === undefined ? [] : [refused('a BackendTLSPolicy has no certificate of the gateway; leave clientCertificate out, or say tls of the backend')],
  ];
}

function lacking({ tlsPolicy, title }: DialectDefinition): readonly Finding[] {
  const able = WITH_POLICIES.map(({ id }) => id).join(', ');
  return tlsPolicy ? [] : [{ code: 'UnsupportedFeature', message: `${title} cannot express TLS in a BackendTLSPolicy; dialects that can: ${able}`, where: '' }];
}
