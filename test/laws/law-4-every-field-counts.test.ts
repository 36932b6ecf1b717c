import { at, leafPaths, Path, replaced } from './paths';
import { AI } from './policy/ai';
import { CALLS } from './policy/calls';
import { FRONTEND } from './policy/frontend';
import { MCP } from './policy/mcp';
import { TRAFFIC } from './policy/traffic';
import { BACKEND, EXTENSION, lacking, POLICY, Subject, SUBJECTS } from './subject';
import { encode } from './translation';
import { DialectDefinition } from '../../src/dialects/definition';
import { DIALECTS } from '../../src/dialects/registry';
import { AGENT_NAMES } from '../../src/intent/agent-names';
import { BackendIntent } from '../../src/intent/backend';
import { normalizeBackend } from '../../src/intent/normalize';
import { placeBackend } from '../../src/intent/place';
import { ExtensionIntent } from '../../src/intent/policy/extension';
import { placeExtensions } from '../../src/intent/policy/place-extensions';
import { PolicyIntent } from '../../src/intent/policy/policy';
import { backendFindings } from '../../src/rules/intent-findings';

/** What a user sees of an intent: what is written, and what is said about it. */
interface Seen {
  readonly written: unknown;
  readonly said: unknown;
}

/** Parts of an intent that are refused as a whole, by name or by the list they are in. */
const CAPABILITIES: readonly (string | number)[] = ['selectors', ...[AI, CALLS, TRAFFIC, FRONTEND, MCP].flatMap(({ full }) => Object.keys(full))];
const WHOLES: readonly (string | number)[] = [
  'provider', 'credential', 'authLocation', 'tls', 'trust', 'health', 'apis', 'modelAliases', 'timeouts', 'body', ...CAPABILITIES,
  'allowedListeners', 'backendCertificate', 'shutdown', 'aiExtension', 'tracing', 'modes', 'forwardedMetadata',
];
const WHOLE_ITEMS: readonly (string | number)[] = ['filters', 'hosts', 'targets', 'trust'];
/** Lists of which no item makes a difference where the release has none of them. */
const WHOLE_LISTS: readonly (string | number)[] = ['env', 'modelCatalog', 'finalTransformations', ...CAPABILITIES];
const isItemOf = (path: Path, lists: readonly (string | number)[]) => typeof path[path.length - 1] === 'number' && lists.includes(path[path.length - 2]);
const isWhole = (path: Path) => WHOLES.includes(path[path.length - 1]) || isItemOf(path, WHOLE_ITEMS);

/** Leaves whose absence means the same. */
const SAME_WHEN_SILENT: readonly string[] = [
  // A cloud provider without credential is called with the proxy's own identity.
  'credential: bare: awsImplicit: tiers.0.0.credential',
  'credential: fully populated: azureImplicit: tiers.0.0.credential',
  'credential: bare: gcpImplicit: tiers.0.0.credential',
  'pool: every provider in a tier of its own: tiers.4.0.credential',
  'provider: fully populated: vertex: tiers.0.0.credential',
  'provider: usual: vertex: tiers.0.0.credential',
  'address: a host for Bedrock with its own identity: tiers.0.0.credential',
  // A server name that only repeats the host.
  'tools: a name that is the host\'s own: targets.0.tls.hostname',
];

/** What a field without which an intent makes no sense becomes instead of being taken away. */
const INSTEAD: { readonly [value: string]: unknown } = { hostname: 'all', all: 'hostname', full: 'prefix', prefix: 'full', json: 'text', text: 'json' };
const without = (intent: unknown, leaf: Path): unknown =>
  replaced(intent, leaf, ['skip', 'type', 'parsed'].includes(String(leaf[leaf.length - 1])) ? INSTEAD[String(at(intent, leaf))] : undefined);

const TAGGED: readonly (string | number)[] = [
  'provider', 'serves', 'embedding', 'datastore', 'credential', 'authLocation', 'trust', 'unhealthy',
  'filter', 'location', 'source', 'randomSampling', 'clientSampling', 'overallSampling', 'by', 'asks', 'keys', 'users', 'protocol',
];
const TAGGED_ITEMS: readonly (string | number)[] = ['filters', 'trust', 'sinks', 'hashPolicies', 'tags', 'request', 'response'];

/** A tag is taken away together with what it tags; a provider or a trust cannot be missing, and an empty list has nothing to take away. */
function removable(intent: unknown, leaf: Path): Path | undefined {
  if (leaf.length === 0 || Array.isArray(at(intent, leaf))) { return undefined; }
  if (leaf[leaf.length - 1] !== 'kind') { return leaf; }
  const owner = leaf.slice(0, -1);
  const key = owner[owner.length - 1];
  if (owner.length > 0 && !TAGGED.includes(key) && !isItemOf(owner, TAGGED_ITEMS)) { return leaf; }
  const isAllThereIs = owner.length > 0 && Object.keys(at(intent, owner) as object).length === 1;
  if (!isAllThereIs || key === 'provider') { return undefined; }
  return key === 'trust' ? owner.slice(0, -1) : owner;
}

