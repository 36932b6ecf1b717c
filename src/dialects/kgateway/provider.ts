import { authToken, bedrockAuth } from './auth-token';
import { absentArm, at, Codec, fields, needless, oneOf, optional, record, required, value } from '../../codec/codec';
import { EndpointIntent } from '../../intent/backend';
import { ProviderIntents, ProviderKind } from '../../intent/provider';

const KEYS = { openai: 'openai', anthropic: 'anthropic', gemini: 'gemini', vertex: 'vertexai', azureOpenai: 'azureopenai', bedrock: 'bedrock' } as const;

/** What the provider's key holds of an endpoint. */
export type Provided = Pick<EndpointIntent, 'provider' | 'credential'>;

/** The provider keys of a kgateway Backend; the credential sits inside them. */
export function provider(hasBedrock: boolean): Codec<Provided> {
  const which = oneOf<ProviderIntents>({
    openai: { key: 'openai', codec: fields<ProviderIntents['openai']>({ model: value('openai.model') }) },
    anthropic: {
      key: 'anthropic',
      codec: fields<ProviderIntents['anthropic']>({ model: value('anthropic.model'), apiVersion: value('anthropic.apiVersion') }),
    },
    gemini: {
      key: 'gemini',
      codec: fields<ProviderIntents['gemini']>({ model: value('gemini.model'), apiVersion: required('gemini.apiVersion', 'v1beta') }),
    },
    vertex: {
      key: 'vertexai',
      codec: fields<ProviderIntents['vertex']>({
        projectId: value('vertexai.projectId'),
        region: value('vertexai.location'),
        model: value('vertexai.model'),
        apiVersion: required('vertexai.apiVersion', 'v1'),
        publisher: required('vertexai.publisher', 'GOOGLE'),
        modelPath: value('vertexai.modelPath'),
        jsonSchema: needless(),
      }),
    },
    bedrock: hasBedrock ? {
      key: 'bedrock',
      codec: fields<ProviderIntents['bedrock']>({
        region: value('bedrock.region'),
        model: value('bedrock.model'),
        guardrail: optional('bedrock.guardrail', record<{ identifier: string; version: string }>({ identifier: value('identifier'), version: value('version') })),
      }),
    } : absentArm('the AWS Bedrock provider', 'there is no Bedrock provider that works on this data plane'),
    azureOpenai: {
      key: 'azureopenai',
      codec: fields<ProviderIntents['azureOpenai']>({
        endpoint: value('azureopenai.endpoint'),
        deployment: value('azureopenai.deploymentName'),
        apiVersion: value('azureopenai.apiVersion'),
      }),
    },
    azureResource: absentArm('Azure by resource name', 'there is no Azure provider by resource name; give the endpoint'),
    mistral: absentArm('a provider of its own for Mistral', 'there is no Mistral provider; use Mistral as an OpenAI-compatible one'),
    custom: absentArm('a provider with its own list of API formats', 'there is no provider with its own list of formats'),
  });
  return {
    encode(v, to) {
      which.encode(v.provider, to);
      const key = keyOf(v.provider.kind);
      if (key) { credentialAt(key).encode(v.credential, to); }
    },
    decode(from) {
      const found = which.decode(from);
      const key = found && keyOf(found.kind);
      if (!found || !key) { return undefined; }
      const credential = credentialAt(key).decode(from);
      return { provider: found, ...credential && { credential } };
    },
  };
}

const keyOf = (kind: ProviderKind): string | undefined => (KEYS as { readonly [K in ProviderKind]?: string })[kind];

const credentialAt = (key: string) => key === 'bedrock' ? at('bedrock.auth', bedrockAuth) : at(`${key}.authToken`, authToken);
