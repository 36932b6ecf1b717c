import { existsSync, readdirSync } from 'fs';
import { join } from 'path';
import { ApiObject, ApiObjectProps, App, Chart, Testing } from 'cdk8s';
import { ACCESS } from './access';
import { CONNECTIONS } from './connections';
import { effective } from './effective';
import { FAILOVER } from './failover';
import { FAILURES } from './failures';
import { FAULTS } from './faults';
import { GUARDS } from './guards';
import { LIMITS } from './limits';
import { MATCHES } from './matches';
import { MODELS } from './models';
import { PATHS } from './paths';
import { PROMPTS } from './prompts';
import { Manifest, Recording, Recordings } from './recording';
import { SENT } from './sent';
import { TARGETS } from './targets';
import { TRANSFORMATIONS } from './transformations';
import { UNSAID } from './unsaid';
import { AiGatewayApp, Diagnostics, Dialect, Severity } from '../../src';
import { check } from '../../src/check/check';
import { readDocuments } from '../../src/check/document';
import { knownReleases } from '../../src/check/servers';
import { CodedError } from '../../src/diagnostic/coded-error';
import { definitionOf } from '../../src/synth/ambient-dialect';

/** By topic: a number stands in one table only. */
const TABLES: readonly Recordings[] = [MATCHES, TARGETS, SENT, PATHS, FAILOVER, FAILURES, GUARDS, LIMITS, ACCESS, CONNECTIONS, PROMPTS, TRANSFORMATIONS, MODELS, UNSAID];
const NUMBERS = TABLES.flatMap(table => Object.keys(table));
const ALL: readonly (readonly [string, Recording])[] = TABLES.flatMap(table => Object.entries(table));

const DIALECT = 'agentgateway-1.4';

const appWith = (build: (chart: Chart) => void): AiGatewayApp => {
  const app = new AiGatewayApp({ dialect: Dialect.named(DIALECT), printWarnings: false });
  build(new Chart(app, 'lab', { namespace: 'ai', disableResourceNameHashes: true }));
  return app;
};

/** What `check` says of manifests, by level. */
const checked = (objects: readonly Manifest[]): readonly { readonly severity: Severity; readonly code: string }[] =>
  check(readDocuments('recorded.yaml', Buffer.from(objects.map(object => JSON.stringify(object)).join('\n---\n'))), { servers: knownReleases, dialect: definitionOf(DIALECT) })
    .flatMap(({ diagnostics }) => diagnostics);

const codesOf = (app: App, ...levels: readonly Severity[]): readonly string[] =>
  [...new Set(Diagnostics.of(app).all.filter(({ severity }) => levels.includes(severity)).map(({ code }) => code))];

/** What constructs are refused with, at once or at synth. */
function refusal(build: (chart: Chart) => void): readonly string[] {
  try {
    return codesOf(appWith(build), Severity.ERROR);
  } catch (e) {
    if (!(e instanceof CodedError)) { throw e; }
    return [e.code];
  }
}

describe('constructs say what was recorded:', () => {
  test.each(ALL.filter(([, { build }]) => build))('%s', (_, { manifests = [], build, warned = [] }) => {
    const app = appWith(build!);
    expect(codesOf(app, Severity.ERROR)).toEqual([]);
    expect(codesOf(app, Severity.WARNING)).toEqual(expect.arrayContaining([...warned]));
    const made = app.charts.flatMap(chart => Testing.synth(chart) as Manifest[]);
    expect(effective(made)).toEqual(effective(manifests));
  });
});

describe('what was served is no error in YAML:', () => {
  test.each(ALL.filter(([, { manifests }]) => manifests))('%s', (_, { manifests = [] }) => {
    expect(checked(manifests).filter(({ severity }) => severity === Severity.ERROR)).toEqual([]);
  });
});

describe('constructs are refused what does not work:', () => {
  test.each(ALL.flatMap(([number, { refused = {} }]) => Object.entries(refused).map(([code, build]) => [number, code, build] as const)))('%s: %s', (_, code, build) => {
    expect(refusal(build)).toContain(code);
  });
});

describe('a fault that was recorded is found in YAML and in an app:', () => {
  test.each(Object.entries(FAULTS).flatMap(([number, faults]) => Object.entries(faults).map(([code, objects]) => [number, code, objects] as const)))('%s: %s', (_, code, objects) => {
    expect(checked(objects).filter(({ severity }) => severity !== Severity.INFO).map(found => found.code)).toContain(code);
    const app = appWith(chart => objects.forEach((object, i) => new ApiObject(chart, `object${i}`, object as unknown as ApiObjectProps)));
    expect(codesOf(app, Severity.ERROR, Severity.WARNING)).toContain(code);
  });
});

describe('the list of recordings', () => {
  test('names each once', () => { expect(NUMBERS).toEqual([...new Set(NUMBERS)]); });

  test('has those whose faults are looked for', () => { expect(NUMBERS).toEqual(expect.arrayContaining(Object.keys(FAULTS))); });

  test('tells of each what was seen, and either says its configuration or gives the reason why not', () => {
    for (const [number, { seen, manifests, build, unsaid }] of ALL) {
      expect([number, seen.length > 10, build !== undefined || unsaid !== undefined, build === undefined || (manifests ?? []).length > 0])
        .toEqual([number, true, true, true]);
    }
  });

  const folder = process.env.RECORDINGS ?? join(__dirname, '..', '..', '..', 'shared', 'recordings');
  if (existsSync(folder)) {
    test('is complete', () => {
      expect([...NUMBERS].sort()).toEqual(readdirSync(folder).flatMap(name => /^\d+[a-z]?(?=-)/.exec(name) ?? []).sort());
    });
  } else {
    process.stdout.write(`the recordings are not in ${folder} (set RECORDINGS): whether the list is complete is not looked at\n`);
  }
});
