import { NONE } from './endpoints';
import { Severity } from '../../diagnostic/diagnostic';
import { EVERYWHERE } from '../dialect-range';
import { IntentRule } from '../rule';

export const tooManyMcpTargets: IntentRule = {
  code: 'TooManyMcpTargets',
  level: Severity.ERROR,
  topic: 'backends',
  title: 'a backend of tools has more targets than the release allows',
  reason: 'the schema of the release bounds them',
  fix: 'select Services by their labels, which may be any number, or make a second backend',
  dialects: EVERYWHERE,
  stage: 'stated',
  isAskedOfRead: false,
  examples: {
    language: 'typescript',
    bad: 'new McpBackend(chart, \'tools\', { targets: Array.from({ length: 129 }, (_, i) => McpTarget.sse(`server-${i}`, { host: \'tools.ai.svc\', port: 80 })) });',
    good: 'new McpBackend(chart, \'tools\', { targets: [McpTarget.selector(\'all\', { services: { labels: { tools: \'yes\' } } })] });',
    dialects: ['kgateway-2.1', 'agentgateway-0.12', 'agentgateway-1.4'],
  },
  inBackend: (backend, { limits: { mcpTargets = Infinity }, title }) => backend.kind !== 'mcp' || backend.targets.length <= mcpTargets ? NONE : [{
    message: `${title} allows at most ${mcpTargets} targets, got ${backend.targets.length}; select Services by their labels, or make a second backend`,
    where: 'targets',
  }],
};
