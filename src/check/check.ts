import { Diagnostic, Severity } from '../diagnostic';
import { CheckedDocument, Position } from './document';
import { lint } from './lint';
import { Servers } from './servers';
import { isEncrypted, withoutSops } from './sops';
import { DialectDefinition } from '../dialects/definition';
import { isObject } from '../schema/json-type';
import { SchemaProblem } from '../schema/problem';
import { versionsOf } from '../schema/release';

export type Answer = 'accepted' | 'rejected';

/** What is to be said of one document. */
export interface DocumentReport {
  readonly file: string;
  readonly index: number;
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly releases: { readonly [release: string]: Answer };
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
    const { answers, problems } = judge(document, options);
    const { manifest: { apiVersion, kind, metadata } } = document;
    const located = (d: Omit<Diagnostic, 'path'>, position: Position): Diagnostic & Position =>
      ({ ...d, path: `${document.file}:${position.line}:${position.column}`, ...position });
    return {
      file: document.file,
      index: document.index,
      apiVersion: text(apiVersion),
      kind: text(kind),
      name: isObject(metadata) ? text(metadata.name) : '',
      releases: answers,
      diagnostics: [
        ...document.problems.map(({ code, message, position }) => located({ severity: Severity.ERROR, code, message }, position)),
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
  readonly problems: readonly SchemaProblem[];
}

/** A kind that is known, in a version that no known release serves. */
function notServed(apiVersion: string, kind: string): readonly SchemaProblem[] {
  const versions = versionsOf(apiVersion, kind);
  if (versions.length === 0) { return []; }
  const message = `no known release serves ${kind} in ${apiVersion}; use ${versions.join(' or ')}`;
  return [{ code: 'SchemaNotServed', message, manifestPath: 'apiVersion', keys: ['apiVersion'] }];
}

/** Asks every server of a kind. Problems are those of the dialect's server; without a dialect, of the server that finds least, if all refuse. */
function judge(document: CheckedDocument, { servers, dialect }: CheckOptions): Judgement {
  const { manifest } = document;
  if (typeof manifest.apiVersion !== 'string' || typeof manifest.kind !== 'string') { return { answers: {}, problems: [] }; }
  const seen = withoutSops(manifest);
  const broken = document.problems.length > 0;
  const verdicts = servers.serving(manifest.apiVersion, manifest.kind).map(({ name, server }) => {
    const problems = server.verdict(seen).problems.filter(problem => !isEncrypted(manifest, problem.keys));
    return { name, problems };
  });
  const answers = Object.fromEntries(verdicts.filter(({ name }) => name !== 'core')
    .map(({ name, problems }) => [name, broken || problems.length > 0 ? 'rejected' as const : 'accepted' as const]));
  const asked = dialect ? verdicts.filter(({ name }) => dialect.releases.includes(name) || name === 'cluster') : verdicts;
  if (verdicts.length === 0) { return { answers, problems: notServed(manifest.apiVersion, manifest.kind) }; }
  if (asked.some(({ problems }) => problems.length === 0)) { return { answers, problems: [] }; }
  const least = [...asked].sort((a, b) => a.problems.length - b.problems.length)[0];
  return { answers, problems: least?.problems ?? [] };
}
