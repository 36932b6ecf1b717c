import { policyRefusal } from './app-policy';
import { RoutedModel } from './backends';
import { limit, limitNote, limitsOf, settingOf, tellLimits } from './limits';
import { RoutingPlan } from './model-routing';
import { retryOf } from './retries';
import { MODEL_HEADER } from '../../../intent/router/model-headers';
import { regexOf } from '../../../intent/router/model-name';
import { Statement } from '../../code/app-code';
import { Expression, from, list, literal, make, struct, structIfAny, use, Variable } from '../../code/expression';
import { Findings } from '../finding';
import { Probe } from '../probe';
import { seconds } from '../providers/call-timeout';

type Fields = { readonly [name: string]: Expression | undefined };

/** Requests by a header that clients send, where a gateway cannot look into their bodies before it chooses. */
export function headerRouting(plan: RoutingPlan, probe: Probe, findings: Findings): readonly Statement[] {
  const route = new Variable('models');
  const { chart, gateway, models, policy } = plan;
  plan.aliases.filter(({ model }) => !models.some(({ group }) => group.name === model)).forEach(({ name, model, at }) => {
    findings.add('unsupported', at, `'${name}' was left out: ${model} is one of the names that a star takes, and ${probe.dialect.title} cannot change the model of a request`);
  });
  const rules = models.map(model => rule(model, plan, probe, findings));
  const said = structIfAny('LlmPolicyProps', policy);
  return [
    { variable: route, value: make('LlmRoute', chart, literal('models'), struct('LlmRouteProps', { gateway, rules: list(rules) })), isConstruct: true },
    ...said?.kind === 'struct' ? [{
      variable: new Variable('models policy'),
      value: make('LlmPolicy', chart, literal('models-policy'), struct('LlmPolicyProps', { targets: list([use(route)]), ...Object.fromEntries(said.fields) })),
      isConstruct: true,
    }] : [],
  ];
}

function rule(model: RoutedModel, plan: RoutingPlan, probe: Probe, findings: Findings): Expression {
  const { group, targets } = model;
  const names = [group.name, ...plan.aliases.filter(each => each.model === group.name).map(({ name }) => name)];
  const isLone = plan.models.length === 1;
  return struct('LlmRouteRule', {
    matches: list(isLone ? [path()] : names.map(match)),
    targets: list(targets.map(({ backend, weight }) => weight === undefined ? use(backend) : from('RouteTarget', 'weighted', use(backend), literal(weight)))),
    ...retryField(model, plan, probe, findings),
    ...timeoutField(model, probe),
    policies: structIfAny('RoutePolicies', { ...limitField(model, plan, probe), ...defaultsField(model, probe) }),
  });
}

const path = (): Expression => from('RouteMatch', 'pathPrefix', literal('/v1'));

const match = (name: string): Expression => name === '*' ? path()
  : from('RouteMatch', 'allOf', path(), name.includes('*') ? from('RouteMatch', 'headerRegex', literal(MODEL_HEADER), literal(regexOf(name)))
    : from('RouteMatch', 'header', literal(MODEL_HEADER), literal(name)));

function retryField(model: RoutedModel, { retries }: RoutingPlan, probe: Probe, findings: Findings): Fields {
  const retry = retryOf(retries, [model]);
  const why = retry && ruleRefusal(probe, { retry });
  if (why === undefined) { return { retry }; }
  findings.add('unsupported', retries.at!, `nothing is tried again: ${why}`);
  return {};
}

function timeoutField({ group: { deployments } }: RoutedModel, probe: Probe): Fields {
  const timeouts = deployments.flatMap(({ timeout }) => timeout ?? []);
  if (timeouts.length === 0) { return {}; }
  const requestTimeout = from('RouteTimeout', 'of', seconds(Math.max(...timeouts.map(timeout => timeout.seconds))));
  const why = ruleRefusal(probe, { requestTimeout });
  timeouts.forEach(({ at }) => {
    at.tell(why === undefined ? 'approximate' : 'unsupported', why === undefined ? 'the time holds for all tries of a request together, on Envoy to the end of the answer'
      : `calls may take any time: ${why}`);
  });
  return why === undefined ? { requestTimeout } : {};
}

function limitField(model: RoutedModel, { isEnforced }: RoutingPlan, probe: Probe): Fields {
  const values = probe.together(limitsOf(model, isEnforced), some => policyRefusal(probe, { rateLimits: list(some.map(limit)) }),
    (each, why) => { tellLimits(each.deployments, [settingOf(each)], 'unsupported', `it is not limited: ${why}`); });
  values.forEach(each => { tellLimits(each.deployments, [settingOf(each)], 'approximate', limitNote(isEnforced)); });
  return values.length === 0 ? {} : { rateLimits: list(values.map(limit)) };
}

/** Fields of the body that all deployments want alike. */
function defaultsField({ group: { deployments } }: RoutedModel, probe: Probe): Fields {
  const wanted = deployments.filter(({ bodyDefaults }) => bodyDefaults);
  const [first] = wanted;
  if (!first) { return {}; }
  const isAlike = wanted.length === deployments.length && new Set(wanted.map(({ bodyDefaults }) => JSON.stringify(bodyDefaults))).size === 1;
  const why = isAlike ? policyRefusal(probe, { bodyDefaults: first.bodyDefaults }) : 'the deployments of this name say different ones, and a rule has the same for all';
  if (why === undefined) { return { bodyDefaults: first.bodyDefaults }; }
  wanted.forEach(({ params }) => { params.tell('unsupported', `values for fields of the body are left out: ${why}`); });
  return {};
}

function ruleRefusal(probe: Probe, fields: Fields): string | undefined {
  return probe.refusal((chart, gateway) => {
    const backend = new Variable('backend');
    const said = struct('LlmRouteRule', { targets: list([use(backend)]), ...fields });
    return [
      { variable: backend, value: make('OpenAiBackend', chart, literal('it'), struct('OpenAiBackendProps', { apiKey: from('ApiKey', 'fromSecretName', literal('key')), model: literal('gpt-4o') })) },
      { variable: new Variable('route'), value: make('LlmRoute', chart, literal('route'), struct('LlmRouteProps', { gateway, rules: list([said]) })) },
    ];
  });
}
