import { differences } from './differences';
import { keysOf } from './pruned';
import { DialectDefinition } from '../dialects/definition';
import { DIALECTS } from '../dialects/registry';
import { KnownObject } from '../rules/known-object';
import { path, placesOf } from '../rules/places';
import { isObject, JsonObject } from '../schema/json-type';
import { judge } from '../schema/verdict';

/** Something that means another thing from a release on, although it is spelled as before. */
interface Change {
  /** The first dialect in which it is so. */
  readonly since: string;
  readonly kind: string;
  readonly at: string;
  /** Whether what stands there is concerned. */
  readonly holds: (value: unknown, manifest: JsonObject) => boolean;
  readonly forwards: string;
  /** Left out where a rule tells it. */
  readonly back?: string;
}

const hasAuth = (manifest: JsonObject): boolean => placesOf(manifest, path('spec.policies.auth')).length > 0;

/** Where the words stay and rules of `rules/changed/` have nothing to say, since nothing is wrong in either release. */
const CHANGES: readonly Change[] = [
  {
    since: 'agentgateway-1.1',
    kind: 'AgentgatewayBackend',
    at: 'spec.ai.provider.azureopenai',
    holds: (value, manifest) => isObject(value) && !hasAuth(manifest),
    forwards: 'without policies.auth, agentgateway 1.1 and later try an identity of Azure, where earlier ones send nothing; say the key',
    back: 'without policies.auth, releases before agentgateway 1.1 send no credential to Azure; say one',
  },
  {
    since: 'agentgateway-1.3',
    kind: 'AgentgatewayBackend',
    at: 'spec.ai.groups.*.providers.*.policies.health',
    holds: () => true,
    forwards: 'agentgateway 1.3 and later follow health rules of single providers, where earlier ones follow that of the whole backend; take out those that are not meant',
    back: 'releases before agentgateway 1.3 follow the health rule of the whole backend only; say it there',
  },
  {
    since: 'agentgateway-1.5',
    kind: 'AgentgatewayPolicy',
    at: 'spec.traffic.rateLimit.local',
    holds: value => Array.isArray(value) && value.length > 1,
    forwards: 'agentgateway 1.5 and later follow every local limit, where earlier ones follow the first only; take out those that are not meant',
  },
];

const rankOf = (id: string): number => DIALECTS.findIndex(dialect => dialect.id === id);

/** What changes its meaning on the way between two releases of agentgateway, whatever an object says. */
export function changesOnTheWay(from: DialectDefinition, to: DialectDefinition): readonly (Change & { readonly message: string })[] {
  if (from.backend.group !== to.backend.group) { return []; }
  return CHANGES.flatMap(change => {
    const [was, is] = [rankOf(from.id) >= rankOf(change.since), rankOf(to.id) >= rankOf(change.since)];
    const message = is ? change.forwards : change.back;
    return was === is || message === undefined ? [] : [{ ...change, message }];
  });
}

/** What of it concerns an object. */
export const changedMeanings = (
  { kind, manifest }: KnownObject, from: DialectDefinition, to: DialectDefinition,
): readonly { readonly message: string; readonly keys: readonly (string | number)[] }[] =>
  changesOnTheWay(from, to).filter(change => change.kind === kind).flatMap(({ at: place, holds, message }) =>
    placesOf(manifest, path(place)).flatMap(({ value, keys }) => holds(value, manifest) ? [{ message, keys }] : []));

/** What the servers of two releases fill in otherwise where an object says nothing. */
export function changedDefaults(
  { manifest }: KnownObject, from: DialectDefinition, to: DialectDefinition,
): readonly { readonly message: string; readonly keys: readonly (string | number)[] }[] {
  const [was, is] = [judge(manifest, from.releases).defaulted(), judge(manifest, to.releases).defaulted()];
  return differences(was, is).map(place => {
    const keys = keysOf(place);
    const [before, after] = [was, is].map(object => at(object, keys));
    const words = after === undefined ? `nothing is filled in any more, and was ${JSON.stringify(before)}`
      : `${JSON.stringify(after)} is filled in, and ${before === undefined ? 'nothing was' : `was ${JSON.stringify(before)}`}`;
    return { message: `where ${place} is not said, ${words} in ${from.title}; say what is meant`, keys };
  });
}

const at = (node: unknown, keys: readonly (string | number)[]): unknown =>
  keys.reduce<unknown>((part, key) => (part as { readonly [key: string]: unknown } | undefined)?.[key], node);
