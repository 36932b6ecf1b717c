import { Key } from '../../codec/manifest-path';
import { Severity } from '../../diagnostic/diagnostic';
import { JsonObject, mapOf } from '../../schema/json-type';
import { EVERYWHERE } from '../dialect-range';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';
import { path, placesOf } from '../places';
import { Found, ObjectRule } from '../rule';

/** Where a chart is named: the object that names it, the fields of its name or address, and those of its version. */
const PLACES: readonly (readonly [kind: string, at: string, names: readonly string[], versions: readonly string[]])[] = [
  ['source.toolkit.fluxcd.io/OCIRepository', 'spec', ['url'], ['ref.tag', 'ref.semver']],
  ['source.toolkit.fluxcd.io/HelmChart', 'spec', ['chart'], ['version']],
  ['helm.toolkit.fluxcd.io/HelmRelease', 'spec.chart.spec', ['chart'], ['version']],
  ['helm.cattle.io/HelmChart', 'spec', ['chart'], ['version']],
  ['argoproj.io/Application', 'spec.source', ['chart', 'repoURL'], ['targetRevision']],
  ['argoproj.io/Application', 'spec.sources.*', ['chart', 'repoURL'], ['targetRevision']],
  ['argoproj.io/ApplicationSet', 'spec.template.spec.source', ['chart', 'repoURL'], ['targetRevision']],
  ['argoproj.io/ApplicationSet', 'spec.template.spec.sources.*', ['chart', 'repoURL'], ['targetRevision']],
  ['kustomize.config.k8s.io/Kustomization', 'helmCharts.*', ['name'], ['version']],
  ['/Chart', 'dependencies.*', ['name'], ['version']],
];

const CHART = /(?:^|\/)agentgateway(?:-crds)?\/?$/;
const OLD_VERSION = /^[\s~^=v]*2\./;

const manifests = (tag: string): string => `apiVersion: source.toolkit.fluxcd.io/v1
kind: OCIRepository
metadata:
  name: agentgateway
spec:
  interval: 1h
  url: oci://cr.agentgateway.dev/charts/agentgateway
  ref:
    tag: ${tag}
---
apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: embed
spec:
  ai:
    provider:
      custom:
        backendRef:
          name: bge
          port: 8080
        formats:
        - type: Completions
`;

/** Bots update from v1.x "up" to v2.2. */
export const oldChart: ObjectRule = {
  code: 'LintOldChart',
  level: Severity.WARNING,
  topic: 'dialects',
  title: 'a chart of agentgateway is the old line, beside objects for a newer release',
  reason: 'the chart versions 2.2.x came with kgateway 2.2 and hold agentgateway 0.12, which is older than 1.0',
  fix: 'name a chart version 1.x, and keep updates from going to 2.x',
  dialects: EVERYWHERE,
  kinds: [...new Set(PLACES.map(([kind]) => kind))],
  examples: { language: 'yaml', bad: manifests('v2.2.1'), good: manifests('v1.4.1'), dialects: ['agentgateway-1.3', 'agentgateway-1.4'] },
  find: (object, around) => {
    const found = oldCharts(object);
    const newer = found.length === 0 ? undefined : newerIn(object, around);
    return newer === undefined ? NONE : found.map(({ version, keys }) => ({
      message: `version '${version}' of the chart is the old line, agentgateway 0.12, older than 1.0 in spite of its number, but ${newer}; use a version 1.x`,
      keys,
    }));
  },
};

const NONE: readonly Found[] = [];

interface OldChart {
  readonly version: string;
  readonly keys: readonly Key[];
}

function oldCharts({ group, kind, manifest }: KnownObject): readonly OldChart[] {
  return PLACES.filter(([each]) => each === `${group}/${kind}`).flatMap(([, at, names, versions]) =>
    placesOf(manifest, path(at)).flatMap(({ value, keys }) => {
      const chart = mapOf(value);
      if (!names.some(name => CHART.test(String(chart[name] ?? '')))) { return []; }
      return versions.flatMap(dotted => {
        const version = dotted.split('.').reduce<unknown>((node, key) => (node as JsonObject | undefined)?.[key], chart);
        return typeof version === 'string' && OLD_VERSION.test(version) ? [{ version, keys: [...keys, ...dotted.split('.')] }] : [];
      });
    }));
}

/** Why a newer release is meant. */
function newerIn({ dialect }: KnownObject, around: KnownObjects): string | undefined {
  if (dialect) { return isNewer(dialect.id) ? `${dialect.title} is meant` : undefined; }
  const newer = around.all.find(({ group, dialects }) => group === 'agentgateway.dev' && dialects.length > 0 && dialects.every(({ id }) => isNewer(id)));
  return newer && `${newer.kind} '${newer.name}' needs ${newer.dialects[0].title}`;
}

const isNewer = (id: string): boolean => /^agentgateway-[1-9]/.test(id);
