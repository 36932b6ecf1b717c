import { FeatureGroup } from './feature';

export const CONNECTIONS: FeatureGroup = {
  title: 'How backends are called',
  features: [
    {
      id: 'connection-http',
      title: 'HTTP towards backends',
      capability: 'connectionHttp',
      example: 'new LlmPolicy(chart, \'policy\', { targets: [openai], connectionHttp: ConnectionHttp.of({ requestTimeout: Duration.minutes(5) }) });',
      elsewhere: [{
        dialects: ['kgateway-2.1-envoy'],
        example: 'new LlmPolicy(chart, \'policy\', { targets: [openai], connectionHttp: ConnectionHttp.of({ idleTimeout: Duration.minutes(5) }) });',
      }],
    },
    {
      id: 'connection-tcp',
      title: 'TCP towards backends',
      capability: 'connectionTcp',
      example: 'new LlmPolicy(chart, \'policy\', { targets: [openai], connectionTcp: ConnectionTcp.of({ connectTimeout: Duration.seconds(5) }) });',
    },
    {
      id: 'tunnel',
      title: 'a proxy in front of backends',
      capability: 'tunnel',
      parts: ['a proxy between the gateway and a server'],
      example: 'new LlmPolicy(chart, \'policy\', { targets: [openai], tunnel: service });',
    },
    {
      id: 'load-balancer',
      title: 'how requests are spread over addresses',
      capability: 'loadBalancer',
      example: 'new LlmPolicy(chart, \'policy\', { targets: [openai], loadBalancer: LoadBalancer.leastRequest() });',
    },
    {
      id: 'outlier-detection',
      title: 'addresses that fail are left',
      capability: 'outlierDetection',
      example: 'new LlmPolicy(chart, \'policy\', { targets: [openai], outlierDetection: OutlierDetection.of({ consecutive5xx: 5 }) });',
    },
    {
      id: 'health-check',
      title: 'addresses are asked how they are',
      capability: 'healthCheck',
      example: 'new LlmPolicy(chart, \'policy\', { targets: [openai], healthCheck: HealthCheck.http(\'/healthz\') });',
    },
    {
      id: 'envoy-tls',
      title: 'TLS towards backends in words of Envoy',
      capability: 'envoyTls',
      example: 'new LlmPolicy(chart, \'policy\', { targets: [openai], envoyTls: EnvoyTls.systemTrust({ minVersion: EnvoyTlsVersion.V1_2 }) });',
    },
    {
      id: 'health-rule',
      title: 'when an endpoint of a pool is left',
      whole: ['a health rule of an endpoint'],
      example: `new FailoverBackend(chart, 'it', {
  tiers: [{ providers: [new OpenAi({ model: 'gpt-4o', apiKey })] }, { providers: [new OpenAi({ model: 'gpt-4o-mini', apiKey })] }],
  health: «HealthRule.of({ evictionDuration: Duration.seconds(10), consecutiveFailures: 3 })|HealthRule.none()»,
});`,
    },
    {
      id: 'token-exchange',
      title: 'tokens exchanged for those of callers',
      capability: 'tokenExchange',
      example: 'new LlmPolicy(chart, \'policy\', { targets: [openai], tokenExchange: TokenExchange.of({ service }) });',
    },
    {
      id: 'cross-app-access',
      title: 'tokens of callers for other apps',
      capability: 'crossAppAccess',
      example: `new LlmPolicy(chart, 'policy', {
  targets: [openai],
  crossAppAccess: CrossAppAccess.of({
    audience: 'https://other.example.com',
    identityProvider: { service, path: '/token', client: OAuthClient.basic('gateway', apiKey) },
    resourceAuthorizationServer: { service, path: '/token', client: OAuthClient.basic('gateway', apiKey) },
  }),
});`,
    },
    {
      id: 'jwt-sign',
      title: 'tokens that the gateway signs',
      capability: 'jwtSign',
      example: `new LlmPolicy(chart, 'policy', {
  targets: [openai], signedToken: SignedToken.fromSecretName('signing-key', { claims: { iss: BodyValue.text('gateway') } }),
});`,
    },
    {
      id: 'extra-credentials',
      title: 'credentials besides the provider\'s',
      capability: 'extraCredentials',
      example: 'new LlmPolicy(chart, \'policy\', { targets: [openai], extraCredentials: [ExtraCredential.inHeader(AuthHeader.named(\'x-tenant-key\'), apiKey)] });',
    },
    {
      id: 'call-authorization',
      title: 'a service that decides before a backend is called',
      capability: 'callAuthorization',
      example: 'new LlmPolicy(chart, \'policy\', { targets: [openai], callAuthorization: ExternalAuthorization.grpc(service) });',
    },
    {
      id: 'call-transformation',
      title: 'changes between the gateway and the backend',
      capability: 'callTransformation',
      example: 'new LlmPolicy(chart, \'policy\', { targets: [openai], callTransformation: Transformation.of({ request: { set: { \'x-tier\': \'"gold"\' } } }) });',
    },
  ],
};
