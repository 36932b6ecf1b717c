import { statedBackendGaps, statedRouteGaps } from './stated-gaps';
import { MetGap } from '../../codec/gap';
import { Key } from '../../codec/manifest-path';
import { gatherBackend } from '../../intent/place';
import { endpointAt } from '../endpoint-place';
import { KnownObject } from '../known-object';
import { ruleAt } from '../read-intent';
import { readGateway } from '../reading';

/** A gap that a manifest meets, and where it stands. */
export interface GapPlace extends MetGap {
  keys(): readonly Key[];
}

/** The gaps that a backend, a route or a Gateway meets in the dialect that it is written for; none where that is not known. */
export function gapsIn(object: KnownObject): readonly GapPlace[] {
  const { dialect, manifest } = object;
  // Ours were asked before they were written.
  if (dialect === undefined || object.isWrittenByUs) { return []; }
  if (object.kind === 'HTTPRoute') {
    const intent = object.route?.intent;
    if (!intent) { return []; }
    return each([...statedRouteGaps(intent, dialect), ...dialect.route.codec.lacks?.(intent) ?? []], ruleAt);
  }
  if (object.kind === 'Gateway') {
    const intent = readGateway(manifest, dialect)?.intent;
    return intent ? each(dialect.gateway.codec.lacks?.(intent) ?? [], partOfGateway) : [];
  }
  const intent = object.backend?.intent;
  if (!intent) { return []; }
  // A release that speaks TLS on port 443 without being told does so here.
  const meant = gatherBackend({ backend: intent, tlsPolicies: [] }, dialect.placement);
  return each([...statedBackendGaps(meant, dialect), ...dialect.backend.codec.lacks?.(intent) ?? []], where => endpointAt(where, manifest));
}

/** Where a part of a Gateway, such as `listeners[0].tls.certificates[1]`, stands. */
const partOfGateway = (where: string): readonly Key[] =>
  ['spec', ...(where.match(/[^.[\]]+/g) ?? []).map((key): Key => /^\d+$/.test(key) ? Number(key) : key === 'certificates' ? 'certificateRefs' : key)];

/** Each gap once a place: several fields may meet the same. */
function each(met: readonly MetGap[], keysOf: (where: string) => readonly Key[]): readonly GapPlace[] {
  const found = new Map<string, GapPlace>();
  for (const { gap, where } of met) {
    const id = `${gap.feature} ${keysOf(where).join('.')}`;
    if (!found.has(id)) { found.set(id, { gap, where, keys: () => keysOf(where) }); }
  }
  return [...found.values()];
}
