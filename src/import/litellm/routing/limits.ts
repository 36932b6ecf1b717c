import { ModelGroup } from './model-group';
import { MODEL_HEADER } from '../../../intent/router/model-headers';
import { call, Expression, from, list, literal, struct } from '../../code/expression';
import { Deployment } from '../providers/deployment';

/** What a name may be asked, by all of its deployments together. */
export interface ModelLimit {
  readonly kind: 'requests' | 'tokens';
  readonly perMinute: number;
  readonly deployments: readonly Deployment[];
}

/** Limits of a name; one that some deployment does not have is none of the name. */
export function limitsOf({ deployments }: ModelGroup): readonly ModelLimit[] {
  const sum = (counts: readonly (number | undefined)[]): number | undefined =>
    counts.some(count => count === undefined) ? undefined : counts.reduce<number>((all, count) => all + count!, 0);
  const [requests, tokens] = [sum(deployments.map(({ rpm }) => rpm)), sum(deployments.map(({ tpm }) => tpm))];
  return [
    ...requests === undefined ? [] : [{ kind: 'requests' as const, perMinute: requests, deployments }],
    ...tokens === undefined ? [] : [{ kind: 'tokens' as const, perMinute: tokens, deployments }],
  ];
}

export const limit = ({ kind, perMinute }: ModelLimit): Expression => call(from('RateLimit', kind, literal(perMinute)), 'perMinute');

/** Limits for the requests that are for a name. */
export const conditionalLimits = (name: string, limits: readonly ModelLimit[]): Expression =>
  struct('ConditionalRateLimits', { when: literal(isFor(name)), rateLimits: list(limits.map(limit)) });

/** The header that the router makes of the model. */
function isFor(name: string): string {
  const header = `request.headers["${MODEL_HEADER}"]`;
  const [before, after] = name.split('*');
  if (after === undefined) { return `${header} == ${JSON.stringify(name)}`; }
  return [before === '' ? [] : `${header}.startsWith(${JSON.stringify(before)})`, after === '' ? [] : `${header}.endsWith(${JSON.stringify(after)})`].flat().join(' && ') || 'true';
}

/** Tells of a limit, or of a share that is none. */
export function tellLimits(deployments: readonly Deployment[], names: readonly ('rpm' | 'tpm')[], status: 'approximate' | 'unsupported', message: string): void {
  for (const { params } of deployments) { names.forEach(name => params.get(name)?.tell(status, message)); }
}

export const settingOf = ({ kind }: ModelLimit): 'rpm' | 'tpm' => kind === 'requests' ? 'rpm' : 'tpm';
