import { Deployment } from '../providers/deployment';

/** How often each of some deployments is asked, and which setting says so. */
export interface Weights {
  readonly by: 'weight' | 'rpm' | 'tpm';
  readonly shares: readonly number[];
}

/** The weights of some deployments, by the first of `weight`, `rpm` and `tpm` that the first of them has; undefined where all are alike. */
export function weightsOf(deployments: readonly Deployment[]): Weights | undefined {
  const [first] = deployments;
  const by = (['weight', 'rpm', 'tpm'] as const).find(name => first?.[name] !== undefined);
  if (by === undefined || deployments.length < 2) { return undefined; }
  const shares = deployments.map(each => Math.max(0, each[by] ?? 0));
  return shares.every(share => share === shares[0]) ? undefined : { by, shares: reduced(shares) };
}

const MOST = 1_000_000;

/** Whole numbers in the same ratio. */
function reduced(shares: readonly number[]): readonly number[] {
  const whole = shares.every(Number.isInteger) ? shares : shares.map(share => Math.round(share * 1000));
  const divisor = Math.max(whole.reduce(greatestCommonDivisor), Math.ceil(Math.max(...whole) / MOST), 1);
  return whole.map((share, i) => shares[i] > 0 ? Math.max(1, Math.round(share / divisor)) : 0);
}

const greatestCommonDivisor = (a: number, b: number): number => b === 0 ? a : greatestCommonDivisor(b, a % b);
