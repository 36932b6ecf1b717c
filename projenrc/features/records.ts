import { FeatureGroup } from './feature';

export const RECORDS: FeatureGroup = {
  title: 'What is recorded',
  features: [
    {
      id: 'access-log',
      title: 'a log of requests',
      capability: 'accessLog',
      example: 'new LlmPolicy(chart, \'policy\', { targets: [gateway], accessLog: AccessLog.of({ otlp: OtlpExporter.grpc(service) }) });',
      elsewhere: [
        {
          dialects: ['kgateway-2.0'],
          example: 'new LlmPolicy(chart, \'policy\', { targets: [gateway], accessLog: AccessLog.of({ sinks: [LogSink.jsonFile(\'/dev/stdout\', { path: \'%REQ(:PATH)%\' })] }) });',
        },
        {
          dialects: ['agentgateway-0.12'],
          example: 'new LlmPolicy(chart, \'policy\', { targets: [gateway], accessLog: AccessLog.of({ add: { user: \'request.headers["x-user"]\' } }) });',
        },
      ],
    },
    {
      id: 'tracing',
      title: 'traces of requests',
      capability: 'tracing',
      example: 'new LlmPolicy(chart, \'policy\', { targets: [gateway], tracing: Tracing.of({ exporter: OtlpExporter.grpc(service) }) });',
    },
    {
      id: 'metrics',
      title: 'labels of metrics',
      capability: 'metrics',
      example: 'new LlmPolicy(chart, \'policy\', { targets: [gateway], metrics: Metrics.of({ add: { user: \'request.headers["x-user"]\' } }) });',
    },
  ],
};
