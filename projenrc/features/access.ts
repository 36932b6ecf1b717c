import { FeatureGroup } from './feature';

export const ACCESS: FeatureGroup = {
  title: 'Who may call',
  features: [
    {
      id: 'api-keys',
      title: 'API keys of clients',
      capability: 'apiKeys',
      example: 'new LlmPolicy(chart, \'policy\', { targets: [route], clientAuth: [ClientAuth.apiKeys(ClientKeys.fromSecretName(\'client-keys\'))] });',
    },
    {
      id: 'jwt',
      title: 'JSON web tokens of clients',
      capability: 'jwt',
      example: `new LlmPolicy(chart, 'policy', {
  targets: [route],
  clientAuth: [ClientAuth.jwt([{ issuer: 'https://issuer.example', audiences: ['ai'], jwks: Jwks.remote(service, '/certs') }])],
});`,
      elsewhere: [{
        dialects: ['gloo-1.20'],
        example: `const issuer = RouteTarget.fromObject({ group: 'gloo.solo.io', kind: 'Upstream', name: 'issuer' });
new LlmPolicy(chart, 'policy', {
  targets: [route],
  clientAuth: [ClientAuth.jwt([{ issuer: 'https://issuer.example', audiences: ['ai'], jwks: Jwks.remote(issuer, '/certs', { url: 'https://issuer.example/certs' }) }])],
});`,
      }],
    },
    {
      id: 'basic-auth',
      title: 'users and passwords',
      capability: 'basic',
      example: 'new LlmPolicy(chart, \'policy\', { targets: [route], clientAuth: [ClientAuth.basic(BasicUsers.fromSecretName(\'users\'))] });',
    },
    {
      id: 'authorization',
      title: 'rules of who may do what',
      capability: 'authorization',
      example: 'new LlmPolicy(chart, \'policy\', { targets: [route], authorization: [Authorization.allow(\'request.headers["x-team"] == "search"\')] });',
    },
    {
      id: 'external-authorization',
      title: 'a service that decides of each request',
      capability: 'externalAuth',
      parts: [
        'a size of the body that is the authorization service\'s own', 'another choice of the route after authorization', 'how long a call to the service takes',
        'the name of the authorization service in metrics', 'the status of requests while the authorization service fails',
        'what happens while the authorization service fails',
      ],
      example: 'new LlmPolicy(chart, \'policy\', { targets: [route], externalAuthorization: ExternalAuthorization.grpc(service) });',
      elsewhere: [{
        dialects: ['gloo-1.20'],
        example: 'new LlmPolicy(chart, \'policy\', { targets: [route], externalAuthorization: ExternalAuthorization.fromConfigName(\'auth\') });',
      }],
    },
    {
      id: 'cors',
      title: 'what pages of other origins may do (CORS)',
      capability: 'cors',
      parts: ['CORS on a route'],
      example: 'new LlmPolicy(chart, \'policy\', { targets: [route], cors: Cors.of({ allowOrigins: [\'https://app.example\'] }) });',
    },
    {
      id: 'csrf',
      title: 'changes from the own origin only (CSRF)',
      capability: 'csrf',
      example: 'new LlmPolicy(chart, \'policy\', { targets: [route], csrf: Csrf.of({ additionalOrigins: [OriginMatch.exact(\'https://app.example\')] }) });',
    },
    {
      id: 'network-authorization',
      title: 'rules of who may connect',
      capability: 'networkAuthorization',
      example: 'new LlmPolicy(chart, \'policy\', { targets: [gateway], networkAuthorization: Authorization.deny(\'source.address == "203.0.113.7"\') });',
    },
  ],
};
