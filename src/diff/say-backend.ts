import { CAPABILITIES } from './area';
import { Draft } from './draft';
import { wholeBackend } from './whole-backend';
import { BackendIntent, EndpointIntent, modelOf } from '../intent/backend';
import { McpTargetIntent } from '../intent/mcp-backend';
import { isLone } from '../intent/normalize';
import { Capabilities } from '../intent/policy/policy';

/** Says what a backend is; its endpoints are parts of it, also where there is only one without a name. */
export function sayBackend(draft: Draft, stated: BackendIntent): void {
  const backend = wholeBackend(stated);
  const { kind, ...rest } = backend;
  draft.say({ key: 'kind', words: 'kind', area: 'endpoints', value: KINDS[kind] });
  if (backend.kind === 'llm') {
    const { kind: _, tiers, ...said } = backend;
    sayRest(draft, said);
    const title = ({ name }: EndpointIntent): string => isLone(backend) ? draft.title : `endpoint ${name ?? ''} of ${draft.title}`;
    let at = 0;
    draft.tiers = tiers.map(tier => tier.map(endpoint => {
      sayEndpoint(draft.part('endpoint', endpoint.name ?? '', title(endpoint), draft.place), endpoint);
      return at++;
    }));
    return;
  }
  if (backend.kind !== 'mcp') { sayRest(draft, rest); return; }
  const { kind: _, targets, ...said } = backend;
  sayRest(draft, said);
  targets.forEach(target => sayTools(draft.part('endpoint', target.name, `tool server ${target.name} of ${draft.title}`, draft.place), target));
}

const KINDS: { readonly [K in BackendIntent['kind']]: string } = {
  llm: 'models', static: 'plain hosts', mcp: 'tool servers', a2a: 'an agent', dynamic: 'the host of the request', agentCore: 'AgentCore',
};

function sayEndpoint(draft: Draft, { provider, name: _, ...rest }: EndpointIntent): void {
  const { kind, model: _model, deployment: _deployment, ...fields } =
    provider as typeof provider & { readonly model?: string; readonly deployment?: string };
  draft.say({ key: 'provider', words: 'provider', area: 'endpoints', value: kind });
  draft.say({ key: 'model', words: 'model', area: 'endpoints', value: modelOf({ provider }) });
  draft.sayFields(fields, 'endpoints', { endpoint: 'host', resourceName: 'resource', projectId: 'project' });
  sayRest(draft, rest);
}

function sayTools(draft: Draft, { name: _, kind, ...rest }: McpTargetIntent): void {
  draft.say({ key: 'place', words: 'place', area: 'endpoints', value: kind });
  sayRest(draft, rest);
}

/** Capabilities by what they are about, all else as part of the address. */
function sayRest(draft: Draft, said: object): void {
  draft.sayCapabilities(said as Capabilities, draft.place);
  draft.sayFields(Object.fromEntries(Object.entries(said).filter(([key]) => !(key in CAPABILITIES))), 'endpoints');
}