function see(subject: Subject<unknown>, intent: unknown, dialect: DialectDefinition): Seen {
  const kind = subject.kindIn(dialect);
  if (!kind) { return { written: undefined, said: undefined }; }
  const placed = subject.placed(intent, dialect);
  const { manifest, diagnostics } = encode(kind, placed);
  const gaps = subject.gaps(intent, dialect);
  const beside = besideIt(subject, intent, dialect);
  return {
    written: [manifest, beside.written],
    said: [diagnostics.map(d => [d.code, d.manifestPath]), gaps.map(({ gap, where }) => [gap.feature, where]), beside.said],
  };
}

function besideIt({ name }: Subject<unknown>, intent: unknown, dialect: DialectDefinition): Seen {
  if (name === BACKEND.name) { return besideBackend(intent as BackendIntent, dialect); }
  return name === POLICY.name ? besidePolicy(intent as PolicyIntent, dialect) : { written: [], said: [] };
}

/** The objects that a policy refers to. */
function besidePolicy(intent: PolicyIntent, { extension }: DialectDefinition): Seen {
  if (!extension) { return { written: [], said: [] }; }
  const parts = placeExtensions(intent, extension.holds, 'it').extensions.map(part => encode(extension, part.intent));
  return { written: parts.map(({ manifest }) => manifest), said: parts.flatMap(({ diagnostics }) => diagnostics).map(d => [d.code, d.manifestPath]) };
}

/** The TLS policies of a backend, and what the dialect's own rules say. */
function besideBackend(intent: BackendIntent, dialect: DialectDefinition): Seen {
  const { backend, tlsPolicies } = placeBackend(normalizeBackend(intent), dialect.placement);
  const { tlsPolicy } = dialect;
  const policies = tlsPolicy ? tlsPolicies.map(({ policy }) => encode(tlsPolicy, { ...policy, targets: [] })) : [];
  return {
    written: policies.map(({ manifest }) => manifest),
    said: [
      ...policies.flatMap(({ diagnostics }) => diagnostics).map(d => [d.code, d.manifestPath]),
      ...backendFindings('placed', backend, dialect).map(({ code, message }) => [code, message]),
    ],
  };
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What a part becomes when it is taken away to see whether it was refused. */
function instead(key: string | number): readonly unknown[] {
  switch (key) {
    case 'provider': return [{ kind: 'openai' }];
    case 'trust': return [{ kind: 'system' }];
    // Without a credential a cloud provider has one of its own, which may be refused as well.
    case 'credential': return [undefined, { kind: 'passthrough' }];
    default: return [undefined];
  }
}

/** Whether a dialect has no backend of that kind at all, so that no part of it matters. */
const isOfUnknownKind = (subject: Subject<unknown>, intent: unknown, dialect: DialectDefinition): boolean => {
  const { kind } = intent as { readonly kind?: string };
  return subject.name === BACKEND.name && kind !== 'llm' && kind !== 'static'
    && lacking(subject.gaps(intent, dialect), 'no').includes(AGENT_NAMES[kind as keyof typeof AGENT_NAMES]);
};

/** Whether a part around a leaf, or the provider that the leaf belongs to, was refused. */
function refusedAsAWhole(subject: Subject<unknown>, intent: unknown, leaf: Path, dialect: DialectDefinition): boolean {
  if (subject.name === EXTENSION.name && !dialect.extension?.holds.includes((intent as ExtensionIntent).kind)) { return true; }
  const { said } = see(subject, intent, dialect);
  const around = leaf.map((_, i) => leaf.slice(0, i)).filter(path => WHOLE_LISTS.includes(path[path.length - 1]) || (isWhole(path) && !Array.isArray(at(intent, path))));
  const provider = leaf[0] === 'tiers' && leaf.length > 3 ? [[...leaf.slice(0, 3), 'provider']] : [];
  return [...around, ...provider].some(path =>
    instead(path[path.length - 1]).some(part => !same(said, see(subject, replaced(intent, path, part), dialect).said)));
}

describe.each(DIALECTS)('law 4 in $id', dialect => {
  test.each(SUBJECTS.filter(subject => subject.kindIn(dialect)))('every field of a $name is written or reported', subject => {
    const lost = Object.entries(subject.cases).filter(([, intent]) => !isOfUnknownKind(subject, intent, dialect)).flatMap(([name, intent]) => {
      const before = see(subject, intent, dialect);
      const leaves = leafPaths(intent).map(leaf => removable(intent, leaf)).filter(leaf => leaf !== undefined);
      return leaves
        .filter(leaf => same(before, see(subject, without(intent, leaf), dialect)))
        .filter(leaf => !refusedAsAWhole(subject, intent, leaf, dialect))
        .map(leaf => `${name}: ${leaf.join('.')}`);
    });
    expect(lost.filter(leaf => !SAME_WHEN_SILENT.includes(leaf))).toEqual([]);
  });
});
