import { firstOf, Sections } from './reliability';
import { DialectDefinition } from '../../../dialects/definition';

/** Whether deployments of one name are chosen by their weights; what else chooses them is told. */
export function isWeighted(sections: Sections, dialect: DialectDefinition): boolean {
  const strategy = firstOf(sections, 'routing_strategy');
  firstOf(sections, 'routing_strategy_args')?.tell('unsupported', 'how providers of a tier are chosen has no settings');
  const said = strategy?.known;
  if (said === undefined || said === 'simple-shuffle') { return true; }
  if (dialect.id.startsWith('agentgateway-') && ['least-busy', 'latency-based-routing'].includes(said)) {
    strategy!.tell('approximate', 'of two providers of a tier, taken at random, the gateway asks the one that is healthier and quicker');
  } else {
    strategy!.tell('unsupported', 'providers of one tier share the requests as the gateway has it; weights and tiers say more');
  }
  return false;
}
