import { FeatureGroup } from './feature';

const rule = (property: string): string => `new LlmRoute(chart, 'chat', { gateway, rules: [{ targets: [openai]«, ${property}» }] });`;

const ROUTE = { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name: 'chat' };
const GATEWAY = { ...ROUTE, kind: 'Gateway' };

export const ROUTES: FeatureGroup = {
  title: 'Routes',
  features: [
    { id: 'matches', title: 'conditions on paths, headers, queries and methods', example: rule('matches: [RouteMatch.pathPrefix(\'/chat\')]') },
    { id: 'rule-name', title: 'names of rules', whole: ['the name of a rule'], example: rule('ruleName: \'chat\'') },
    { id: 'route-headers', title: 'changes to headers, in a rule', example: rule('requestHeaders: { set: { \'x-team\': \'search\' } }') },
    {
      id: 'redirect',
      title: 'redirects',
      example: 'new LlmRoute(chart, \'chat\', { gateway, rules: [{ «redirect: { path: \'/chat\', statusCode: 301 }|targets: [openai]» }] });',
    },
    { id: 'mirror', title: 'copies of requests', example: rule('mirrors: [{ target: service, percent: 10 }]') },
    { id: 'route-timeout', title: 'how long a request may take, in a rule', example: rule('requestTimeout: RouteTimeout.of(Duration.minutes(2))') },
    {
      id: 'try-timeout',
      title: 'how long each try may take',
      parts: ['a timeout of each try, with retries', 'a timeout of each try, without retries'],
      example: 'new LlmRoute(chart, \'chat\', { gateway, rules: [{ targets: [openai], retry: RouteRetry.of({ attempts: 2 })«, backendRequestTimeout: Duration.seconds(30)» }] });',
      elsewhere: [{ dialects: ['kgateway-2.0'], example: rule('backendRequestTimeout: Duration.seconds(30)') }],
    },
    {
      id: 'route-retries',
      title: 'retries, in a rule',
      whole: ['retries of a route'],
      parts: ['a retry condition in CEL'],
      example: rule('retry: RouteRetry.of({ attempts: 2 })'),
    },
    {
      id: 'inference-pool',
      title: 'a route to an InferencePool',
      whole: ['a route to an InferencePool'],
      example: 'new LlmRoute(chart, \'chat\', { gateway, rules: [{ targets: [«RouteTarget.fromInferencePoolName(\'llama\')|service»] }] });',
    },
    {
      id: 'listener-set-route',
      title: 'a route on a ListenerSet',
      whole: ['a route on a ListenerSet'],
      example: 'new LlmRoute(chart, \'chat\', { gateway: «GatewayRef.listenerSet(\'team\')|gateway», rules: [{ targets: [openai] }] });',
    },
    {
      id: 'rule-policy',
      title: 'policies of one rule',
      example: 'new LlmPolicy(chart, \'policy\', { targets: [«route.rule(\'chat\')|route»], prompt: { prepend: [Message.system(\'Answer in English.\')] } });',
    },
    {
      id: 'rule-target',
      title: 'policies that name a rule as their target',
      whole: ['a policy on one rule of a route'],
      sample: { of: 'policy', without: { targets: [ROUTE] }, intent: { targets: [{ ...ROUTE, sectionName: 'chat' }] } },
      unsaid: 'the library names the rule, or has the rule refer to the policy, as the dialect needs it',
    },
    {
      id: 'rule-reference',
      title: 'policies that rules refer to',
      whole: ['a policy that a route rule refers to'],
      sample: {
        of: 'route',
        without: { parents: [], rules: [{}] },
        intent: { parents: [], rules: [{ filters: [{ kind: 'extension', policy: { group: 'gateway.kgateway.dev', kind: 'TrafficPolicy', name: 'it' } }] }] },
      },
      unsaid: 'the library names the rule, or has the rule refer to the policy, as the dialect needs it',
    },
    {
      id: 'pre-routing',
      title: 'policies before a route is chosen',
      whole: ['a policy before routing'],
      example: 'new LlmPolicy(chart, \'policy\', { targets: [gateway], clientAuth: [ClientAuth.apiKeys(ClientKeys.fromSecretName(\'client-keys\'))]«, preRouting: true» });',
    },
    {
      id: 'overriding-policy',
      title: 'policies that beat those of more specific targets',
      whole: ['a policy that beats those of more specific targets'],
      example: 'new LlmPolicy(chart, \'policy\', { targets: [gateway], rateLimits: [RateLimit.requests(100).perMinute()]«, overrides: true» });',
    },
    {
      id: 'labelled-targets',
      title: 'policies on everything with some labels',
      whole: ['a policy on everything with some labels'],
      sample: {
        of: 'policy',
        without: { targets: [] },
        intent: { targets: [], selectors: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', labels: { team: 'research' } }] },
      },
      unsaid: 'read and written in YAML; no construct says it',
    },
    {
      id: 'port-policy',
      title: 'policies on the listeners of a port',
      whole: ['a policy on the listeners of a port'],
      sample: { of: 'policy', without: { targets: [GATEWAY] }, intent: { targets: [{ ...GATEWAY, port: 8080 }] } },
      unsaid: 'read and written in YAML; no construct says it',
    },
  ],
};
