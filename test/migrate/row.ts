import { dialectNamed } from '../../src/cli/dialect-name';
import { migrateFiles } from '../../src/migrate/migrate-files';
import { JsonObject } from '../../src/schema/json-type';
import { judge } from '../../src/schema/verdict';

/** One line of what is known of a step: what stands there before, and what must become of it. */
export interface Row {
  readonly given: readonly JsonObject[];
  /** Parts of objects of the output, by kind. */
  readonly becomes?: { readonly [kind: string]: JsonObject };
  /** What must not be in the output any more. */
  readonly goes?: readonly string[];
  /** What must be told; without it, nothing may be lost or left to people. */
  readonly told?: readonly RegExp[];
}

export type Rows = { readonly [name: string]: Row };

const object = (apiVersion: string, kind: string, name: string) => (spec: JsonObject): JsonObject =>
  ({ apiVersion, kind, metadata: { name, namespace: 'ai' }, spec });

export const upstream = (ai: JsonObject): JsonObject => object('gloo.solo.io/v1', 'Upstream', 'it')({ ai });
export const routeOption = (options: JsonObject): JsonObject => object('gateway.solo.io/v1', 'RouteOption', 'options')({
  targetRefs: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name: 'chat' }], options,
});
export const kgatewayBackend = (spec: JsonObject): JsonObject => object('gateway.kgateway.dev/v1alpha1', 'Backend', 'it')(spec);
export const aiBackend = (ai: JsonObject): JsonObject => kgatewayBackend({ type: 'AI', ai });
export const trafficPolicy = (spec: JsonObject): JsonObject => object('gateway.kgateway.dev/v1alpha1', 'TrafficPolicy', 'policy')({ targetRefs: TARGETS, ...spec });
export const agentgatewayBackend = (spec: JsonObject): JsonObject => object('agentgateway.dev/v1alpha1', 'AgentgatewayBackend', 'it')(spec);
export const agentgatewayPolicy = (spec: JsonObject): JsonObject => object('agentgateway.dev/v1alpha1', 'AgentgatewayPolicy', 'policy')({ targetRefs: TARGETS, ...spec });
export const extension = (spec: JsonObject): JsonObject => object('gateway.kgateway.dev/v1alpha1', 'GatewayExtension', 'extension')(spec);
export const gateway = (spec: JsonObject): JsonObject => object('gateway.networking.k8s.io/v1', 'Gateway', 'gateway')({ listeners: [{ name: 'http', port: 8080, protocol: 'HTTP' }], ...spec });
export const route = (rule: JsonObject, more: JsonObject = {}): JsonObject =>
  object('gateway.networking.k8s.io/v1', 'HTTPRoute', 'chat')({ parentRefs: [{ name: 'gateway' }], ...more, rules: [rule] });

export const TARGETS = [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name: 'chat' }];

/** The problems that a row has. */
export function problemsOf({ given, becomes = {}, goes = [], told }: Row, from: string, to: string): readonly string[] {
  const [source, target] = [dialectNamed(from).dialect, dialectNamed(to).dialect];
  const refused = given.flatMap(each => judge(each, source.releases).problems.map(({ message }) => `${source.id} refuses what is given: ${message}`));
  const { files: [{ after }], report } = migrateFiles([{ file: 'row.json', text: given.map(each => `${JSON.stringify(each, null, 2)}\n`).join('') }], target, source);
  const objects = after.split(/(?<=^\}\n)/m).filter(part => part.trim() !== '').map(part => JSON.parse(part) as JsonObject);
  const said = report.objects.flatMap(({ findings }) => findings.map(({ status, message }) => `${status}: ${message}`));
  const missing = Object.entries(becomes).flatMap(([kind, part]) => {
    const ofKind = objects.filter(each => each.kind === kind);
    return ofKind.some(each => includes(each, part)) ? [] : [`no ${kind} says ${JSON.stringify(part)}`];
  });
  const left = goes.filter(word => after.includes(word)).map(word => `${word} is still there`);
  const untold = told ? told.filter(words => !said.some(each => words.test(each))).map(words => `nothing of ${String(words)} is told`)
    : said.filter(each => /^(manual|unsupported)/.test(each)).map(each => `this is told: ${each}`);
  const bad = objects.flatMap(each => judge(each, target.releases).problems.map(({ message }) => `${target.id} refuses what is made: ${message}`));
  const isTold = said.some(each => /^(manual|unsupported)/.test(each));
  const all = [...refused, ...missing, ...left, ...untold, ...isTold ? [] : bad];
  return all.length === 0 ? [] : [...all, after, ...said];
}

/** Whether a value has a part: objects by their keys, lists item by item. */
function includes(value: unknown, part: unknown): boolean {
  if (Array.isArray(part)) { return Array.isArray(value) && value.length === part.length && part.every((each, i) => includes(value[i], each)); }
  if (typeof part === 'object' && part !== null) {
    return typeof value === 'object' && value !== null && Object.entries(part).every(([key, each]) => includes((value as JsonObject)[key], each));
  }
  return value === part;
}

/** A test for each row. */
export function testRows(from: string, to: string, rows: Rows): void {
  test.each(Object.entries(rows))('%s', (_, row) => {
    expect(problemsOf(row, from, to).join('\n')).toBe('');
  });
}
