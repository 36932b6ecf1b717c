import { Api, ApiType, TypeRef } from './assembly';

/** A part of the reference: what a room of src/, or a file of one, exports. */
export interface Section {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly sources: readonly string[];
  /** The types that lead to those of this section, where several share a room. */
  readonly from?: readonly string[];
}

export const SECTIONS: readonly Section[] = [
  { name: 'app', title: 'The app', about: 'the app, the release that it is for, what is said of it', sources: ['app/', 'synth/', 'diagnostic/'] },
  { name: 'backends', title: 'Backends', about: 'pools with failover, servers of tools, agents, hosts; how one is called', sources: ['backend/', 'target/backend-tls.ts', 'target/tls-key-exchange-group.ts'] },
  { name: 'providers', title: 'Providers', about: 'each provider, alone and in a pool', sources: ['provider/'] },
  { name: 'routes', title: 'Routes', about: 'which request goes where; one endpoint for many models', sources: ['route/', 'model/', 'target/route-target.ts'] },
  {
    name: 'access',
    title: 'Access',
    about: 'policies that say who may call, and what tools',
    sources: ['policy/'],
    from: ['AccessPolicies', 'McpPolicies'],
  },
  { name: 'prompts', title: 'Prompts', about: 'policies about what is asked and answered: guards, prompts, caches', sources: ['policy/'], from: ['PromptPolicies'] },
  {
    name: 'traffic',
    title: 'Traffic',
    about: 'policies about requests, whatever they say: limits, timeouts, retries, headers',
    sources: ['policy/'],
    from: ['LimitPolicies', 'TransportPolicies'],
  },
  { name: 'connections', title: 'Connections', about: 'policies about calls of backends', sources: ['policy/'], from: ['ConnectionPolicies', 'EndpointPolicies'] },
  { name: 'frontend', title: 'Frontend', about: 'policies of a whole Gateway: connections of clients, logs, metrics, traces', sources: ['policy/'], from: ['GatewayPolicies'] },
  {
    name: 'policies', title: 'Policies', about: 'a policy, what it applies to, and what there is for each kind of target', sources: ['policy/', 'target/policy-target.ts', 'target/called-url.ts'],
  },
  { name: 'gateways', title: 'Gateways', about: 'the Gateway, its listeners and proxies, and references to one', sources: ['gateway/'] },
  { name: 'credentials', title: 'Credentials', about: 'keys and identities, and where they are kept', sources: ['credential/'] },
  { name: 'manifests', title: 'Manifests', about: 'manifests that exist, in an app or without one: read, checked, moved, said in code, drawn', sources: ['manifests/', 'include/'] },
  { name: 'testing', title: 'Testing', about: 'what becomes of a request, without a cluster', sources: ['simulator/'] },
];

const namedBy = ({ fqn, collection }: TypeRef): string | undefined => fqn ?? (collection && namedBy(collection.elementtype));

/** The types that are used by a type, in what it has, takes and extends. */
function usedBy(type: ApiType): readonly string[] {
  const callables = [...type.methods ?? [], ...type.initializer ? [type.initializer] : []];
  const taken = [...type.properties ?? [], ...callables.flatMap(({ parameters = [] }) => parameters)].map(member => namedBy(member.type));
  const given = (type.methods ?? []).map(({ returns }) => returns && namedBy(returns.type));
  return [...[...taken, ...given].filter(fqn => fqn !== undefined), ...type.interfaces ?? [], ...type.base === undefined ? [] : [type.base]];
}

/** Which section each type is in. */
export class SectionsOfTypes {
  private readonly found = new Map<string, Section>();

  public constructor(private readonly api: Api) {
    for (const section of SECTIONS.filter(({ from }) => from !== undefined)) {
      for (const type of api.types.filter(({ name }) => section.from!.includes(name))) { this.claim(type, section); }
    }
    for (const type of api.types) {
      const section = SECTIONS.find(({ from, sources }) => from === undefined && isIn(type, sources));
      if (!this.found.has(type.fqn) && section !== undefined) { this.found.set(type.fqn, section); }
    }
  }

  public of({ fqn, locationInModule: { filename } }: ApiType): Section {
    const section = this.found.get(fqn);
    if (section === undefined) { throw new Error(`${fqn} is in ${filename}, which is in no section of the reference (projenrc/api/sections.ts)`); }
    return section;
  }

  private claim(type: ApiType, section: Section): void {
    if (this.found.has(type.fqn) || !isIn(type, section.sources)) { return; }
    this.found.set(type.fqn, section);
    for (const fqn of usedBy(type).filter(used => this.api.isOwn(used))) { this.claim(this.api.type(fqn), section); }
  }
}

const isIn = ({ locationInModule: { filename } }: ApiType, sources: readonly string[]) => sources.some(source => filename.startsWith(`src/${source}`));
