import { Chart } from 'cdk8s';
import { host, routed, rule as sends, served } from './constructs';
import { hosts, onRoute, policy, route, rule, server, under } from './manifests';
import { Recordings } from './recording';
import { GatewayRef, IPolicyTarget, LlmPolicy, LlmPolicyProps, RouteMatch, Transform, Transformation } from '../../src';

const GATEWAY = { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'edge' };

const says = (chart: Chart, name: string, target: IPolicyTarget, policies: Omit<LlmPolicyProps, 'targets'>): LlmPolicy =>
  new LlmPolicy(chart, `policy-${name}`, { metadata: { name }, targets: [target], ...policies });

const sets = (headers: { readonly [name: string]: string }): { readonly set: readonly object[] } =>
  ({ set: Object.entries(headers).map(([name, value]) => ({ name, value })) });

const set = (headers: { readonly [name: string]: string }): Transform => ({ set: { ...headers } });
const onRequest = (headers: { readonly [name: string]: string }): Transformation => Transformation.of({ request: set(headers) });
const written = (headers: { readonly [name: string]: string }): object => ({ transformation: { request: sets(headers) } });

const matching = (model: string): object => ({ headers: [{ name: 'x-model', value: model }] });
const MODEL = 'json(request.body).model';

/** What expressions make of requests and answers. */
export const TRANSFORMATIONS: Recordings = {
  '125b': {
    seen: 'what is no CEL leaves out its header; alone in a rule of authorization it lets everything pass, or nothing',
    refused: { InvalidExpression: chart => says(chart, 'bad', GatewayRef.named('edge'), { transformation: onRequest({ 'x-bad': '1 +' }) }) },
    unsaid: 'an expression that is no CEL: constructs refuse it',
  },
  '133b': {
    seen: 'a header that is made from the model replaces one that the client sent',
    manifests: [...hosts('north', 'south'), route('out', rule(undefined, 'south'), rule(matching('quick'), 'north')),
      policy('pre', GATEWAY, { traffic: { phase: 'PreRouting', ...written({ 'x-model': MODEL }) } })],
    build: chart => {
      routed(chart, 'out', [sends(undefined, host(chart, 'south')), sends(RouteMatch.header('x-model', 'quick'), host(chart, 'north'))]);
      says(chart, 'pre', GatewayRef.named('edge'), { preRouting: true, transformation: onRequest({ 'x-model': MODEL }) });
    },
  },
  '133c': {
    seen: 'a default for the model holds for JSON without one, not for other bodies',
    manifests: [...hosts('north', 'south', 'east'), route('out', rule(undefined, 'east'), rule(matching('none'), 'north'), rule(matching('quick'), 'south')),
      policy('pre', GATEWAY, { traffic: { phase: 'PreRouting', ...written({ 'x-model': `default(${MODEL}, "none")` }) } })],
    build: chart => {
      routed(chart, 'out', [sends(undefined, host(chart, 'east')), sends(RouteMatch.header('x-model', 'none'), host(chart, 'north')),
        sends(RouteMatch.header('x-model', 'quick'), host(chart, 'south'))]);
      says(chart, 'pre', GatewayRef.named('edge'), { preRouting: true, transformation: onRequest({ 'x-model': `default(${MODEL}, "none")` }) });
    },
  },
  '142': {
    seen: 'headers are made from the body; of a stream the answer\'s tokens are not known',
    manifests: [server('north'), route('out', rule(undefined, 'north')), policy('seen', onRoute('out'), {
      traffic: { transformation: { request: sets({ 'x-seen': MODEL }), response: sets({ 'x-model': 'llm.requestModel', 'x-in': 'string(llm.inputTokens)' }) } },
    })],
    build: chart => says(chart, 'seen', routed(chart, 'out', [sends(undefined, served(chart, 'north'))]), {
      transformation: Transformation.of({ request: set({ 'x-seen': MODEL }), response: set({ 'x-model': 'llm.requestModel', 'x-in': 'string(llm.inputTokens)' }) }),
    }),
  },
  '144': {
    seen: 'a policy before routing holds for the one listener that it is for',
    manifests: [...hosts('north', 'south'), route('out', rule(undefined, 'south'), rule(matching('quick'), 'north')),
      policy('pre', { ...GATEWAY, sectionName: 'two' }, { traffic: { phase: 'PreRouting', ...written({ 'x-model': MODEL }) } })],
    build: chart => {
      routed(chart, 'out', [sends(undefined, host(chart, 'south')), sends(RouteMatch.header('x-model', 'quick'), host(chart, 'north'))]);
      says(chart, 'pre', GatewayRef.named('edge', { sectionName: 'two' }), { preRouting: true, transformation: onRequest({ 'x-model': MODEL }) });
    },
  },
  '145': {
    seen: 'a policy before and one after routing are both applied, the latter last',
    manifests: [...hosts('north'), route('out', rule(undefined, 'north')),
      policy('pre', GATEWAY, { traffic: { phase: 'PreRouting', ...written({ 'x-pre': '\'1\'', 'x-both': '\'pre\'' }) } }),
      policy('post', GATEWAY, { traffic: written({ 'x-post': '\'1\'', 'x-both': '\'post\'' }) })],
    build: chart => {
      routed(chart, 'out', [sends(undefined, host(chart, 'north'))]);
      says(chart, 'pre', GatewayRef.named('edge'), { preRouting: true, transformation: onRequest({ 'x-pre': '\'1\'', 'x-both': '\'pre\'' }) });
      says(chart, 'post', GatewayRef.named('edge'), { transformation: onRequest({ 'x-post': '\'1\'', 'x-both': '\'post\'' }) });
    },
  },
  '150': {
    seen: 'the setting that is closest to the rule is the one that counts, as a whole',
    manifests: [...hosts('north'), route('out', rule(under('/out/rare'), 'north', { name: 'rare' }), rule(under('/out'), 'north', { name: 'rest' })),
      policy('gate', GATEWAY, { traffic: { ...written({ 'x-level': '\'gateway\'', 'x-gate': '\'1\'' }), headerModifiers: { request: sets({ 'x-mod': 'gateway' }) } } }),
      policy('listener', { ...GATEWAY, sectionName: 'two' }, { traffic: written({ 'x-level': '\'listener\'' }) }),
      policy('route', onRoute('out'), { traffic: written({ 'x-level': '\'route\'' }) }),
      policy('rule', onRoute('out', 'rare'), { traffic: { ...written({ 'x-level': '\'rule\'' }), headerModifiers: { request: sets({ 'x-mod': 'rule' }) } } })],
    build: chart => {
      const out = routed(chart, 'out', [sends('/out/rare', host(chart, 'north'), { ruleName: 'rare' }), sends('/out', host(chart, 'north'), { ruleName: 'rest' })]);
      const mod = (value: string) => ({ request: { set: { 'x-mod': value } } });
      says(chart, 'gate', GatewayRef.named('edge'), { transformation: onRequest({ 'x-level': '\'gateway\'', 'x-gate': '\'1\'' }), headers: mod('gateway') });
      says(chart, 'listener', GatewayRef.named('edge', { sectionName: 'two' }), { transformation: onRequest({ 'x-level': '\'listener\'' }) });
      says(chart, 'route', out, { transformation: onRequest({ 'x-level': '\'route\'' }) });
      says(chart, 'rule', out.rule('rare'), { transformation: onRequest({ 'x-level': '\'rule\'' }), headers: mod('rule') });
    },
  },
  '151': {
    seen: 'changes of the request and of the answer are one setting',
    manifests: [...hosts('north'), route('out', rule(undefined, 'north')),
      policy('gate', GATEWAY, { traffic: { transformation: { response: sets({ 'x-answer': '\'gateway\'' }) } } }),
      policy('route', onRoute('out'), { traffic: written({ 'x-level': '\'route\'' }) })],
    build: chart => {
      says(chart, 'gate', GatewayRef.named('edge'), { transformation: Transformation.of({ response: set({ 'x-answer': '\'gateway\'' }) }) });
      says(chart, 'route', routed(chart, 'out', [sends(undefined, host(chart, 'north'))]), { transformation: onRequest({ 'x-level': '\'route\'' }) });
    },
  },
  '155': {
    seen: 'a Gateway that overrides is not overruled by routes',
    manifests: [...hosts('north'), route('out', rule(under('/out'), 'north')),
      policy('gate', GATEWAY, { strategy: { inheritance: 'Override' }, traffic: written({ 'x-level': '\'gateway\'' }) }),
      policy('route', onRoute('out'), { traffic: { ...written({ 'x-level': '\'route\'' }), headerModifiers: { request: sets({ 'x-mod': 'route' }) } } })],
    build: chart => {
      says(chart, 'gate', GatewayRef.named('edge'), { overrides: true, transformation: onRequest({ 'x-level': '\'gateway\'' }) });
      says(chart, 'route', routed(chart, 'out', [sends('/out', host(chart, 'north'))]), {
        transformation: onRequest({ 'x-level': '\'route\'' }), headers: { request: { set: { 'x-mod': 'route' } } },
      });
    },
  },
};
