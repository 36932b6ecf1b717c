import { Saying } from './saying';
import { backendTls } from './tls';
import { TlsPolicyIntent } from '../../intent/tls';
import { Expression, list, literal, make, struct } from '../code/expression';

/** A construct for TLS of several backends, or of Services; of several authorities it says the first. */
export function tlsPolicy(said: TlsPolicyIntent, id: string, metadata: Expression | undefined, saying: Saying): Expression {
  const { targets, hostname, trust: [trust = { kind: 'system' }], subjectAltNames } = said;
  const tls = backendTls({ trust, ...subjectAltNames && { subjectAltNames: subjectAltNames.map(({ value }) => value) } }, saying);
  const isUsual = trust.kind === 'system' && subjectAltNames === undefined;
  return make('BackendTlsPolicy', saying.chart, literal(id), struct('BackendTlsPolicyProps', {
    metadata, targets: list(targets.map(target => saying.policyTarget(target))), hostname: literal(hostname), tls: isUsual ? undefined : tls,
  }));
}
