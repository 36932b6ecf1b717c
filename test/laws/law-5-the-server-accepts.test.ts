import { BACKEND, lacking, Subject, SUBJECTS } from './subject';
import { encode } from './translation';
import { Severity } from '../../src/diagnostic/diagnostic';
import { DialectDefinition, ObjectKind } from '../../src/dialects/definition';
import { DIALECTS } from '../../src/dialects/registry';
import { BackendIntent } from '../../src/intent/backend';
import { normalizeBackend } from '../../src/intent/normalize';
import { placeBackend } from '../../src/intent/place';
import { backendFindings } from '../../src/rules/intent-findings';
import { judge } from '../../src/schema/verdict';

/** Cases that make no sense to some server or to any, though nobody may say so. */
const NOT_SENSIBLE: readonly string[] = [
  'provider: bare: custom', // has neither a host nor a server, which no construct can say
  'filter: fully populated: mirror', // has both a percentage and a fraction, to see that each is written
  'credential: fully populated: awsAssumeRole', // a session has one name, and a tag one value
  'retries', // a route's own retries need the experimental channel; the dialects that have a route policy keep them there
  'retries as the gateway likes',
  'referred to by the route', // a policy without targets, for the dialects whose routes refer to it
];

/** Kinds of which no schema is at hand, by dialect and subject. */
const UNJUDGED: readonly string[] = [
  'gloo-1.20 gateway parameters', ...['gloo-1.20', 'kgateway-2.1-envoy', 'kgateway-2.1', 'agentgateway-0.12'].map(id => `${id} listener set`),
];

/** Everything that is written of an intent that nobody objects to. */
function manifests(subject: Subject<unknown>, intent: unknown, dialect: DialectDefinition): readonly object[] {
  const kind = subject.kindIn(dialect);
  if (!kind || subject.findings(intent, dialect).length > 0 || lacking(subject.gaps(intent, dialect), 'no').length > 0) { return []; }
  const placed = subject.placed(intent, dialect);
  const { manifest, diagnostics } = encode(kind, placed);
  if (diagnostics.length > 0 || (subject.name === BACKEND.name && isRefused(placed as BackendIntent, dialect))) { return []; }
  return [object(kind, manifest), ...subject.name === BACKEND.name ? tlsPolicies(intent as BackendIntent, dialect) : []];
}

/** The TLS policies beside a backend, unless the dialect's own rules object to it. */
function tlsPolicies(intent: BackendIntent, dialect: DialectDefinition): readonly object[] {
  const { placement, tlsPolicy, backend: { group, kind } } = dialect;
  const placed = placeBackend(normalizeBackend(intent), placement);
  if (isRefused(placed.backend, dialect) || !tlsPolicy) { return []; }
  return placed.tlsPolicies.map(({ policy }) => object(tlsPolicy, encode(tlsPolicy, { ...policy, targets: [{ group, kind, name: 'it' }] }).manifest));
}

/** Whether the rules about what is to be written refuse it. */
const isRefused = (placed: BackendIntent, dialect: DialectDefinition): boolean =>
  backendFindings('placed', placed, dialect).some(({ severity }) => severity === Severity.ERROR);

const object = <T>({ group, version, kind }: ObjectKind<T>, manifest: unknown): object =>
  ({ apiVersion: `${group}/${version}`, kind, metadata: { name: 'it', namespace: 'ai' }, ...manifest as object });

describe.each(DIALECTS)('law 5 in $id', dialect => {
  describe.each(SUBJECTS)('$name', subject => {
    test.each(Object.keys(subject.cases).filter(name => !NOT_SENSIBLE.includes(name)))('%s is accepted by the server, or refused before', name => {
      for (const manifest of manifests(subject, subject.cases[name], dialect)) {
        const { known, problems } = judge(manifest, dialect.releases);
        expect({ known, problems }).toEqual({ known: !UNJUDGED.includes(`${dialect.id} ${subject.name}`), problems: [] });
      }
    });
  });
});
