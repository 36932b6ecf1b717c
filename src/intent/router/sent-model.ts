import { RouterTargetIntent } from './model-router';
import { ResolvedModel } from './resolve-models';
import { BackendIntent, EndpointIntent, LlmBackendIntent, modelOf } from '../backend';
import { isLone } from '../normalize';

/** The model that a provider is asked for; undefined for that of the client. A target may name one instead of a backend's own. */
export const sentModel = (endpoint: EndpointIntent, target: RouterTargetIntent, { model, asked }: ResolvedModel): string | undefined =>
  target.model ?? modelOf(endpoint) ?? (asked === model ? undefined : asked);

/** Whether a target has to be a backend of its own for that. */
export const isRenamed = (target: RouterTargetIntent, resolved: ResolvedModel): boolean => target.backend?.kind === 'llm' &&
  target.backend.tiers.flat().some(endpoint => sentModel(endpoint, target, resolved) !== modelOf(endpoint));

/** Whether it is a pool that has other models than the one that it is to be asked for. */
export const isFixed = (backend: BackendIntent, model: string): boolean => backend.kind === 'llm' && !isLone(backend) &&
  backend.tiers.flat().some(endpoint => ![undefined, model].includes(modelOf(endpoint)));

/** A backend of which each provider is asked for the model of the target. */
export const renamedBackend = (backend: LlmBackendIntent, target: RouterTargetIntent, resolved: ResolvedModel): LlmBackendIntent =>
  ({ ...backend, tiers: backend.tiers.map(tier => tier.map(endpoint => withModel(endpoint, sentModel(endpoint, target, resolved)))) });

export function withModel(endpoint: EndpointIntent, model: string | undefined): EndpointIntent {
  const { provider } = endpoint;
  if (model === undefined) { return endpoint; }
  return { ...endpoint, provider: provider.kind === 'azureOpenai' ? { ...provider, deployment: model } : { ...provider, model } };
}

/** The endpoints of a backend, with what is said once for all of them. */
export function ownEndpoints({ kind: _, tiers, ...shared }: LlmBackendIntent): readonly (readonly EndpointIntent[])[] {
  return tiers.map(tier => tier.map(endpoint => ({ ...shared, ...endpoint })));
}
