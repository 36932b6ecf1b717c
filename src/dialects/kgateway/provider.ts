import { authToken, bedrockAuth, secretRef, unsigned } from './auth-token';
import { absent, absentArm, absentArmBy, Arm, at, Codec, fields, ignored, lackingOf, oneOf, optional, partly, record, required, value } from '../../codec/codec';
import { EndpointIntent } from '../../intent/backend';
import { ProviderIntents, ProviderKind } from '../../intent/provider';
import { PROVIDER_NAMES } from '../../intent/provider-names';
import { ANTHROPIC_VERSION, GEMINI_VERSION, GUARDRAIL, JSON_SCHEMA, noAzureByName, VERTEX_VERSION } from '../provider-gaps';
import { TrafficPolicyForms } from './policy/forms';

const KEYS = { openai: 'openai', anthropic: 'anthropic', gemini: 'gemini', vertex: 'vertexai', azureOpenai: 'azureopenai', bedrock: 'bedrock' } as const;

/** What the provider's key holds of an endpoint. */
export type Provided = Pick<EndpointIntent, 'provider' | 'credential'>;

/** The provider keys of a kgateway Backend; the credential sits inside them. */
export function provider(plane: TrafficPolicyForms['plane']): Codec<Provided> {
  const { anthropicVersion, geminiVersion, vertexVersion, azureOpenai } = ways(plane);
  const which = oneOf<ProviderIntents>({
    openai: { key: 'openai', codec: fields<ProviderIntents['openai']>({ model: value('openai.model') }) },
    anthropic: {
      key: 'anthropic',
      codec: fields<ProviderIntents['anthropic']>({ model: value('anthropic.model'), apiVersion: anthropicVersion(value('anthropic.apiVersion')) }),
    },
    gemini: {
      key: 'gemini',
      codec: fields<ProviderIntents['gemini']>({ model: value('gemini.model'), apiVersion: geminiVersion(required('gemini.apiVersion', 'v1beta')) }),
    },
    vertex: {
      key: 'vertexai',
      codec: fields<ProviderIntents['vertex']>({
        projectId: value('vertexai.projectId'),
        region: value('vertexai.location'),
        model: value('vertexai.model'),
        apiVersion: vertexVersion(required('vertexai.apiVersion', 'v1')),
        publisher: vertexVersion(required('vertexai.publisher', 'GOOGLE')),
        modelPath: vertexVersion(value('vertexai.modelPath')),
        jsonSchema: absent(JSON_SCHEMA, 'the body format cannot be declared'),
      }),
    },
    bedrock: bedrock(plane),
    azureOpenai: {
      key: 'azureopenai',
      codec: azureOpenai(fields<ProviderIntents['azureOpenai']>({
        endpoint: value('azureopenai.endpoint'),
        deployment: value('azureopenai.deploymentName'),
        apiVersion: value('azureopenai.apiVersion'),
      })),
    },
    azureResource: noAzureByName,
    mistral: absentArm(PROVIDER_NAMES.mistral, 'there is no Mistral provider; use Mistral as an OpenAI-compatible one'),
    custom: absentArm(PROVIDER_NAMES.custom, 'there is no provider with its own list of formats'),
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
    ...lackingOf<Provided>([['provider', which], ['credential', secretRef], ['credential', unsigned]]),
  };
}

/** What becomes of fields on a data plane that may not read them. */
function ways(plane: TrafficPolicyForms['plane']) {
  const onEnvoy = plane !== '2.1-agentgateway';
  const unread = (feature: string, because: string) => <T>(field: Codec<T>): Codec<T> => onEnvoy ? field : partly(field, feature, because);
  return {
    anthropicVersion: <T>(field: Codec<T>): Codec<T> => onEnvoy
      ? partly(field, ANTHROPIC_VERSION, 'the field is never read and no anthropic-version header is added', 'leave it out; clients must send it')
      : partly(field, ANTHROPIC_VERSION, 'the field is never read; the gateway sends version 2023-06-01', 'leave it out'),
    geminiVersion: unread(GEMINI_VERSION, 'the field must be there but is never read; the OpenAI-compatible endpoint is called'),
    vertexVersion: unread(VERTEX_VERSION, 'API version, publisher and model path must be there but are never read'),
    azureOpenai: unread(PROVIDER_NAMES.azureOpenai, 'the endpoint is reached by host and path overrides, and the key travels as a bearer token'),
  };
}

const NO_AWS = 'there is no Bedrock provider that works on this data plane';

/** Bedrock, which only the agentgateway data plane speaks. */
function bedrock(plane: TrafficPolicyForms['plane']): Arm<ProviderIntents['bedrock']> {
  if (plane === '2.0') {
    return absentArmBy([{ feature: PROVIDER_NAMES.bedrock, level: 'no', because: NO_AWS }, { feature: GUARDRAIL, level: 'no', because: NO_AWS }], () => 0);
  }
  const guardrail = optional('bedrock.guardrail', record<{ identifier: string; version: string }>({ identifier: value('identifier'), version: value('version') }));
  const onEnvoy = plane === '2.1-envoy';
  const block = fields<ProviderIntents['bedrock']>({
    region: value('bedrock.region'),
    model: value('bedrock.model'),
    guardrail: onEnvoy ? ignored(guardrail, GUARDRAIL, NO_AWS) : guardrail,
  });
  return { key: 'bedrock', codec: onEnvoy ? ignored(block, PROVIDER_NAMES.bedrock, 'the schema has it, but the translator on Envoy refuses it; the agentgateway class of the same release has it') : block };
}

const keyOf = (kind: ProviderKind): string | undefined => (KEYS as { readonly [K in ProviderKind]?: string })[kind];

const credentialAt = (key: string) => key === 'bedrock' ? at('bedrock.auth', bedrockAuth) : at(`${key}.authToken`, authToken);
