import { authToken, secretRef } from './auth-token';
import { absent, absentArm, at, Codec, Field, fields, lackingOf, needless, oneOf, partly, value } from '../../codec/codec';
import { EndpointIntent } from '../../intent/backend';
import { AwsSigningIntent, CredentialIntent, CredentialIntents } from '../../intent/credential';
import { CREDENTIAL_NAMES } from '../../intent/credential-names';
import { ProviderIntents, ProviderKind } from '../../intent/provider';
import { PROVIDER_NAMES } from '../../intent/provider-names';
import { noAuthLocation } from '../auth-location';
import { ALIASES, APIS } from '../backend-gaps';
import { noAi, noCalls, ON_ROUTES, TLS_BESIDE } from '../lacking';
import { GUARDRAIL, noAzureByName } from '../provider-gaps';
import { UNSIGNED } from '../unsigned';

const KEYS: { readonly [K in ProviderKind]?: string } = {
  openai: 'openai', anthropic: 'anthropic', gemini: 'gemini', mistral: 'mistral', vertex: 'vertexAi', azureOpenai: 'azureOpenai', bedrock: 'bedrock',
};

const unsigned = fields<AwsSigningIntent>(UNSIGNED);

const awsCredential: Codec<CredentialIntent> = {
  encode(credential, to) {
    if (credential.kind === 'awsSecret') { unsigned.encode(credential, to); return secretRef.encode(credential, to); }
    to.report.error('UnsupportedFeature', `${CREDENTIAL_NAMES[credential.kind]} cannot be used for Bedrock here; use AWS keys in a Secret`, to.path);
  },
  decode: from => from.at('secretRef').exists ? { kind: 'awsSecret', ...secretRef.decode(from) as CredentialIntents['awsSecret'] } : undefined,
};

type Address = Omit<EndpointIntent, 'provider' | 'credential'>;

const address = fields<Address>({
  name: needless(),
  host: value('customHost.host'),
  port: value('customHost.port'),
  hostname: value('customHost.hostname'),
  path: value('customHost.pathOverride.fullPath'),
  pathPrefix: value('customHost.pathOverride.basePath'),
  authLocation: noAuthLocation('the header is always the provider\'s own', 'a credential always travels in a header'),
  tls: absent('TLS settings inside the backend', TLS_BESIDE),
  health: absent('a health rule of an endpoint', 'there is no health rule; retries move traffic to the next tier'),
  apis: absent(APIS, 'clients speak the provider\'s own API'),
  modelAliases: absent(ALIASES, 'make a backend for each name and match it in the route'),
  ...noAi(ON_ROUTES),
  ...noCalls(ON_ROUTES),
});

const model = (key: string): Field<string> => value(`${key}.model`);

const which = oneOf<ProviderIntents>({
  openai: { key: 'openai', codec: fields<ProviderIntents['openai']>({ model: model('openai') }) },
  anthropic: { key: 'anthropic', codec: fields<ProviderIntents['anthropic']>({ model: model('anthropic'), apiVersion: value('anthropic.version') }) },
  gemini: { key: 'gemini', codec: fields<ProviderIntents['gemini']>({ model: model('gemini'), apiVersion: value('gemini.apiVersion') }) },
  mistral: { key: 'mistral', codec: fields<ProviderIntents['mistral']>({ model: model('mistral') }) },
  vertex: {
    key: 'vertexAi',
    codec: fields<ProviderIntents['vertex']>({
      projectId: value('vertexAi.projectId'),
      region: value('vertexAi.location'),
      model: model('vertexAi'),
      apiVersion: value('vertexAi.apiVersion'),
      publisher: value('vertexAi.publisher'),
      modelPath: value('vertexAi.modelPath'),
      jsonSchema: value('vertexAi.jsonSchema'),
    }),
  },
  bedrock: {
    key: 'bedrock',
    codec: partly(fields<ProviderIntents['bedrock']>({
      region: value('bedrock.region'),
      model: model('bedrock'),
      guardrail: absent(GUARDRAIL, 'a guardrail cannot be set on the provider'),
    }), PROVIDER_NAMES.bedrock, 'one region only, and what the closed plugin does with it is not documented'),
  },
  azureOpenai: {
    key: 'azureOpenai',
    codec: fields<ProviderIntents['azureOpenai']>({
      endpoint: value('azureOpenai.endpoint'),
      deployment: value('azureOpenai.deploymentName'),
      apiVersion: value('azureOpenai.apiVersion'),
    }),
  },
  azureResource: noAzureByName,
  custom: absentArm(PROVIDER_NAMES.custom, 'there is no provider with its own list of formats'),
});

/** One provider of a Gloo Upstream with everything that belongs to it; its key may hold nothing at all. */
export const endpoint: Codec<EndpointIntent> = {
  encode(v, to) {
    which.encode(v.provider, to);
    const key = KEYS[v.provider.kind];
    if (!key) { return; }
    const below = to.at(key);
    if (v.credential) { credentialOf(key).encode(v.credential, below); }
    address.encode(v, below);
  },
  decode(from) {
    const provider = which.decode(from);
    const key = provider && KEYS[provider.kind];
    if (!provider || !key) { return undefined; }
    const credential = credentialOf(key).decode(from.at(key));
    return { provider, ...credential && { credential }, ...address.decode(from.at(key)) };
  },
  ...lackingOf<EndpointIntent>([['provider', which], ['credential', secretRef], ['credential', unsigned], ['', address]]),
};

const credentialOf = (key: string) => key === 'bedrock' ? at('credentialProvider', awsCredential) : at('authToken', authToken);
