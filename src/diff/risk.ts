import { Area } from './area';

/** Whether something came, went, or is another. */
export type ChangeKind = 'added' | 'removed' | 'changed';

/** What a change may do, the worst first. */
export const RISKS = {
  'access-widened': 'access widened',
  'guard-removed': 'guards removed',
  'tls-weakened': 'TLS weakened',
  'access-changed': 'access changed',
  'guard-changed': 'guards changed',
  'key-changed': 'keys changed',
  'endpoint-changed': 'endpoints changed',
  'routing-changed': 'routing changed',
  'limits-changed': 'limits changed',
  'behaviour-changed': 'behaviour changed',
  'access-narrowed': 'access narrowed',
  'guard-added': 'guards added',
  'tls-strengthened': 'TLS strengthened',
  'not-modelled': 'not covered by the model',
  'telemetry-changed': 'telemetry',
  'cosmetic': 'cosmetics',
} as const;

export type Risk = keyof typeof RISKS;

export const RISK_NAMES = Object.keys(RISKS) as readonly Risk[];

/** Those that no request and no answer can tell. */
export const UNSEEN: readonly Risk[] = ['telemetry-changed', 'cosmetic'];

type ByKind = { readonly [K in ChangeKind]: Risk };

const always = (risk: Risk): ByKind => ({ added: risk, removed: risk, changed: risk });

const BY_AREA: { readonly [A in Area]: ByKind } = {
  access: { added: 'access-narrowed', removed: 'access-widened', changed: 'access-changed' },
  guards: { added: 'guard-added', removed: 'guard-removed', changed: 'guard-changed' },
  keys: always('key-changed'),
  tls: { added: 'tls-strengthened', removed: 'tls-weakened', changed: 'endpoint-changed' },
  endpoints: always('endpoint-changed'),
  routing: always('routing-changed'),
  limits: always('limits-changed'),
  behaviour: always('behaviour-changed'),
  telemetry: always('telemetry-changed'),
  cosmetics: always('cosmetic'),
  other: always('not-modelled'),
};

/** What it may do that something of an area came, went or changed, where nothing better is known. */
export const riskOf = (area: Area, kind: ChangeKind): Risk => BY_AREA[area][kind];
