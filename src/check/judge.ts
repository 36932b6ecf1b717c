import { CheckedDocument, isWhole } from './document';
import { Servers } from './servers';
import { hangsOnPlaceholder } from './template';
import { Severity } from '../diagnostic/diagnostic';
import { DialectDefinition } from '../dialects/definition';
import { DIALECTS } from '../dialects/registry';
import { RuleFinding } from '../rules/evaluate';
import { isSops, withoutSops } from '../rules/sops';
import { SchemaCode, SchemaProblem } from '../schema/problem';
import { everyVersionOf, versionsOf } from '../schema/release';

export type Answer = 'accepted' | 'rejected';

/** How documents are to be judged. */
export interface CheckOptions {
  readonly servers: Servers;
  readonly dialect: DialectDefinition | undefined;
}

/** What the servers say of one document. */
export interface Judgement {
  readonly answers: { readonly [release: string]: Answer };
  /** Releases that refuse only what hangs on placeholders. */
  readonly hanging: readonly string[];
  readonly problems: readonly SchemaProblem[];
  /** What is to be said of a document that is accepted. */
  readonly notes: readonly RuleFinding[];
}

interface NamedVerdict {
  readonly name: string;
  readonly accepted: boolean;
  readonly problems: readonly SchemaProblem[];
}

const NOTHING: Judgement = { answers: {}, hanging: [], problems: [], notes: [] };

/** Findings about an object that a value in it decides. */
const ABOUT_SEVERAL: readonly SchemaCode[] = ['SchemaRule', 'SchemaAlternative', 'SchemaDuplicate'];

/** Asks every server of a kind. Problems are those of the dialect's server; without a dialect, of the server that finds least, if all refuse. */
export function judge(document: CheckedDocument, { servers, dialect }: CheckOptions): Judgement {
  const { manifest, problems: read } = document;
  if (typeof manifest.apiVersion !== 'string' || typeof manifest.kind !== 'string' || read.some(({ code }) => code === 'NotRendered')) { return NOTHING; }
  const serving = servers.serving(manifest.apiVersion, manifest.kind);
  if (serving.length === 0) { return { ...NOTHING, problems: notServed(manifest.apiVersion, manifest.kind, servers.none) }; }
  const seen = withoutSops(manifest);
  const verdicts = serving.map(({ name, server }): NamedVerdict => {
    const found = isWhole(document) ? server.verdict(seen).problems : [];
    const problems = found.filter(({ keys, code }) => !hangsOnPlaceholder(manifest, keys, ABOUT_SEVERAL.includes(code)));
    return { name, problems, accepted: read.length === 0 && !document.isTemplate && (isSops(manifest) ? problems : found).length === 0 };
  });
  const answers = Object.fromEntries(verdicts.filter(({ name }) => name !== 'core').map(({ name, accepted }): [string, Answer] =>
    [name, accepted ? 'accepted' : 'rejected']));
  const hanging = read.length > 0 ? [] : verdicts.filter(({ accepted, problems }) => !accepted && problems.length === 0).map(({ name }) => name);
  const asked = dialect ? verdicts.filter(({ name }) => dialect.releases.includes(name) || name === 'cluster') : verdicts;
  if (dialect && asked.length === 0 && !serving.every(({ name }) => name.startsWith('external-secrets'))) {
    return { ...NOTHING, answers, hanging, problems: [notServedBy(dialect, document, serving.map(({ name }) => name))] };
  }
  const { problems } = (asked.length > 0 ? asked : verdicts).reduce((best, other) => other.problems.length < best.problems.length ? other : best);
  return { answers, hanging, problems, notes: problems.length === 0 ? experimental(asked, dialect) : [] };
}

/** The releases that accept a document, whatever its placeholders will be. */
export const acceptingIn = ({ answers, hanging }: Judgement): readonly string[] =>
  [...Object.keys(answers).filter(release => answers[release] === 'accepted'), ...hanging];

const OUR_GROUPS = DIALECTS.map(({ backend }) => backend.group);

/** A kind that is known, in a version that nobody serves. */
function notServed(apiVersion: string, kind: string, none: string): readonly SchemaProblem[] {
  const own = versionsOf(apiVersion, kind);
  // A backend of one gateway under the name of another's group.
  const versions = own.length === 0 && OUR_GROUPS.some(group => apiVersion.startsWith(`${group}/`)) ? everyVersionOf(kind) : own;
  if (versions.length === 0) { return []; }
  const others = versions.filter(version => version !== apiVersion);
  const message = `${none} ${kind} in ${apiVersion}; ${others.length > 0 ? `use ${others.join(' or ')}` : 'install it, or give its CRD as well'}`;
  return [{ code: 'SchemaNotServed', message, manifestPath: 'apiVersion', keys: ['apiVersion'] }];
}

/** A kind that other releases serve. External Secrets are installed apart from any gateway, in whatever version. */
function notServedBy({ title }: DialectDefinition, { manifest }: CheckedDocument, others: readonly string[]): SchemaProblem {
  const message = `${title} does not serve ${String(manifest.kind)} in ${String(manifest.apiVersion)}, but these do: ${others.join(', ')}`;
  return { code: 'SchemaNotServed', message, manifestPath: 'apiVersion', keys: ['apiVersion'] };
}

/** Of the releases of a dialect that serve the same kind, the later ones are the experimental channel. */
function experimental(asked: readonly NamedVerdict[], dialect: DialectDefinition | undefined): readonly RuleFinding[] {
  const [first] = dialect ? dialect.releases.flatMap(release => asked.find(({ name }) => name === release) ?? []) : [];
  return (first?.problems ?? []).slice(0, 1).map(({ keys, manifestPath, message }) =>
    ({ severity: Severity.WARNING, code: 'ExperimentalChannel', message: `only the experimental channel of the Gateway API has this, and the standard one refuses it: ${message}`, keys, manifestPath }));
}
