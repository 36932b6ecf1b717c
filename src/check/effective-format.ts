import { stringify } from 'yaml';
import { ReadObject } from './read-object';
import { manifestPath } from '../codec/manifest-path';
import { DialectDefinition } from '../dialects/definition';
import { ShownCapability, ShownValue, ShownWays } from '../rules/effective/shown';
import { Entry } from '../rules/effective/way';
import { KnownObject } from '../rules/known-object';

const called = ({ namespace, name }: Pick<KnownObject, 'namespace' | 'name'>): string => namespace === undefined ? name : `${namespace}/${name}`;

/** One line of YAML. */
const short = (value: unknown): string => stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false }).trim();

const placeOf = ({ object, keys }: ShownValue): string => object instanceof ReadObject ? object.placeOf(keys) : object.origin;
const sourceOf = (value: ShownValue): string => `${value.object.kind} ${called(value.object)}, ${value.level}, ${placeOf(value)}`;

const entryOf = ({ gateway, namespace, listener, port }: Entry): string =>
  `Gateway ${called({ name: gateway, namespace })}${listener !== undefined ? ` listener ${listener}` : port === undefined ? '' : ` port ${port}`}`;

const ruleOf = ({ route, rule }: ShownWays): string => {
  const name = route.route?.intent.rules[rule].name;
  return `rule ${rule}${name === undefined ? '' : ` '${name}'`}`;
};

/** What holds on ways, for people. */
export function effectiveText(ways: readonly ShownWays[], { title, precedence: { evidence } }: DialectDefinition): string {
  return [...ways.map(wayText), `${title}; which level wins: ${evidence}\n`].join('\n');
}

function wayText(way: ShownWays): string {
  const { route, backend, endpoints, entries, capabilities } = way;
  const target = backend === undefined ? '' : ` -> ${backend.kind} ${called(backend)}${endpoints.length === 0 ? '' : ` (${endpoints.join(', ')})`}`;
  const through = entries.length === 0 ? '' : `  through ${entries.map(entryOf).join(', ')}\n`;
  const lines = capabilities.length === 0 ? ['  nothing is said of these requests\n'] : capabilities.map(capabilityText);
  return `HTTPRoute ${called(route)}, ${ruleOf(way)}${target}\n${through}${lines.join('')}`;
}

function capabilityText({ capability, phase, followed, beaten, tied }: ShownCapability): string {
  const early = phase === 'beforeRouting' ? ' (before routing)' : '';
  const name = `  ${capability}${early}: `;
  return [
    ...followed.length > 0 ? followed.map(value => `${name}${short(value.value)}\n      from ${sourceOf(value)}\n`) : [`${name}nothing is followed\n`],
    ...tied.map(value => `      or ${short(value.value)} from ${sourceOf(value)}: of one level, and the gateway follows one of them without saying which\n`),
    ...beaten.map(value => `      beats ${short(value.value)} from ${sourceOf(value)}: ${value.because}\n`),
  ].join('');
}

const source = (value: ShownValue) => ({
  value: value.value,
  level: value.level,
  source: { ...named(value.object), field: manifestPath(value.keys), place: placeOf(value) },
});
const named = ({ kind, namespace, name }: KnownObject) => ({ kind, namespace: namespace ?? null, name });
const through = ({ gateway, namespace, listener, port }: Entry) =>
  ({ gateway, namespace: namespace ?? null, listener: listener ?? null, port: port ?? null });

/** The same for programs. */
export function effectiveJson(ways: readonly ShownWays[], { id, precedence: { evidence } }: DialectDefinition): string {
  const paths = ways.map(({ route, rule, backend, endpoints, entries, capabilities }) => ({
    route: named(route),
    rule: { index: rule, name: route.route?.intent.rules[rule].name ?? null },
    backend: backend === undefined ? null : named(backend),
    endpoints,
    through: entries.map(through),
    capabilities: capabilities.map(({ capability, phase, followed, beaten, tied }) => ({
      capability,
      phase,
      followed: followed.map(source),
      tied: tied.map(source),
      beaten: beaten.map(value => ({ ...source(value), because: value.because })),
    })),
  }));
  return `${JSON.stringify({ dialect: id, evidence, paths }, undefined, 2)}\n`;
}
