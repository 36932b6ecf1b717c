import { Severity } from '../../diagnostic/diagnostic';
import { BackendIntent, EndpointIntent, LlmBackendIntent } from '../../intent/backend';
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

const said = ({ field, ...rest }: SaidOfEndpoint, where: string): Said => ({ ...rest, where: [where, field].filter(part => part).join('.') });

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

type Host = Pick<EndpointIntent, 'host' | 'hostname' | 'port'>;

/** The hosts of what serves no models, and where they are said. */
function hostsOf(backend: Exclude<BackendIntent, LlmBackendIntent>): readonly (readonly [where: string, host: Host])[] {
  switch (backend.kind) {
    case 'static': return backend.hosts.map((host, i) => [`hosts[${i}]`, host] as const);
    case 'a2a': return [['', backend]];
    case 'mcp': return backend.targets.flatMap((target, i) => target.kind === 'host' ? [[`targets[${i}]`, target] as const] : []);
    default: return [];
  }
}

/** Asks every endpoint, and every other host, for where it is. */
export const inHosts = (find: Find<Host>): InBackend => {
  const ofEndpoints = inEndpoints(find);
  return (backend: BackendIntent, dialect) => backend.kind === 'llm' ? ofEndpoints(backend, dialect) : hostsOf(backend).flatMap(([where, host]) => {
    const wrong = find(host);
    return wrong ? said(wrong, where) : [];
  });
};
