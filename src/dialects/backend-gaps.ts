import { absent, Codec, lackingOf, list } from '../codec/codec';
import { Table } from '../codec/table';
import { AgentBackendIntent, BackendIntent, EndpointIntent, EndpointPolicyIntent, HostPolicyIntent, LlmBackendIntent, StaticBackendIntent } from '../intent/backend';

/** What people call fields of endpoints that dialects are asked for. */
export const PATH = 'another upstream path';
export const PATH_PREFIX = 'another upstream path prefix';
export const APIS = 'the APIs that clients speak';
export const APIS_OF_PLAIN_HOSTS = 'the APIs that clients of plain hosts speak';
export const ALIASES = 'other names for models';
export const ALIASES_OF_PLAIN_HOSTS = 'other names for the models of plain hosts';
const CREDENTIAL_OF_PLAIN_HOSTS = 'a credential for plain hosts';

const NO_CREDENTIAL = 'plain hosts are called without a credential';

/** What is lacking where no host but a provider's gets one. */
export const WITHOUT_CREDENTIAL: Table<Pick<HostPolicyIntent, 'credential' | 'authLocation'>> = {
  credential: absent(CREDENTIAL_OF_PLAIN_HOSTS, NO_CREDENTIAL),
  authLocation: absent(CREDENTIAL_OF_PLAIN_HOSTS, NO_CREDENTIAL),
};

/** What a backend is made of, as far as something may be lacking there. */
interface Parts {
  readonly endpoint: Codec<EndpointIntent>;
  /** What is said once for all endpoints. */
  readonly shared: Codec<EndpointPolicyIntent>;
  readonly plain: Pick<Codec<StaticBackendIntent>, 'gaps' | 'lacks'>;
  readonly agents: Pick<Codec<AgentBackendIntent>, 'gaps' | 'lacks'>;
}

/** What a backend of a dialect may lack: a pool in its endpoints and in what is said once, plain hosts and what agents call in their own way. */
export function backendGaps({ endpoint, shared, plain, agents }: Parts): Pick<Codec<BackendIntent>, 'gaps' | 'lacks'> {
  const pool = lackingOf<LlmBackendIntent>([['', shared], ['tiers', list(list(endpoint))]]);
  return {
    gaps: [...pool.gaps ?? [], ...plain.gaps ?? [], ...agents.gaps ?? []],
    lacks: v => (v.kind === 'static' ? plain.lacks?.(v) : v.kind === 'llm' ? pool.lacks?.(v) : agents.lacks?.(v)) ?? [],
  };
}
