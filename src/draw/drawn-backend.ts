import { badgesOf, keyOf, Sketch } from './sketch';
import { BackendIntent, modelOf } from '../intent/backend';
import { ObjectRefIntent } from '../intent/route';
import { KnownObject } from '../rules/known-object';
import { addressShown } from '../walk/shown/route-rows';

/** Draws what a route refers to, with what is behind it, and returns its node. `onFailure` says what leads from one tier to the next. */
export function drawnBackend(sketch: Sketch, route: KnownObject, target: ObjectRefIntent, onFailure: string): string {
  const object = sketch.site.around.targetOf(route, target);
  const key = object ? keyOf(object) : `${target.kind}/${target.namespace ?? route.namespace ?? ''}/${target.name}`;
  const badges = object ? badgesOf(sketch.site.effectiveOn({ backend: object }).afterRouting) : [];
  const isBroken = object === undefined && target.kind !== 'Service';
  const id = sketch.node('backend', key, { label: target.name, detail: isBroken ? `${target.kind}, not there` : target.kind, isBroken, badges }, object);
  const intent = object?.backend?.intent;
  if (intent !== undefined) { drawMembers(sketch, id, key, intent, onFailure); }
  return id;
}

function drawMembers(sketch: Sketch, backend: string, key: string, intent: BackendIntent, onFailure: string): void {
  if (intent.kind !== 'llm') {
    membersShown(intent).forEach(label => sketch.edge(backend, sketch.node('endpoint', `${key} ${label}`, { label })));
    return;
  }
  const tiers = intent.tiers.map((tier, t) => tier.map((endpoint, e) => {
    const model = modelOf(endpoint);
    const at = addressShown(endpoint);
    const id = sketch.node('endpoint', `${key} ${t} ${e}`, {
      label: endpoint.name ?? at,
      detail: [intent.tiers.length > 1 ? `tier ${t + 1}` : '', model ?? 'model of the request'].filter(text => text !== '').join(', '),
    });
    if (t === 0) { sketch.edge(backend, id); }
    sketch.edge(id, drawnProvider(sketch, endpoint.provider.kind, at));
    return id;
  }));
  for (let t = 1; t < tiers.length; t++) {
    for (const from of tiers[t - 1]) { tiers[t].forEach(to => sketch.edge(from, to, onFailure, 'failover')); }
  }
}

/** Draws somebody who serves models. */
export const drawnProvider = (sketch: Sketch, kind: string, at: string): string => sketch.node('provider', `${kind} ${at}`, { label: kind, detail: at });

function membersShown(intent: Exclude<BackendIntent, { readonly kind: 'llm' }>): readonly string[] {
  switch (intent.kind) {
    case 'static': return intent.hosts.map(({ host, port }) => `${host}:${port}`);
    case 'mcp': return intent.targets.map(({ name }) => `tools of ${name}`);
    case 'dynamic': return ['the host of the request'];
    default: return [intent.kind];
  }
}
