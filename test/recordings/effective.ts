import { Manifest } from './recording';
import { judge } from '../../src/schema/verdict';
import { definitionOf } from '../../src/synth/ambient-dialect';

interface Retry { readonly codes?: readonly number[] }
interface Rule { readonly name?: string }
interface Spec {
  readonly rules?: readonly Rule[];
  readonly targetRefs?: readonly { readonly kind: string; readonly name: string; readonly sectionName?: string }[];
  readonly traffic?: { readonly retry?: Retry };
  readonly from?: readonly object[];
  readonly to?: readonly object[];
}

const { releases } = definitionOf('agentgateway-1.4');

/** The manifest as the API server stores it. @throws when it would be refused */
function stored(manifest: Manifest): Manifest & { readonly spec: Spec } {
  const { problems, defaulted } = judge(manifest, releases);
  if (problems.length > 0) { throw new Error(`${manifest.kind} ${manifest.metadata.name}: ${problems[0].message}`); }
  return defaulted() as unknown as Manifest & { readonly spec: Spec };
}

/** A policy that says nothing but how often to try again. */
const isRetry = ({ kind, spec }: Manifest & { readonly spec: Spec }): boolean => kind === 'AgentgatewayPolicy' && spec.traffic?.retry !== undefined;

/** The order of codes does not matter. */
const sorted = ({ codes, ...retry }: Retry): Retry => ({ ...retry, ...codes && { codes: [...codes].sort() } });

/**
 * What manifests mean: each object by what it is called, with the server's defaults. Names that nobody refers to do not matter, nor whether a
 * policy speaks of a route or of each of its rules; a rule is shown with its retries.
 */
export function effective(manifests: readonly Manifest[]): { readonly [object: string]: unknown } {
  const all = manifests.map(stored);
  const policies = all.filter(isRetry);
  const retryOf = (route: string, { name }: Rule): Retry | undefined => policies.find(({ spec }) => spec.targetRefs?.some(target =>
    target.kind === 'HTTPRoute' && target.name === route && (target.sectionName === undefined || target.sectionName === name)))?.spec.traffic?.retry;
  return Object.fromEntries(all.filter(object => !isRetry(object)).map(({ kind, metadata: { name, namespace }, spec }) => {
    if (kind === 'ReferenceGrant') { return [`${kind} in ${namespace}: ${JSON.stringify(spec.to)}`, spec.from]; }
    const rules = spec.rules?.map(({ name: section, ...rule }) => {
      const retry = retryOf(name, { name: section });
      return { ...rule, ...retry && { retry: sorted(retry) } };
    });
    return [`${kind} ${namespace}/${name}`, { ...spec, ...rules && { rules } }];
  }));
}
