import { DialectDefinition } from './definition';
import { cannot } from './gaps';
import { DIALECTS } from './registry';
import { pathShown } from '../intent/address';
import { BackendIntent, EndpointIntent } from '../intent/backend';
import { Finding } from '../intent/finding';
import { ProviderIntent } from '../intent/provider';
import { FOUNDRY, PROVIDER_NAMES } from '../intent/provider-names';

type Apis = NonNullable<EndpointIntent['apis']>;

/** APIs that clients are promised, though the gateway answers every request of theirs with an error, or sends them all to the path of one. */
export function apiFindings(backend: BackendIntent, dialect: DialectDefinition): Finding[] {
  if (!dialect.apis || backend.kind !== 'llm') { return []; }
  return backend.tiers.flatMap((tier, t) => tier.flatMap((endpoint, e) => {
    const { provider, apis = backend.apis } = endpoint;
    if (!apis || cannot(dialect, nameOf(provider))) { return []; }
    const found = [...untranslated(endpoint, apis, dialect), ...atOnePath(endpoint, apis, dialect)];
    return found.map(([code, message]) => ({ code, message, where: `tiers[${t}][${e}].apis` }));
  }));
}

/** A code and its message. */
type Found = readonly [code: string, message: string];

function untranslated({ name, provider }: EndpointIntent, apis: Apis, dialect: DialectDefinition): readonly Found[] {
  return Object.entries(apis).filter(([, api]) => !canAsk(dialect, provider, api)).map(([suffix, api]) => [
    'UnsupportedFeature',
    `${dialect.title} cannot ask ${whom(provider)} in the API ${api}, so that every request to '${suffix}'${whose(name)} is answered with an error; ` +
      instead(provider, api),
  ] as const);
}

const canAsk = ({ apis = {} }: DialectDefinition, provider: ProviderIntent, api: string): boolean => apis[api]?.(provider) ?? true;

const whose = (name: string | undefined): string => name === undefined ? '' : ` for '${name}'`;

const nameOf = (provider: ProviderIntent): string =>
  provider.kind === 'azureResource' && provider.type === 'Foundry' ? FOUNDRY : PROVIDER_NAMES[provider.kind];

function whom(provider: ProviderIntent): string {
  const name = nameOf(provider);
  return 'model' in provider && provider.model !== undefined ? `${name} for '${provider.model}'` : name;
}

function instead(provider: ProviderIntent, api: string): string {
  const able = DIALECTS.filter(dialect => dialect.apis?.[api] && !cannot(dialect, nameOf(provider)) && canAsk(dialect, provider, api));
  return able.length > 0 ? `dialects that can: ${able.map(({ id }) => id).join(', ')}` : 'no dialect can; say Passthrough there, and the request is sent on as it is';
}

/** The gateway asks for both where a provider chats. */
const CHAT: readonly string[] = ['Completions', 'Messages'];
const CHAT_PATH = /\/(chat\/completions|messages)$/;
/** These are for whatever path the client calls. */
const ANY: readonly string[] = ['Passthrough', 'Detect'];

/** A full path takes the place of whatever path an API has. */
function atOnePath({ name, provider, path }: EndpointIntent, apis: Apis, dialect: DialectDefinition): readonly Found[] {
  const astray = typeof path === 'string' ? goneAstray(path.split('?')[0], apis) : [];
  if (path === undefined || astray.length === 0) { return []; }
  const prefixed = hasPrefixFor(provider)(dialect);
  return [[
    prefixed ? 'PathAndApis' : 'UnsupportedFeature',
    `requests to ${astray.map(suffix => `'${suffix}'`).join(', ')}${whose(name)} would be sent to '${pathShown(path)}', since a path is that of every API; ` +
      (prefixed ? 'leave it out, or give host and pathPrefix instead'
        : `${dialect.title} has no path prefix here to keep APIs apart; dialects that can: ${DIALECTS.filter(hasPrefixFor(provider)).map(({ id }) => id).join(', ')}`),
  ]];
}

/** The ends of paths whose requests would reach another API than they are for. */
function goneAstray(path: string, apis: Apis): readonly string[] {
  const chats = CHAT_PATH.test(path);
  const several = new Set(Object.values(apis).filter(api => !ANY.includes(api)).map(api => CHAT.includes(api) ? 'chat' : api)).size > 1;
  return Object.entries(apis).filter(([suffix, api]) => {
    if (path.endsWith(suffix)) { return false; }
    if (CHAT.includes(api)) { return several && !chats; }
    return chats || (several && !ANY.includes(api));
  }).map(([suffix]) => suffix);
}

const hasPrefixFor = ({ kind }: ProviderIntent) => ({ apis, pathPrefix }: DialectDefinition): boolean =>
  apis !== undefined && pathPrefix !== undefined && (kind === 'openai' || kind === 'anthropic' || pathPrefix === 'all');
