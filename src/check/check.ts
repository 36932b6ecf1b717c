import { Diagnostic, Severity } from '../diagnostic';
import { CheckedDocument, Position } from './document';
import { lint } from './lint';
import { Servers } from './servers';
import { isSops, withoutSops } from './sops';
import { hangsOnPlaceholder, unmasked } from './template';
import { DialectDefinition } from '../dialects/definition';
import { isObject } from '../schema/json-type';
import { SchemaCode, SchemaProblem } from '../schema/problem';
import { versionsOf } from '../schema/release';

export type Answer = 'accepted' | 'rejected';

/** What is to be said of one document. */
export interface DocumentReport {
  readonly file: string;
  readonly index: number;
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  /** What each server says to the document as it stands. */
  readonly releases: { readonly [release: string]: Answer };
  /** Those that refuse it only for placeholders, which are filled in later; left out where there are none. */
  readonly refusedForPlaceholders?: readonly string[];
  readonly diagnostics: readonly (Diagnostic & Position)[];
}

/** How documents are to be judged. */
export interface CheckOptions {
  readonly servers: Servers;
  readonly dialect: DialectDefinition | undefined;
}

/** Judges documents, each by itself and all together. */
export function check(documents: readonly CheckedDocument[], options: CheckOptions): DocumentReport[] {
  const lints = lint(documents.filter(({ problems }) => problems.length === 0), options.dialect);
  return documents.map(document => {
    const { answers, problems, hanging } = judge(document, options);
    const { manifest: { apiVersion, kind, metadata } } = document;
    const located = (d: Omit<Diagnostic, 'path'>, position: Position): Diagnostic & Position =>
      ({ ...d, path: `${document.file}:${position.line}:${position.column}`, ...position });
    return {
      file: document.file,
      index: document.index,
      apiVersion: text(apiVersion),
      kind: text(kind),
      name: isObject(metadata) ? unmasked(text(metadata.name)) : '',
      releases: answers,
      ...hanging.length > 0 && { refusedForPlaceholders: hanging },
      diagnostics: [
        ...document.problems.map(({ severity, code, message, position }) => located({ severity, code, message }, position)),
        ...problems.map(({ code, message, manifestPath, keys }) =>
          located({ severity: Severity.ERROR, code, message, manifestPath }, document.position(keys))),
        ...(lints.get(document) ?? []).map(({ keys, ...finding }) => located(finding, document.position(keys))),
      ],
    };
  });
}

const text = (value: unknown): string => typeof value === 'string' ? value : '';

interface Judgement {
  readonly answers: { readonly [release: string]: Answer };
  /** Releases that refuse only what hangs on placeholders. */
  readonly hanging: readonly string[];
  readonly problems: readonly SchemaProblem[];
}

/** A kind that is known, in a version that no known release serves. */
function notServed(apiVersion: string, kind: string, none: string): readonly SchemaProblem[] {
  const versions = versionsOf(apiVersion, kind);
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

/** Asks every server of a kind. Problems are those of the dialect's server; without a dialect, of the server that finds least, if all refuse. */
function judge(document: CheckedDocument, { servers, dialect }: CheckOptions): Judgement {
  const { manifest } = document;
  const nothing: Judgement = { answers: {}, hanging: [], problems: [] };
  if (typeof manifest.apiVersion !== 'string' || typeof manifest.kind !== 'string') { return nothing; }
  if (document.problems.some(({ code }) => code === 'NotRendered')) { return nothing; }
  const serving = servers.serving(manifest.apiVersion, manifest.kind);
  if (serving.length === 0) { return { ...nothing, problems: notServed(manifest.apiVersion, manifest.kind, servers.none) }; }
  if (document.problems.length > 0) { return { ...nothing, answers: answersOf(serving.map(({ name }) => ({ name, accepted: false }))) }; }
  const seen = withoutSops(manifest);
  const verdicts = serving.map(({ name, server }) => {
    const found = server.verdict(seen).problems;
    const problems = found.filter(({ keys, code }) => !hangsOnPlaceholder(manifest, keys, ABOUT_SEVERAL.includes(code)));
    return { name, problems, accepted: (isSops(manifest) ? problems : found).length === 0 };
  });
  const hanging = verdicts.filter(({ accepted, problems }) => !accepted && problems.length === 0).map(({ name }) => name);
  const asked = dialect ? verdicts.filter(({ name }) => dialect.releases.includes(name) || name === 'cluster') : verdicts;
  if (dialect && asked.length === 0 && !serving.every(({ name }) => name.startsWith('external-secrets'))) {
    return { answers: answersOf(verdicts), hanging, problems: [notServedBy(dialect, document, serving.map(({ name }) => name))] };
  }
  const { problems } = (asked.length > 0 ? asked : verdicts).reduce((best, other) => other.problems.length < best.problems.length ? other : best);
  return { answers: answersOf(verdicts), hanging, problems };
}

/** Findings about an object that a value in it decides. */
const ABOUT_SEVERAL: readonly SchemaCode[] = ['SchemaRule', 'SchemaAlternative', 'SchemaDuplicate'];

const answersOf = (verdicts: readonly { readonly name: string; readonly accepted: boolean }[]): Judgement['answers'] =>
  Object.fromEntries(verdicts.filter(({ name }) => name !== 'core').map(({ name, accepted }) => [name, accepted ? 'accepted' : 'rejected']));
