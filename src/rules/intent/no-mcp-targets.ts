import { NONE } from './endpoints';
import { Severity } from '../../diagnostic/diagnostic';
import { EVERYWHERE } from '../dialect-range';
import { IntentRule } from '../rule';

export const noMcpTargets: IntentRule = {
  code: 'NoMcpTargets',
  level: Severity.ERROR,
  topic: 'backends',
  title: 'a backend of tools has no targets',
  reason: 'there is nothing to call',
  fix: 'add a target to targets',
  dialects: EVERYWHERE,
  stage: 'stated',
  isAskedOfRead: false,
  examples: {
    language: 'typescript',
    bad: 'new McpBackend(chart, \'tools\', { targets: [] });',
    good: 'new McpBackend(chart, \'tools\', { targets: [McpTarget.streamableHttp(\'files\', { host: \'files.ai.svc\', port: 80 })] });',
    dialects: ['kgateway-2.1', 'agentgateway-0.12', 'agentgateway-1.4'],
  },
  inBackend: backend => backend.kind !== 'mcp' || backend.targets.length > 0 ? NONE
    : [{ message: 'a backend of tools needs at least one target, got none; add one to targets', where: 'targets' }],
};
