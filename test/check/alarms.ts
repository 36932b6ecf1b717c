import { check } from '../../src/check/check';
import { readDocuments } from '../../src/check/document';
import { knownReleases } from '../../src/check/servers';
import { Severity } from '../../src/diagnostic/diagnostic';
import { DialectDefinition } from '../../src/dialects/definition';
import { DIALECTS } from '../../src/dialects/registry';

/** The gateway whose releases were asked, or `none` where no dialect was named. */
export type Family = 'none' | 'agentgateway' | 'kgateway' | 'gloo';

/** At how many places a code is said, by family. */
export type Places = { readonly [F in Family]?: number };

/** A code with why what it says of these manifests is true, and where. */
export interface Expected extends Places {
  readonly why: string;
}

/** A file, with the releases that accept each of its documents: undefined where no schema is there to ask, none where all refuse. */
export interface Asked {
  readonly file: string;
  readonly text: string;
  readonly acceptedBy: readonly (readonly string[] | undefined)[];
}

interface Alarm {
  readonly family: Family;
  readonly code: string;
  readonly place: string;
}

const familyOf = (dialect: DialectDefinition | undefined): Family => dialect === undefined ? 'none' : dialect.id.split('-')[0] as Family;

const SHARED = /^(gateway-api|external-secrets)-|^core$/;

/** The dialects that accept everything in a file that some gateway's release accepts. */
function dialectsOf({ acceptedBy }: Asked): readonly DialectDefinition[] {
  const gateways = acceptedBy.map(releases => (releases ?? []).filter(release => !SHARED.test(release))).filter(({ length }) => length > 0);
  return gateways.length === 0 ? [] : DIALECTS.filter(({ releases }) => gateways.every(accepting => accepting.some(release => releases.includes(release))));
}

/** What is said above infos of documents that nobody refuses, without a dialect and in each that accepts the file; a place counts once a family. */
function alarmsIn(asked: Asked): readonly Alarm[] {
  const documents = readDocuments(asked.file, Buffer.from(asked.text));
  const alarms = [undefined, ...dialectsOf(asked)].flatMap(dialect => check(documents, { servers: knownReleases, dialect })
    .filter(({ index }) => asked.acceptedBy[index]?.length !== 0)
    .flatMap(({ index, diagnostics }) => diagnostics.filter(({ severity }) => severity !== Severity.INFO).map(({ code, manifestPath }): Alarm =>
      ({ family: familyOf(dialect), code, place: `${asked.file}#${index} ${String(manifestPath)}` }))));
  return [...new Map(alarms.map(alarm => [`${alarm.family} ${alarm.code} ${alarm.place}`, alarm])).values()];
}

/** Every alarm as a line, by code and family. */
export function alarmed(files: readonly Asked[]): ReadonlyMap<string, readonly string[]> {
  const lines = new Map<string, string[]>();
  for (const { family, code, place } of files.flatMap(alarmsIn)) {
    const key = `${code} ${family}`;
    lines.set(key, [...lines.get(key) ?? [], place]);
  }
  return lines;
}

/** What differs from what is expected, with all places of it, for whoever has to look at them. */
export function unexpected(files: readonly Asked[], expected: { readonly [code: string]: Expected }): readonly string[] {
  const lines = alarmed(files);
  const counts = new Map(Object.entries(expected).flatMap(([code, { why: _, ...places }]) => Object.entries(places).map(([family, count]) => [`${code} ${family}`, count])));
  return [...new Set([...lines.keys(), ...counts.keys()])].sort().filter(key => (lines.get(key) ?? []).length !== (counts.get(key) ?? 0))
    .map(key => `${key}: ${counts.get(key) ?? 0} expected, but ${(lines.get(key) ?? []).length}: ${(lines.get(key) ?? []).join(', ')}`);
}
