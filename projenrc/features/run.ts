import { runInThisContext } from 'vm';
import * as cdk8s from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import * as library from '../../src';
import { CodedError } from '../../src/diagnostic/coded-error';
import { scriptOf } from '../../test/typescript-blocks';

/** What stands around every example. */
export const AROUND = `const apiKey = ApiKey.fromSecretName('openai-key');
const gateway = GatewayRef.named('ai-gateway');
const service = RouteTarget.fromServiceName('service', 8080);
const openai = new OpenAiBackend(chart, 'openai', { model: 'gpt-4o', apiKey });
const route = new LlmRoute(chart, 'route', { gateway, rules: [{ ruleName: 'chat', targets: [openai] }] });`;

/** An example as people read it. */
export const shown = (example: string): string => example.replace(/«([^»|]*)(?:\|[^»]*)?»/g, '$1').replace(/[ \t]+$/gm, '');

/** The same without the feature; all of it where nothing is marked. */
export const without = (example: string): string => example.includes('«') ? example.replace(/«[^»|]*(?:\|([^»]*))?»/g, (_, other = '') => other) : '';

export interface Ran {
  /** Errors that somebody finds. */
  readonly errors: readonly string[];
  /** What the gateway ignores of it. */
  readonly ignored: readonly string[];
  readonly objects: readonly Manifest[];
}

export interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec?: unknown;
}

const SCOPE: { readonly [name: string]: unknown } = { ...cdk8s, ...library, kplus };
const NAMES = Object.keys(SCOPE);

const known = new Map<string, Ran>();

/** What statements make in a dialect. */
export function ran(statements: string, dialect: string): Ran {
  const key = `${dialect}\n${statements}`;
  const found = known.get(key) ?? run(statements, dialect);
  known.set(key, found);
  return found;
}

function run(statements: string, dialect: string): Ran {
  const app = new library.AiGatewayApp({ dialect: library.Dialect.named(dialect) });
  const chart = new cdk8s.Chart(app, 'llm', { namespace: 'ai' });
  const call = runInThisContext(`(function (exports, app, chart, ${NAMES.join(', ')}) {${scriptOf(`${AROUND}\n${statements}`)}\n})`) as (...values: readonly unknown[]) => void;
  try {
    call({}, app, chart, ...NAMES.map(name => SCOPE[name]));
    const errors = app.node.findAll().flatMap(construct => construct.node.validate());
    const ignored = library.Diagnostics.of(app).all.filter(({ code }) => code === 'LintIneffective').map(({ message }) => message);
    return { errors, ignored, objects: errors.length > 0 ? [] : chart.toJson() as readonly Manifest[] };
  } catch (e) {
    if (e instanceof CodedError) { return { errors: [`${e.code}: ${e.message}`], ignored: [], objects: [] }; }
    throw e;
  }
}

/** An example as a file, for the compiler. */
export const asFile = (example: string): string => `import { ${Object.keys(cdk8s).join(', ')} } from 'cdk8s';
import { ${Object.keys(library).join(', ')} } from 'cdk8s-ai-gateway';
import * as kplus from 'cdk8s-plus-28';
export function example(app: AiGatewayApp, chart: Chart) {
${AROUND}
${example}
}
`;
