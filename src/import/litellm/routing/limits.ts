import { RoutedModel } from './backends';
import { MODEL_HEADER } from '../../../intent/router/model-headers';
import { call, Expression, from, list, literal, struct } from '../../code/expression';
import { Deployment } from '../providers/deployment';

/** What a name may be asked, by all of its deployments together. */
export interface ModelLimit {
  readonly kind: 'requests' | 'tokens';
  readonly perMinute: number;
  readonly deployments: readonly Deployment[];
}

/**
 * Limits of a name. One that some deployment does not have is none of the name, and neither is what says how the deployments share requests, unless LiteLLM
 * was told to refuse beyond it.
 */
export function limitsOf({ group: { deployments }, sharedBy }: RoutedModel, isEnforced: boolean): readonly ModelLimit[] {
  if (!isEnforced && (sharedBy === 'rpm' || sharedBy === 'tpm')) {
    tellLimits(deployments, ['rpm', 'tpm'], 'approximate', 'it says how often each deployment is asked; LiteLLM makes it a limit with enforce_model_rate_limits, '
      + 'and rateLimits of an LlmPolicy do here');
    return [];
  }
  const sum = (counts: readonly (number | undefined)[]): number | undefined =>
    counts.some(count => count === undefined) ? undefined : counts.reduce<number>((all, count) => all + count!, 0);
  const [requests, tokens] = [sum(deployments.map(({ rpm }) => rpm)), sum(deployments.map(({ tpm }) => tpm))];
  tellLimits(deployments, [...requests === undefined ? ['rpm'] as const : [], ...tokens === undefined ? ['tpm'] as const : []], 'unsupported',
    'it is no limit: not every deployment of the name has one, and gateways limit the name');
  return [
    ...requests === undefined ? [] : [{ kind: 'requests' as const, perMinute: requests, deployments }],
    ...tokens === undefined ? [] : [{ kind: 'tokens' as const, perMinute: tokens, deployments }],
  ];
}

export const limit = ({ kind, perMinute }: ModelLimit): Expression => call(from('RateLimit', kind, literal(perMinute)), 'perMinute');

/** Limits for the requests that are for a name, or another one that stands for it, and for none of those that come before a star. */
export function conditionalLimits(names: readonly string[], limits: readonly ModelLimit[], before: readonly string[]): Expression {
  const conditions = [...isFor(names), ...before.length === 0 ? [] : [`!(${isFor(before).join(' && ')})`]];
  return struct('ConditionalRateLimits', { when: literal(conditions.join(' && ') || 'true'), rateLimits: list(limits.map(limit)) });
}

/** What holds of the header that the router makes of the model; nothing for a star alone. */
function isFor(names: readonly string[]): readonly string[] {
  const header = `request.headers["${MODEL_HEADER}"]`;
  const exact = names.filter(name => !name.includes('*')).map(name => JSON.stringify(name));
  const starred = names.filter(name => name.includes('*') && name !== '*').map(name => name.startsWith('*') ? `${header}.endsWith(${JSON.stringify(name.slice(1))})`
    : `${header}.startsWith(${JSON.stringify(name.slice(0, -1))})`);
  const said = [...exact.length === 0 ? [] : [exact.length === 1 ? `${header} == ${exact[0]}` : `${header} in [${exact.join(', ')}]`], ...starred];
  return said.length === 0 ? [] : [said.join(' || ')];
}

/** Tells of a limit, or of a share that is none. */
export function tellLimits(deployments: readonly Deployment[], names: readonly ('rpm' | 'tpm')[], status: 'approximate' | 'unsupported', message: string): void {
  for (const { params } of deployments) { names.forEach(name => params.get(name)?.tell(status, message)); }
}

export const settingOf = ({ kind }: ModelLimit): 'rpm' | 'tpm' => kind === 'requests' ? 'rpm' : 'tpm';

/** What a limit does here. */
export const limitNote = (isEnforced: boolean): string => 'deployments of a name are limited together, by each replica of the gateway'
  + (isEnforced ? '' : '; LiteLLM refuses beyond it with enforce_model_rate_limits only, so take it out of the code where it was meant otherwise');
