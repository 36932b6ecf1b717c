import { Alias } from './aliases';
import { policyRefusal } from './app-policy';
import { RoutedModel } from './backends';
import { conditionalLimits, limit, limitNote, limitsOf, ModelLimit, settingOf, tellLimits } from './limits';
import { isBefore } from './release-order';
import { Retries, retryOf } from './retries';
import { answersTo, byRank, literalOf } from '../../../intent/router/model-name';
import { Statement } from '../../code/app-code';
import { Expression, from, list, literal, make, struct, structIfAny, use, Variable } from '../../code/expression';
import { Findings } from '../finding';
import { Probe } from '../probe';
import { Deployment } from '../providers/deployment';

type Fields = { readonly [name: string]: Expression | undefined };

/** What requests are routed by. */
export interface RoutingPlan {
  readonly chart: Expression;
  readonly gateway: Expression;
  readonly models: readonly RoutedModel[];
  readonly aliases: readonly Alias[];
  readonly retries: Retries;
  /** Whether LiteLLM refuses what is beyond a limit. */
  readonly isEnforced: boolean;
  /** What the policy says besides. */
  readonly policy: Fields;
}

/** Requests by the model in their body. */
export function modelRouting(plan: RoutingPlan, probe: Probe, findings: Findings): readonly Statement[] {
  const router = new Variable('models');
  const { chart, gateway, models, aliases } = plan;
  const entries = [
    ...models.map(({ group, targets }) => struct('RoutedModel', { model: literal(group.name), targets: list(targets.map(target)) })),
    ...aliases.map(({ name, model }) => struct('RoutedModel', { model: literal(name), alias: literal(model) })),
  ];
  models.forEach(({ group: { deployments } }) => { deployments.forEach(tellLeft); });
  const policy = structIfAny('LlmPolicyProps', { ...plan.policy, ...retryFields(plan, probe, findings), ...limitFields(plan, probe) });
  return [
    { variable: router, value: make('ModelRouter', chart, literal('models'), struct('ModelRouterProps', { gateway, models: list(entries) })), isConstruct: true },
    ...policy?.kind === 'struct' ? [{
      variable: new Variable('models policy'),
      value: make('LlmPolicy', chart, literal('models-policy'), struct('LlmPolicyProps', { targets: list([use(router)]), ...Object.fromEntries(policy.fields) })),
      isConstruct: true,
    }] : [],
  ];
}

/** Tells of what a provider cannot be told, and a name of a router cannot either. */
function tellLeft({ params, bodyDefaults, timeout }: Deployment): void {
  if (bodyDefaults) { params.tell('unsupported', 'values for fields of the body are left out: this release has none for one provider'); }
  timeout?.at.tell('unsupported', 'a call may take any time: this release has no time for the calls of one provider');
}

const target = ({ backend, weight }: RoutedModel['targets'][number]): Expression =>
  weight === undefined ? use(backend) : from('ModelTarget', 'of', use(backend), struct('ModelTargetOptions', { weight: literal(weight) }));

/** Why a dialect cannot choose by the model in the body; undefined where it can. */
export const modelRoutingRefusal = (probe: Probe): string | undefined => probe.refusal((chart, gateway) => {
  const backend = new Variable('backend');
  const models = list([struct('RoutedModel', { model: literal('it'), targets: list([use(backend)]) })]);
  return [
    { variable: backend, value: make('OpenAiBackend', chart, literal('it'), struct('OpenAiBackendProps', { apiKey: from('ApiKey', 'fromSecretName', literal('key')), model: literal('gpt-4o') })) },
    { variable: new Variable('models'), value: make('ModelRouter', chart, literal('models'), struct('ModelRouterProps', { gateway, models })) },
  ];
});

/** How often LiteLLM tries again unless it is told otherwise. */
const USUAL = 2;

function retryFields({ retries, models }: RoutingPlan, probe: Probe, findings: Findings): Fields {
  const retry = retryOf({ attempts: USUAL, ...retries }, models);
  const why = retry && policyRefusal(probe, { retry });
  if (why === undefined) { return { retry }; }
  if (retries.at) { findings.add('unsupported', retries.at, `nothing is tried again: ${why}`); }
  return {};
}

const MOST = 16;

/** Limits of each name, on the condition that a request is for it. */
function limitFields(plan: RoutingPlan, probe: Probe): Fields {
  const { models, aliases, isEnforced } = plan;
  const { dialect } = probe;
  const isFirstOnly = isBefore(dialect, 'agentgateway-1.5');
  const limited = models.map(model => ({ name: model.group.name, limits: followed(limitsOf(model, isEnforced), isFirstOnly, dialect.title) }))
    .filter(({ limits }) => limits.length > 0).sort((a, b) => byRank(a.name, b.name));
  const all = limited.flatMap(({ limits }) => limits);
  if (all.length === 0) { return {}; }
  const tell = (some: typeof limited, status: 'approximate' | 'unsupported', message: string): void =>
    some.forEach(({ limits }) => limits.forEach(each => tellLimits(each.deployments, [settingOf(each)], status, message)));
  const [[only], isLone] = [limited, models.length === 1];
  const namesOf = (name: string): readonly string[] => [name, ...aliases.filter(({ model }) => model === name).map(each => each.name)];
  const conditional = ({ name, limits }: typeof only): Expression => conditionalLimits(namesOf(name), limits, name.includes('*') ? namesBefore(name, plan) : []);
  const fields = isLone ? { rateLimits: list(only.limits.map(limit)) }
    : { conditionalRateLimits: list(limited.slice(0, MOST).map(conditional)) };
  const why = policyRefusal(probe, fields);
  if (why !== undefined) {
    tell(limited, 'unsupported', `it is not limited: ${why}`);
    return {};
  }
  tell(limited.slice(0, MOST), 'approximate', limitNote(isEnforced));
  tell(limited.slice(MOST), 'unsupported', `it is not limited: a policy has limits for no more than ${MOST} models`);
  return fields;
}

/** Names that are looked at before one with a star, which would take them as well. */
function namesBefore(star: string, { models, aliases }: RoutingPlan): readonly string[] {
  const all = [...models.map(({ group }) => group.name), ...aliases.map(({ name }) => name)];
  return all.filter(name => name !== star && byRank(name, star) < 0 && answersTo(star, literalOf(name)));
}

/** Before 1.5 the gateway follows the first of several limits only. */
function followed(limits: readonly ModelLimit[], isFirstOnly: boolean, title: string): readonly ModelLimit[] {
  const [first, ...rest] = limits;
  if (!isFirstOnly || rest.length === 0) { return limits; }
  rest.forEach(each => tellLimits(each.deployments, [settingOf(each)], 'unsupported', `it is not limited: ${title} follows the first of several limits only, which is the one of requests`));
  return [first];
}
