import { hosts, leaves, llm, member, pair, pool, route, rule, server, to } from './manifests';
import { Manifest } from './recording';

const elsewhere = { ...hosts('south')[0], metadata: { name: 'south', namespace: 'team' } };

/** Parts of recorded configurations that did not do what they say, by number and by the code of the finding. */
export const FAULTS: { readonly [number: string]: { readonly [code: string]: readonly Manifest[] } } = {
  '19': { LintCrossNamespace: [elsewhere, route('across', rule(undefined, [to('south', { namespace: 'team' })]))] },
  '28': { LintMissingBackend: [...hosts('north'), route('shares', rule(undefined, [to('north'), to('gone')]))] },
  '59': { LintNoTls: [llm('plain', { openai: {}, host: 'plain.test', port: 443, pathPrefix: '/v1' })] },
  '61': { BearerInKey: [server('twice', { auth: { key: 'Bearer sk-lab' } })], LintPlaintextKey: [server('inline', { auth: { key: 'sk-lab' } })] },
  '69b': {
    LintNoIdentity: [llm('rock', { bedrock: { region: 'eu-west-1', model: 'titan' }, host: 'north.test', port: 9000 })],
    RegionMissing: [llm('rock', { bedrock: { region: 'eu-west-1', model: 'titan' }, host: 'north.test', port: 9000 }, { auth: { aws: { secretRef: { name: 'aws' } } } })],
  },
  '76': { LintNoEviction: [pair('chat')] },
  '87': { LintNoEviction: [pair('chat', leaves({ duration: '30s', consecutiveFailures: 0 }))] },
  '91': { LintNoEviction: [pool('chat', [[member('north')], [member('south', { health: leaves() })]])] },
  '98': {
    LintMissingSecret: [{ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'absents', namespace: 'ai' } },
      pool('chat', [[member('north', { auth: { secretRef: { name: 'absent' } } })], [member('south')]], { health: leaves() })],
  },
};
