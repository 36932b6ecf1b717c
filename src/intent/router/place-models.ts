import { concreteModel } from './concrete-model';
import { LEAVES_ON_FAILURE } from './failover-pool';
import { nameKind, objectNameOf } from './model-name';
import { choiceOf, RouterTargetIntent } from './model-router';
import { ResolvedModel } from './resolve-models';
import { ownEndpoints, sentModel } from './sent-model';
import { EndpointIntent } from '../backend';
import { Finding } from '../finding';
import { ModelIntent, ModelTargetIntent, VirtualModelIntent } from '../model';
import { Placement } from '../placement';
import { ParentIntent } from '../route';

/** What the objects of a router's models have in common. */
export interface ModelContext {
  /** What their names begin with. */
  readonly base: string;
  readonly parents: readonly ParentIntent[];
  readonly placement: Placement;
}

export interface PlacedModel {
  readonly name: string;
  readonly intent: ModelIntent;
}

export interface PlacedModels {
  readonly models: readonly PlacedModel[];
  readonly findings: readonly Finding[];
}

/** A provider that a model leads to. */
interface Member {
  readonly endpoint: EndpointIntent;
  readonly target: RouterTargetIntent;
  readonly priority: number;
}

/** The models of a router as objects: one for each name, and further ones that only these lead to. */
export function placeModels(resolved: readonly ResolvedModel[], context: ModelContext): PlacedModels {
  const models: PlacedModel[] = [];
  const findings: Finding[] = [];
  const taken = new Set<string>();
  const free = (name: string): string => {
    let found = name;
    for (let n = 2; taken.has(found); n++) { found = `${name}-${n}`; }
    taken.add(found);
    return found;
  };
  const names = resolved.map(({ model }) => free(objectNameOf(context.base, model)));
  resolved.forEach((each, m) => place(each, names[m]));
  return { models, findings };

  function place(each: ResolvedModel, name: string): void {
    const { model } = each;
    const members = membersOf(each, context);
    const unfit = unfitness(each, members);
    if (members === undefined || unfit !== undefined) {
      findings.push({ code: 'UnsayableModel', message: `the model '${model}' ${unfit}`, where: 'models' });
      return;
    }
    const add = (objectName: string, intent: Omit<ModelIntent, 'parents'>): void => {
      models.push({ name: objectName, intent: { parents: context.parents, ...intent } });
    };
    const concrete = ({ endpoint }: Member, sent?: string) => {
      const said = concreteModel(endpoint, sent);
      if (said.unsaid.length > 0) { findings.push(unsayable(model, said.unsaid)); }
      return said.model;
    };
    const [only] = members;
    const sent = sentModel(only.endpoint, only.target, each);
    const isExact = nameKind(model) === 'exact';
    if (members.length === 1 && only.target.when === undefined && (!isExact || sent === undefined || sent === model)) {
      return add(name, { match: model, serves: concrete(only, sent === model ? undefined : sent) });
    }
    // What is changed in the body has the model taken for one of chat completions alone (source of 1.4.1); a failover names its models itself.
    const choice = each.targets.length === 1 && only.target.when === undefined ? 'failover' : choiceOf(each.targets);
    const parts = members.map((member, i): Part => (
      { member, name: free(`${name}-${i + 1}`), sent: sentModel(member.endpoint, member.target, each) ?? each.asked ?? model }));
    add(name, { match: model, serves: virtual(choice, parts) });
    for (const part of parts) {
      const isFailover = choice === 'failover';
      const serves = concrete(part.member, isFailover ? undefined : part.sent);
      const needsHealth = isFailover && members.length > 1 && !serves.health;
      add(part.name, { isInternal: true, serves: { ...serves, ...needsHealth && { health: LEAVES_ON_FAILURE } } });
    }
  }
}

interface Part { readonly member: Member; readonly name: string; readonly sent: string }

function virtual(choice: VirtualModelIntent['kind'], parts: readonly Part[]): VirtualModelIntent {
  const to = ({ name }: Part): ModelTargetIntent => ({ name });
  switch (choice) {
    case 'weighted': return {
      kind: choice,
      targets: parts.map(part => ({ ...to(part), ...part.member.target.weight !== undefined && { weight: part.member.target.weight } })),
    };
    case 'conditional': return {
      kind: choice, targets: parts.map(part => ({ ...to(part), ...part.member.target.when !== undefined && { when: part.member.target.when } })),
    };
    case 'failover': return { kind: choice, targets: parts.map(part => ({ ...to(part), model: part.sent, priority: part.member.priority })) };
  }
}

/** The providers behind the targets, in the order of preference; undefined where one is no backend of providers, or a pool among several. */
function membersOf({ targets }: ResolvedModel, { placement }: ModelContext): readonly Member[] | undefined {
  const all = targets.map((target): readonly Member[] | undefined => {
    const { backend } = target;
    if (backend?.kind !== 'llm') { return undefined; }
    const tiers = ownEndpoints(backend).map(tier => tier.map(endpoint => placement.endpoint.place(endpoint, backend)));
    if (targets.length > 1 && tiers.flat().length > 1) { return undefined; }
    return tiers.flatMap((tier, t) => tier.map(endpoint => ({ endpoint, target, priority: target.priority ?? t })));
  });
  return all.some(members => members === undefined) ? undefined : all.flatMap(members => members ?? []);
}

/** Why a model cannot be an object of its own. */
function unfitness({ model, targets }: ResolvedModel, members: readonly Member[] | undefined): string | undefined {
  if (members === undefined || members.length === 0) {
    return targets.some(({ backend }) => backend?.kind !== 'llm') ? 'leads to something that is no backend of a provider, which an AgentgatewayModel cannot; leave form out'
      : 'leads to a pool among other targets, and a virtual model leads to no other virtual one; give it the providers of the pool, or leave form out';
  }
  const isVirtual = members.length > 1 || members[0].target.when !== undefined;
  return isVirtual && nameKind(model) !== 'exact' ? 'has a star, and only one provider can stand behind such a name in an AgentgatewayModel; name each model, or leave form out' : undefined;
}

const unsayable = (model: string, unsaid: readonly string[]): Finding => ({
  code: 'UnsayableModel',
  message: `the backend of the model '${model}' says ${unsaid.join(', ')}, for which an AgentgatewayModel has no words; leave that out, or leave form out`,
  where: 'models',
});
