import { TlsIntent, TlsPolicyIntent } from './tls';

/** A TLS policy that still lacks the reference to its backend object. */
export interface TlsPolicyDraft {
  /** Name of the endpoint it is for; undefined for a lone endpoint. */
  readonly endpoint: string | undefined;
  readonly policy: Omit<TlsPolicyIntent, 'targets'>;
}

/** The policy that says TLS to a host. */
export function policyFrom(tls: TlsIntent, host: string): TlsPolicyDraft['policy'] {
  return {
    hostname: tls.hostname ?? host,
    trust: [tls.trust],
    ...tls.subjectAltNames && { subjectAltNames: tls.subjectAltNames.map(value => ({ type: 'Hostname' as const, value })) },
  };
}

/** The inverse. */
export function tlsFrom(policy: TlsPolicyDraft['policy'], host: string | undefined): TlsIntent {
  return {
    trust: policy.trust[0] ?? { kind: 'system' },
    ...policy.hostname !== host && { hostname: policy.hostname },
    ...policy.subjectAltNames && { subjectAltNames: policy.subjectAltNames.map(({ value }) => value) },
  };
}
