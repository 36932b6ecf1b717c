import { NONE } from './endpoints';
import { Severity } from '../../diagnostic/diagnostic';
import { EVERYWHERE } from '../dialect-range';
import { IntentRule } from '../rule';

export const noHosts: IntentRule = {
  code: 'NoHosts',
  level: Severity.ERROR,
  topic: 'backends',
  title: 'a backend of plain hosts has none',
  reason: 'there is nothing to call',
  fix: 'add a host to hosts',
  dialects: EVERYWHERE,
  stage: 'stated',
  isAskedOfRead: false,
  examples: {
    language: 'typescript',
    bad: 'new StaticBackend(chart, \'litellm\', { hosts: [] });',
    good: 'new StaticBackend(chart, \'litellm\', { hosts: [{ host: \'litellm.ai.svc\', port: 4000 }] });',
  },
  inBackend: backend => backend.kind !== 'static' || backend.hosts.length > 0 ? NONE
    : [{ message: 'a static backend needs at least one host, got none; add one to hosts', where: 'hosts' }],
};
