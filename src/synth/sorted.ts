import { Tree } from '../codec/writer';

/** A copy with keys in order, as cdk8s writes them. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) { return value.map(sorted); }
  if (value === null || typeof value !== 'object') { return value; }
  const out: Tree = {};
  for (const key of Object.keys(value).sort()) {
    const v = (value as Tree)[key];
    if (v !== undefined && v !== null) { out[key] = typeof v === 'object' ? sorted(v) : v; }
  }
  return out;
}
