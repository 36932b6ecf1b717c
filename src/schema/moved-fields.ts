import { byAge } from './release';

/** What fields of a kind became, by their names, and what they were before. */
interface Moved {
  readonly now: { readonly [field: string]: string };
  readonly before: { readonly [field: string]: string };
}

const BESIDE = 'beside the provider, in spec.ai.llm or a member of spec.ai.priorityGroups[].providers';

/** Where a release says the same otherwise than the one before it. */
const MOVED: { readonly [kind: string]: Moved } = {
  'gateway.kgateway.dev/v1alpha1/Backend': {
    now: {
      hostOverride: `host and port ${BESIDE}`,
      provider: 'what it holds, one level up',
      multipool: 'spec.ai.priorityGroups, with providers that have names',
    },
    before: {
      host: 'hostOverride.host',
      port: 'hostOverride.port',
      priorityGroups: 'spec.ai.multipool.priorities, with a pool each',
      openai: 'provider.openai',
      anthropic: 'provider.anthropic',
      azureopenai: 'provider.azureopenai',
      gemini: 'provider.gemini',
      vertexai: 'provider.vertexai',
    },
  },
  'gateway.kgateway.dev/v1alpha1/TrafficPolicy': {
    now: { forwardHeaders: 'forwardHeaderMatches', enablement: 'disable: {}, which turns it off' },
    before: { forwardHeaderMatches: 'forwardHeaders', disable: 'enablement: DisableAll' },
  },
};

/** To follow that another release has a field: what it is called in this one, where that is known. */
export function whatBecameOf(kind: string, field: string, release: string, other: string): string {
  const moved = Object.hasOwn(MOVED, kind) ? MOVED[kind] : undefined;
  const table = moved === undefined ? {} : byAge(release, other) > 0 ? moved.now : moved.before;
  return Object.hasOwn(table, field) ? `; in ${release} it is ${table[field]}` : '';
}
