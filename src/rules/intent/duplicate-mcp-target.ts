import { NONE } from './endpoints';
import { Severity } from '../../diagnostic/diagnostic';
import { EVERYWHERE } from '../dialect-range';
import { IntentRule } from '../rule';

export const duplicateMcpTarget: IntentRule = {
  code: 'DuplicateMcpTarget',
  level: Severity.ERROR,
  topic: 'backends',
  title: 'two targets of a backend of tools have one name',
  reason: 'tools are told apart by it, and policies find a target by it',
  fix: 'give each target its own name',
  dialects: EVERYWHERE,
  stage: 'stated',
  isAskedOfRead: false,
  examples: {
    language: 'typescript',
    bad: 'new McpBackend(chart, \'tools\', { targets: [\'files\', \'files\'].map(name => McpTarget.sse(name, { host: `${name}.ai.svc`, port: 80 })) });',
    good: 'new McpBackend(chart, \'tools\', { targets: [\'files\', \'mail\'].map(name => McpTarget.sse(name, { host: `${name}.ai.svc`, port: 80 })) });',
    dialects: ['kgateway-2.1', 'agentgateway-0.12', 'agentgateway-1.4'],
  },
  inBackend: backend => {
    if (backend.kind !== 'mcp') { return NONE; }
    const names = backend.targets.map(({ name }) => name);
    const twice = new Set(names.filter((name, i) => names.indexOf(name) !== i));
    return [...twice].map(name => ({
      message: `targets must have names of their own, got '${name}' more than once; give each target its own name`, where: 'targets',
    }));
  },
};
