import { endpointAt } from './endpoint-place';
import { backendFindings, IntentFinding, routeFindings } from './intent-findings';
import { KnownObject } from './known-object';
import { Key } from '../codec/manifest-path';
import { gatherBackend } from '../intent/place';

/** A finding about what a manifest means, and where in it that stands. */
export interface ReadFinding extends IntentFinding {
  readonly keys: readonly Key[];
}

const NONE: readonly ReadFinding[] = [];

/** What the rules about intents say of a manifest that was read, where its dialect is known. */
export function readFindings(object: KnownObject): readonly ReadFinding[] {
  const { dialect, manifest } = object;
  if (dialect === undefined) { return NONE; }
  if (object.kind === 'HTTPRoute') {
    const intent = object.route?.intent;
    return intent === undefined ? NONE : routeFindings('stated', intent, dialect, 'read').map(found => ({ ...found, keys: ruleAt(found.where) }));
  }
  const intent = object.backend?.intent;
  if (intent === undefined) { return NONE; }
  const stated = gatherBackend({ backend: intent, tlsPolicies: [] }, dialect.placement);
  return [...backendFindings('stated', stated, dialect, 'read'), ...backendFindings('placed', intent, dialect, 'read')]
    .map(found => ({ ...found, keys: endpointAt(found.where, manifest) }));
}

/** Where a rule of a route, such as `rules[2]`, stands. */
export function ruleAt(where: string): readonly Key[] {
  const rule = /^rules\[(\d+)\]/.exec(where);
  return rule ? ['spec', 'rules', Number(rule[1])] : ['spec'];
}
