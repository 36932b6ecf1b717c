import { CheckedDocument, isWhole } from './document';
import { Servers } from './servers';
import { hangsOnPlaceholder } from './template';
import { Severity } from '../diagnostic/diagnostic';
import { DialectDefinition } from '../dialects/definition';
import { StatedDialects } from '../rules/dialect-of';
import { RuleFinding } from '../rules/evaluate';
import { isPlaceholder } from '../rules/placeholder';
import { isSnapshot, judgedBy, JudgedProblem } from '../rules/snapshot';
import { isSops, withoutSops } from '../rules/sops';
import { closest } from '../schema/closest';
import { newerRelease } from '../schema/newer-fields';
import { SchemaCode, SchemaProblem } from '../schema/problem';
import { isInstalledApart, kindsServedBy } from '../schema/release';
import { Asked, unserved } from '../schema/unserved';

export type Answer = 'accepted' | 'rejected';

/** How documents are to be judged. */
export interface CheckOptions extends StatedDialects {
  readonly servers: Servers;
  /** What was stated for one file; without it, the same holds for all. */
  statedFor?(file: string): StatedDialects;
  /** Is told how many documents are judged. */
  judged?(done: number, total: number): void;
}

/** What the servers say of one document. */
export interface Judgement {
  readonly answers: { readonly [release: string]: Answer };
  /** Releases that refuse only what hangs on placeholders. */
  readonly hanging: readonly string[];
  readonly problems: readonly JudgedProblem[];
  /** What is to be said of a document that is accepted. */
  readonly notes: readonly RuleFinding[];
}

interface NamedVerdict {
  readonly name: string;
  readonly accepted: boolean;
  readonly problems: readonly SchemaProblem[];
  readonly isSnapshot: boolean;
}

const NOTHING: Judgement = { answers: {}, hanging: [], problems: [], notes: [] };

/** Findings about an object that a value in it decides. */
const ABOUT_SEVERAL: readonly SchemaCode[] = ['SchemaRule', 'SchemaAlternative', 'SchemaDuplicate'];

/** Asks every server of a kind. Problems are those of the dialect's server; without a dialect, of the server that is closest to it, if all refuse. */
export function judge(document: CheckedDocument, { servers, dialect }: CheckOptions): Judgement {
  const { manifest, problems: read } = document;
  const { apiVersion, kind } = manifest;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string' || read.some(({ code }) => code === 'NotRendered')) { return NOTHING; }
  const serving = servers.serving(apiVersion, kind);
  const seen = withoutSops(manifest);
  const verdicts = serving.map(({ name, server }): NamedVerdict => {
    const found = isWhole(document) ? server.verdict(seen).problems : [];
    const problems = found.filter(({ keys, code }) => !hangsOnPlaceholder(manifest, keys, ABOUT_SEVERAL.includes(code), code === 'SchemaUnknownField'));
    const accepted = read.length === 0 && !document.isTemplate && (isSops(manifest) ? problems : found).length === 0;
    return { name, problems, accepted, isSnapshot: isSnapshot(name) };
  });
  const answers = Object.fromEntries(verdicts.filter(({ name }) => name !== 'core').map(({ name, accepted }): [string, Answer] =>
    [name, accepted ? 'accepted' : 'rejected']));
  const hanging = read.length > 0 ? [] : verdicts.filter(({ accepted, problems }) => !accepted && problems.length === 0).map(({ name }) => name);
  const own = dialect ? verdicts.filter(({ name }) => dialect.releases.includes(name) || name === 'cluster') : verdicts;
  const asked = own.length > 0 ? own : verdicts.filter(({ name }) => isInstalledApart(name));
  const nearest = closest(seen, asked);
  if (!nearest) {
    const missing = [apiVersion, kind].some(isPlaceholder) ? undefined : unserved(apiVersion, kind, whoIsAsked(servers, dialect));
    return { answers, hanging, problems: missing ? [{ ...missing, severity: Severity.ERROR }] : [], notes: [] };
  }
  const newer = dialect || nearest.name === 'cluster' ? undefined : newerRelease(`${apiVersion}/${kind}`, nearest.problems);
  if (newer) { return { answers, hanging, problems: [], notes: [{ severity: Severity.INFO, code: 'NewerRelease', ...newer }] }; }
  return { answers, hanging, problems: judgedBy(nearest, asked), notes: nearest.problems.length === 0 ? experimental(asked, dialect) : [] };
}

/** The releases that accept a document, whatever its placeholders will be. */
export const acceptingIn = ({ answers, hanging }: Judgement): readonly string[] =>
  [...Object.keys(answers).filter(release => answers[release] === 'accepted'), ...hanging];

const whoIsAsked = ({ none, kinds, otherwise }: Servers, dialect: DialectDefinition | undefined): Asked => {
  const own = dialect && kindsServedBy(dialect.releases);
  return !dialect || !own || otherwise !== undefined
    ? { none, kinds, otherwise: otherwise ?? 'correct it' }
    : { none: `${dialect.title} does not serve`, kinds: own, otherwise: 'if another gateway of the cluster has it, name that one, too: --dialect <class>=<dialect>' };
};

/** Of the releases of a dialect that serve the same kind, the later ones are the experimental channel. */
function experimental(asked: readonly NamedVerdict[], dialect: DialectDefinition | undefined): readonly RuleFinding[] {
  const [first] = dialect ? dialect.releases.flatMap(release => asked.find(({ name }) => name === release) ?? []) : [];
  return (first?.problems ?? []).slice(0, 1).map(({ keys, manifestPath, message }) =>
    ({ severity: Severity.WARNING, code: 'ExperimentalChannel', message: `only the experimental channel of the Gateway API has this, and the standard one refuses it: ${message}`, keys, manifestPath }));
}
