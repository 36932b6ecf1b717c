import { Chart, Testing } from 'cdk8s';
import { AiGatewayApp, ApiKey, Dialect, Diagnostics, GatewayRef, LlmPolicy, LlmPolicyProps, LlmRoute, OpenAiBackend, RouteMatch, RoutePolicies } from '../../src';

/** The objects of an app, and what was said of it. */
export interface Policied {
  readonly objects: readonly any[];
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly named: (name: string) => any;
}

function told(app: AiGatewayApp, chart: Chart): Policied {
  const { errors, warnings } = Diagnostics.of(app);
  const objects: readonly any[] = errors.length > 0 ? [] : chart.toJson();
  return {
    objects,
    errors: errors.map(({ code }) => code),
    warnings: warnings.map(({ code }) => code).filter(code => code !== 'PartialSupport'),
    named: name => objects.find(object => object.metadata.name === name),
  };
}

function chartIn(dialect: Dialect): { readonly app: AiGatewayApp; readonly chart: Chart } {
  const app = new AiGatewayApp({ dialect, outdir: Testing.app().outdir, printWarnings: false });
  return { app, chart: new Chart(app, 'chart', { namespace: 'ai' }) };
}

const openai = (chart: Chart): OpenAiBackend => new OpenAiBackend(chart, 'openai', { apiKey: ApiKey.fromSecretName('key'), metadata: { name: 'openai' } });

const GATEWAY = GatewayRef.named('gateway');

/** An app with a route and a policy on it, on its rule `chat`, or on its gateway. */
export function policied(dialect: Dialect, policies: Omit<LlmPolicyProps, 'targets'>, on: 'route' | 'rule' | 'gateway' = 'route'): Policied {
  const { app, chart } = chartIn(dialect);
  const route = new LlmRoute(chart, 'route', {
    gateway: GATEWAY,
    metadata: { name: 'route' },
    rules: [{ ruleName: 'chat', matches: [RouteMatch.pathPrefix('/chat')], targets: [openai(chart)] }],
  });
  const targets = { route, rule: route.rule('chat'), gateway: GATEWAY };
  new LlmPolicy(chart, 'policy', { targets: [targets[on]], metadata: { name: 'policy' }, ...policies });
  return told(app, chart);
}

/** An app with a route whose rule says policies of its own. */
export function ruled(dialect: Dialect, policies: RoutePolicies): Policied {
  const { app, chart } = chartIn(dialect);
  new LlmRoute(chart, 'route', { gateway: GATEWAY, metadata: { name: 'route' }, rules: [{ ruleName: 'chat', targets: [openai(chart)], policies }] });
  return told(app, chart);
}

/** The code that a value is refused with. */
export function codeOf(make: () => unknown): string | undefined {
  try {
    make();
    return undefined;
  } catch (e) {
    return (e as { code?: string }).code;
  }
}
