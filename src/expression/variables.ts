/** Where what is below is not said: claims, headers, metadata, bodies. Whatever else has no fields listed is a plain value. */
interface Fields { readonly [path: string]: string }

/**
 * The variables of agentgateway's expressions, by the release that brought them; none has gone since. From `schema/cel.md` of
 * agentgateway/agentgateway at v0.12.0, v1.0.1, v1.1.0, v1.2.1, v1.3.1, v1.4.1 and, for 1.5, at 75b4e6ce, compared with `crates/agentgateway/src/cel/types.rs`.
 * An empty path is the roots; `[]` is an item of a list; a path with no fields of its own is open.
 */
const BROUGHT: { readonly [dialect: string]: Fields } = {
  'agentgateway-0.12': {
    '': 'request response jwt apiKey basicAuth llm source mcp backend extauthz extproc',
    'request': 'method uri host scheme path version headers body startTime endTime',
    'response': 'code headers body',
    'basicAuth': 'username',
    'llm': 'streaming requestModel responseModel provider inputTokens outputTokens totalTokens countTokens prompt completion params',
    'llm.prompt[]': 'role content',
    'llm.params': 'temperature top_p frequency_penalty presence_penalty seed max_tokens encoding_format dimensions',
    'source': 'address port identity subjectAltNames issuer subject subjectCn',
    'source.identity': 'trustDomain namespace serviceAccount',
    'mcp': 'tool prompt resource',
    'mcp.tool': 'target name',
    'mcp.prompt': 'target name',
    'mcp.resource': 'target name',
    'backend': 'name type protocol',
  },
  'agentgateway-1.0': {
    '': 'env llmRequest metadata',
    'request': 'pathAndQuery',
    'env': 'podName namespace gateway',
    'llm': 'cachedInputTokens cacheCreationInputTokens reasoningTokens',
  },
  'agentgateway-1.1': {
    'llm': 'inputImageTokens inputTextTokens inputAudioTokens outputImageTokens outputTextTokens outputAudioTokens serviceTier',
    'mcp': 'methodName sessionId',
    'mcp.tool': 'arguments result error',
  },
  'agentgateway-1.2': {
    'source': 'rawAddress rawPort unverifiedWorkload',
    'source.unverifiedWorkload': 'name namespace serviceAccount',
  },
  'agentgateway-1.3': {
    '': 'proxy mcpGuardrails',
    'response': 'grpcStatus',
    'proxy': 'bind gateway listener route requestProcessingDuration upstreamDuration responseProcessingDuration',
    'proxy.gateway': 'namespace name',
    'proxy.listener': 'name',
    'proxy.route': 'namespace name kind rule',
    'llm': 'timeToFirstToken timePerOutputToken cost costRates',
    'llm.cost': 'total input output cacheRead cacheWrite reasoning inputAudio outputAudio',
    'llm.costRates': 'input output cacheRead cacheWrite reasoning inputAudio outputAudio',
    'source': 'certificate',
  },
  'agentgateway-1.4': {
    '': 'destination',
    'request': 'bodyPrefix',
    'response': 'bodyPrefix',
    'llm': 'toolCalls',
    'llm.toolCalls[]': 'id name arguments',
    'source': 'connectHeaders',
    'destination': 'address port',
    'mcp': 'task',
    'mcp.task': 'target name',
  },
  'agentgateway-1.5': {
    llm: 'providerInputTokens providerTotalTokens',
    source: 'spiffeId',
    destination: 'hostname',
  },
};

/** The dialects whose variables are known, oldest first. */
export const DIALECTS_WITH_VARIABLES: readonly string[] = Object.keys(BROUGHT);

/** The fields below each path that is not open. */
export type Variables = ReadonlyMap<string, ReadonlySet<string>>;

const made = new Map<string, Variables>();

/** The variables of a dialect; of all of them together without one. Undefined where they are not known. */
export function variablesOf(dialect = DIALECTS_WITH_VARIABLES.at(-1) as string): Variables | undefined {
  const until = DIALECTS_WITH_VARIABLES.indexOf(dialect);
  if (until < 0) { return undefined; }
  const known = made.get(dialect);
  if (known) { return known; }
  const table = new Map<string, Set<string>>();
  for (const fields of DIALECTS_WITH_VARIABLES.slice(0, until + 1).map(name => BROUGHT[name])) {
    for (const [path, names] of Object.entries(fields)) { table.set(path, new Set([...table.get(path) ?? [], ...names.split(' ')])); }
  }
  made.set(dialect, table);
  return table;
}

/** The first name of a path that nobody knows, and those that stand in its place; `path` leads to it. */
export interface UnknownName { readonly name: string; readonly path: readonly string[]; readonly siblings: ReadonlySet<string> }

/** Walks a path such as `llm prompt [] role` as far as its fields are known. */
export function unknownName(path: readonly string[], variables: Variables): UnknownName | undefined {
  for (let i = 0; i < path.length; i++) {
    const siblings = variables.get(path.slice(0, i).reduce(joined, ''));
    if (path[i] !== '[]' && siblings && !siblings.has(path[i])) { return { name: path[i], path: path.slice(0, i + 1), siblings }; }
  }
  return undefined;
}

/** A path as an expression says it. */
export const joined = (path: string, name: string): string => name === '[]' ? `${path}[]` : path === '' ? name : `${path}.${name}`;
