import { readFileSync, readdirSync } from 'fs';
import { join } from 'path';
import * as lib from '../src';
import * as cdk8s from 'cdk8s';
import * as plus from 'cdk8s-plus-28';
import { readDocuments } from '../src/check/document';
import { ReadObject } from '../src/check/read-object';
import { knownReleases } from '../src/check/servers';
import { DIALECTS } from '../src/dialects/registry';
import { importObjects } from '../src/import/import-objects';
import { packageOf } from '../src/import/code/packages';
import { newestTaking } from '../src/check/newest-taking';
const packages: any = { 'cdk8s': cdk8s, 'cdk8s-plus-28': plus, 'cdk8s-ai-gateway': lib };
const root = '/work/shared/corpus';
const MODELLED = ['AgentgatewayBackend', 'AgentgatewayPolicy', 'Backend', 'TrafficPolicy', 'HTTPRoute', 'Gateway', 'GatewayParameters', 'AgentgatewayParameters', 'BackendTLSPolicy', 'Upstream', 'RouteOption', 'GatewayExtension', 'DirectResponse', 'HTTPListenerPolicy', 'BackendConfigPolicy', 'ReferenceGrant', 'AgentgatewayModel'];
let docs = 0, raw = 0, patched = 0, patchN = 0; const reasons = new Map<string, number>(); const rawKinds = new Map<string, number>(); const ex: string[] = [];
const pat = new Map<string, number>();
const t0 = Date.now();
for (const dir of ['agentgateway', 'gloo', 'kgateway-2.0', 'kgateway-2.1']) for (const f of readdirSync(join(root, dir))) {
  const file = join(root, dir, f);
  const documents = readDocuments(f, readFileSync(file)).filter(d => typeof d.manifest.kind === 'string');
  const guess = newestTaking(documents.map(d => new ReadObject(d, d.manifest, undefined, () => knownReleases.serving(String(d.manifest.apiVersion), String(d.manifest.kind)).filter(({ server }) => server.verdict(d.manifest).problems.length === 0).map(({ name }) => name))));
  let dialect = typeof guess === 'string' ? undefined : guess;
  if (!dialect) { if (documents.some(d => MODELLED.includes(String(d.manifest.kind)))) { ex.push(`NODIALECT ${dir}/${f}`); } dialect = DIALECTS.find(d => d.id === ({ agentgateway: 'agentgateway-1.4', gloo: 'gloo-1.20', 'kgateway-2.0': 'kgateway-2.0', 'kgateway-2.1': 'kgateway-2.1' } as any)[dir])!; if (guess && String(guess).includes('no release')) { continue; } }
  const objects = documents.map(d => new ReadObject(d, d.manifest, dialect, () => []));
  let r;
  try { r = importObjects(objects, dialect, { typesOf: t => packages[packageOf(t)] }); } catch (e) { ex.push(`CRASH ${dir}/${f} ${(e as Error).stack!.split('\n').slice(0, 4).join(' | ')}`); continue; }
  for (const o of objects) if (MODELLED.includes(o.kind)) docs++;
  for (const o of r.raw) if (MODELLED.includes(o.kind)) { raw++; const why = r.reasons.get(o) ?? 'none'; const key = `${o.kind}: ${why.replace(/'[^']*'/g, "'…'").slice(0, 160)}`; reasons.set(key, (reasons.get(key) ?? 0) + 1); ex.push(`RAW ${dir}/${f} ${o.kind}/${o.name} ${why.slice(0, 300)}`); }
  for (const [u, ps] of r.patches) if (r.units.includes(u)) { patched++; patchN += ps.length; for (const p of ps) { const key = `${u.object.kind} ${p.path.join('.').replace(/\.\d+\b/g, '.N')}${p.value === undefined ? ' DEL' : ''}`; pat.set(key, (pat.get(key) ?? 0) + 1); ex.push(`PATCH ${dir}/${f} ${dialect.id} ${u.object.kind}/${u.object.name} ${p.path.join('.')} ${JSON.stringify(p.value)?.slice(0, 120)}`); } }
}
console.log({ docs, raw, patched, patchN, ms: Date.now() - t0 });
for (const [k, n] of [...reasons].sort((a, b) => b[1] - a[1])) console.log(n, k);
console.log('---');
for (const [k, n] of [...pat].sort((a, b) => b[1] - a[1]).slice(0, 60)) console.log(n, k);
require('fs').writeFileSync('/tmp/b/stat.txt', ex.join('\n'));
