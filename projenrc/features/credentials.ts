import { FeatureGroup } from './feature';

const bedrock = (credential: string): string =>
  `new BedrockBackend(chart, 'it', { region: 'us-west-2', model: 'us.amazon.nova-lite-v1:0'«, credential: ${credential}» });`;
const azure = (credential: string): string => `new AzureOpenAiBackend(chart, 'it', {
  endpoint: 'https://my-resource.openai.azure.com', deployment: 'gpt-4o', apiVersion: '2024-10-21',
  credential: «${credential}|AzureCredential.fromApiKey(apiKey)»,
});`;
const vertex = (credential: string): string => `new VertexAiBackend(chart, 'it', {
  projectId: 'my-project', region: 'us-central1', model: 'gemini-2.5-pro', credential: «${credential}|GcpCredential.fromAccessToken(apiKey)»,
});`;
const openai = (property: string): string => `new OpenAiBackend(chart, 'it', { model: 'gpt-4o', apiKey«, ${property}» });`;
const proxied = (tls: string): string =>
  `new OpenAiBackend(chart, 'it', { model: 'gpt-4o', apiKey, host: 'proxy.example', port: 443, tls: BackendTls.«${tls}|systemTrust()» });`;

export const CREDENTIALS: FeatureGroup = {
  title: 'Backends: credentials and TLS',
  features: [
    {
      id: 'api-key',
      title: 'an API key in a Secret',
      parts: ['a credential said once for all endpoints', 'a Secret entry of another name than the gateway\'s own'],
      example: 'new OpenAiBackend(chart, \'it\', { model: \'gpt-4o\', apiKey: «ApiKey.fromSecretName(\'openai-key\')|ApiKey.fromSecretName(\'other\')» });',
    },
    {
      id: 'caller-credential',
      title: 'the caller\'s own credential',
      whole: ['passing on the caller\'s credential'],
      example: 'new OpenAiBackend(chart, \'it\', { model: \'gpt-4o\', apiKey: «ApiKey.passthrough()|apiKey» });',
    },
    {
      id: 'credential-header',
      title: 'a credential in another header',
      whole: ['a credential in another header, or without prefix'],
      parts: ['a credential in a query parameter or a cookie', 'an authentication header said once for all endpoints'],
      example: openai('authHeader: AuthHeader.named(\'x-api-key\')'),
    },
    { id: 'aws-keys', title: 'AWS keys in a Secret', whole: ['AWS keys in a Secret'], example: bedrock('AwsCredential.fromSecretName(\'aws\')') },
    { id: 'aws-identity', title: 'the AWS identity of the proxy', whole: ['the AWS identity of the proxy'], example: bedrock('AwsCredential.implicit()') },
    {
      id: 'aws-role',
      title: 'another AWS role',
      whole: ['assuming an AWS role'],
      parts: ['tags of an AWS session', 'the name of an AWS session', 'a region that requests to AWS are signed for', 'a service that requests to AWS are signed for'],
      example: bedrock('AwsCredential.assumeRole(\'arn:aws:iam::123456789012:role/models\')'),
    },
    { id: 'azure-identity', title: 'the Azure identity of the proxy', whole: ['the Azure identity of the proxy'], example: azure('AzureCredential.implicit()') },
    {
      id: 'azure-managed-identity',
      title: 'an Azure managed identity',
      whole: ['an Azure managed identity'],
      example: azure('AzureCredential.managedIdentityByClientId(\'client-id\')'),
    },
    { id: 'azure-workload-identity', title: 'an Azure workload identity', whole: ['an Azure workload identity'], example: azure('AzureCredential.workloadIdentity()') },
    {
      id: 'azure-service-principal',
      title: 'an Azure service principal',
      whole: ['an Azure service principal in a Secret'],
      example: azure('AzureCredential.fromServicePrincipalSecretName(\'azure\')'),
    },
    { id: 'gcp-identity', title: 'the Google Cloud identity of the proxy', whole: ['the Google Cloud identity of the proxy'], example: vertex('GcpCredential.implicit()') },
    {
      id: 'gcp-service-account',
      title: 'a Google Cloud service account',
      whole: ['a Google Cloud service account in a Secret'],
      example: vertex('GcpCredential.fromServiceAccountSecretName(\'gcp\')'),
    },
    {
      id: 'tls',
      title: 'TLS to a host of one\'s own',
      parts: [
        'verified TLS to an overridden host', 'TLS to an overridden host by its address', 'TLS to an overridden host on another port than 443', 'plain text to port 443',
        'TLS said once for all endpoints', 'TLS settings for the provider\'s own host',
      ],
      example: 'new OpenAiBackend(chart, \'it\', { model: \'gpt-4o\', apiKey, host: \'proxy.example\', port: 443«, tls: BackendTls.systemTrust()|, tls: BackendTls.unsafePlaintext()» });',
    },
    {
      id: 'tls-authorities',
      title: 'authorities of one\'s own',
      whole: ['a CA bundle in a ConfigMap'],
      parts: ['a CA bundle in a Secret'],
      example: proxied('fromConfigMapName(\'proxy-ca\')'),
    },
    {
      id: 'tls-server-name',
      title: 'another server name in TLS',
      whole: ['a TLS server name that differs from the host'],
      parts: ['a server name that differs from the host'],
      example: proxied('systemTrust({ serverName: \'models.example\' })'),
    },
    {
      id: 'tls-client-certificate',
      title: 'a client certificate',
      whole: ['a client certificate towards a provider'],
      parts: ['subject alternative names, ALPN or key exchange groups towards a provider', 'TLS key exchange groups'],
      example: proxied('systemTrust({ clientCertificate: kplus.Secret.fromSecretName(chart, \'client\', \'client-tls\') })'),
    },
    { id: 'tls-unverified', title: 'TLS without verification', whole: ['TLS without verification'], example: proxied('unsafeInsecure()') },
    {
      id: 'tls-plain-hosts',
      title: 'TLS to plain hosts',
      whole: ['TLS to plain hosts'],
      parts: [
        'TLS to plain hosts that the system\'s authorities vouch for', 'TLS to plain hosts without verification', 'TLS to a plain host by its address',
        'TLS to plain hosts of several names', 'a client certificate towards plain hosts', 'a CA bundle in a Secret for plain hosts', 'a CA bundle in a ConfigMap for plain hosts',
        'the namespace of a CA bundle',
        'subject alternative names, ALPN or key exchange groups towards plain hosts',
      ],
      example: 'new StaticBackend(chart, \'it\', { hosts: [{ host: \'litellm.example\', port: 443 }]«, tls: BackendTls.systemTrust()» });',
      elsewhere: [{
        dialects: ['kgateway-2.0'],
        example: 'new StaticBackend(chart, \'it\', { hosts: [{ host: \'litellm.example\', port: 443 }]«, tls: BackendTls.fromConfigMapName(\'ca\')» });',
      }],
    },
  ],
};
