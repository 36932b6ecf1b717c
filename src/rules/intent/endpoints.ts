import { Severity } from '../../diagnostic/diagnostic';
import { BackendIntent, EndpointIntent } from '../../intent/backend';
import { IntentRule, Said } from '../rule';

export const NONE: readonly Said[] = [];

/** What is wrong with an endpoint, and with which field of it. */
interface SaidOfEndpoint {
  readonly message: string;
  readonly field?: string;
  readonly level?: Severity;
}

type Find<T> = (endpoint: T) => SaidOfEndpoint | undefined;
type InBackend = NonNullable<IntentRule['inBackend']>;

const said = ({ field, ...rest }: SaidOfEndpoint, where: string): Said => ({ ...rest, where: field === undefined ? where : `${where}.${field}` });

/** Asks every endpoint of a backend. Nothing is made before something is found. */
export const inEndpoints = (find: Find<EndpointIntent>): InBackend => backend => {
  if (backend.kind !== 'llm') { return NONE; }
  let found: Said[] | undefined;
  backend.tiers.forEach((tier, t) => tier.forEach((endpoint, e) => {
    const wrong = find(endpoint);
    if (wrong) { (found ??= []).push(said(wrong, `tiers[${t}][${e}]`)); }
  }));
  return found ?? NONE;
};

/** Asks every endpoint, and every plain host, for where it is. */
export const inHosts = (find: Find<Pick<EndpointIntent, 'host' | 'hostname' | 'port'>>): InBackend => {
  const ofEndpoints = inEndpoints(find);
  return (backend: BackendIntent, dialect) => backend.kind === 'llm' ? ofEndpoints(backend, dialect) : backend.hosts.flatMap((host, i) => {
    const wrong = find(host);
    return wrong ? said(wrong, `hosts[${i}]`) : [];
  });
};
