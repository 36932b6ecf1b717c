import { FeatureGroup } from './feature';

export const TRANSPORT: FeatureGroup = {
  title: 'How it is changed and sent',
  features: [
    {
      id: 'request-timeout',
      title: 'how long a request may take, in a policy',
      capability: 'requestTimeout',
      example: 'new LlmPolicy(chart, \'policy\', { targets: [route], requestTimeout: RouteTimeout.of(Duration.minutes(2)) });',
    },
    {
      id: 'retry',
      title: 'retries, in a policy',
      capability: 'retry',
      example: 'new LlmPolicy(chart, \'policy\', { targets: [route], retry: RouteRetry.of({ attempts: 2 }) });',
    },
    {
      id: 'headers',
      title: 'changes to headers, in a policy',
      capability: 'headerChanges',
      example: 'new LlmPolicy(chart, \'policy\', { targets: [route], headers: { request: { set: { \'x-team\': \'research\' } } } });',
    },
    {
      id: 'delay',
      title: 'requests that are held back',
      capability: 'delay',
      example: 'new LlmPolicy(chart, \'policy\', { targets: [route], delay: RequestDelay.of(Duration.millis(200)) });',
    },
    {
      id: 'direct-response',
      title: 'an answer by the gateway itself',
      capability: 'directResponse',
      example: 'new LlmPolicy(chart, \'policy\', { targets: [route.rule(\'chat\')], directResponse: DirectResponse.of({ status: 503, body: \'Back at eight.\' }) });',
    },
    {
      id: 'rewrite-host',
      title: 'the backend\'s own host name in calls',
      capability: 'rewriteHost',
      example: 'new LlmPolicy(chart, \'policy\', { targets: [route], rewriteHost: true });',
    },
    {
      id: 'transformation',
      title: 'changes by expressions (CEL)',
      capability: 'transformation',
      whole: ['a transformation by CEL expressions'],
      example: `new LlmPolicy(chart, 'policy', {
  targets: [route],
  transformation: Transformation.of({ request: { set: { 'x-team': 'request.headers["x-user"]' } } }),
});`,
    },
    {
      id: 'templates',
      title: 'changes by templates',
      capability: 'transformation',
      whole: ['a transformation by templates'],
      example: `new LlmPolicy(chart, 'policy', {
  targets: [route],
  transformation: Transformation.templates({ request: { set: { 'x-team': '{{ header("x-user") }}' } } }),
});`,
    },
    {
      id: 'external-processing',
      title: 'a service that changes requests and answers',
      capability: 'externalProcessing',
      parts: ['what the processing service gets unless a policy says otherwise'],
      example: 'new LlmPolicy(chart, \'policy\', { targets: [route], externalProcessing: ExternalProcessing.of(service) });',
    },
    {
      id: 'stream-idle-timeout',
      title: 'how long a stream may be silent',
      capability: 'streamIdleTimeout',
      example: 'new LlmPolicy(chart, \'policy\', { targets: [route], streamIdleTimeout: Duration.minutes(10) });',
    },
    {
      id: 'streaming',
      title: 'a rule that says that answers are streamed',
      capability: 'streaming',
      example: 'new LlmRoute(chart, \'chat\', { gateway, rules: [{ targets: [openai]«, streaming: true» }] });',
    },
  ],
};
