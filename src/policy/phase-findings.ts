import { Finding } from '../intent/finding';
import { PolicyIntent } from '../intent/policy/policy';

/** What users call a capability, where that is not what it is called in the hub. */
const PROPERTIES: { readonly [capability: string]: string } = { headerChanges: 'headers', rateLimit: 'rateLimits and globalRateLimit' };

/** What a policy before routing says that can only be done after it. */
export function phaseFindings(said: Omit<PolicyIntent, 'targets'>, afterRouting: readonly string[] = []): readonly Finding[] {
  if (!said.preRouting) { return []; }
  const late = Object.keys(said).filter(capability => afterRouting.includes(capability)).map(capability => PROPERTIES[capability] ?? capability);
  return late.length === 0 ? [] : [{
    code: 'AfterRouting', message: `a policy before routing cannot say ${late.join(', ')} in this release; leave preRouting out, or say it in another policy`, where: 'preRouting',
  }];
}
