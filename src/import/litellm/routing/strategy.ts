import { firstOf, Sections } from './sections';
import { DialectDefinition } from '../../../dialects/definition';

/** How deployments of one name are chosen. */
export interface Strategy {
  /** Whether it is by their weights. */
  readonly isWeighted: boolean;
  /** Whether what is beyond a limit is refused. */
  readonly isEnforced: boolean;
}

const LIMITING = 'enforce_model_rate_limits';

/** How deployments of one name are chosen; what else chooses them is told. */
export function strategyOf(sections: Sections, dialect: DialectDefinition): Strategy {
  const strategy = firstOf(sections, 'routing_strategy');
  firstOf(sections, 'routing_strategy_args')?.tell('unsupported', 'how providers of a tier are chosen has no settings');
  const checks = firstOf(sections, 'optional_pre_call_checks')?.list ?? [];
  checks.filter(each => each.plain !== LIMITING).forEach(each => each.tell('unsupported', 'providers are chosen by weight, health and load alone'));
  const said = strategy?.known;
  const isEnforced = checks.some(({ plain }) => plain === LIMITING) || said?.startsWith('usage-based-routing') === true;
  if (said === undefined || said === 'simple-shuffle') { return { isWeighted: true, isEnforced }; }
  if (dialect.id.startsWith('agentgateway-') && ['least-busy', 'latency-based-routing'].includes(said)) {
    strategy!.tell('approximate', 'of two providers of a tier, taken at random, the gateway asks the one that is healthier and quicker');
  } else {
    strategy!.tell('unsupported', 'providers of one tier share the requests as the gateway has it; weights and tiers say more');
  }
  return { isWeighted: false, isEnforced };
}
