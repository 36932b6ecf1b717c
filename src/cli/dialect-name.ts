import { UsageError } from './usage';
import { DialectDefinition } from '../dialects/definition';
import { DIALECTS } from '../dialects/registry';
import { nearest } from '../schema/resemblance';

/** A dialect that someone named, and what is to be said of the name. */
export interface NamedDialect {
  readonly dialect: DialectDefinition;
  /** Where the name is not that of the dialect. */
  readonly note?: string;
}

type Version = readonly [major: number, minor: number];

const IDS = DIALECTS.map(({ id }) => id);

/** The agentgateway chart of this number is the one that came with kgateway 2.2, and holds agentgateway 0.12: older than 1.0, whatever it looks like. */
const OLD_CHART: Version = [2, 2];
const OLD_LINE = 'agentgateway-0.12';

const NAME = /^(?:(gloo|kgateway|agentgateway)[-@ ]?)?v?(\d+)\.(\d+)(?:\.(?:\d+|x))?(?:[-+](?!envoy$)[\w.+-]*?)?(-envoy)?$/;

/**
 * Finds the dialect that a release is called by, as people type it: `agentgateway-1.4`, `agentgateway-1.4.1`, `v1.4`, `AGENTGATEWAY_1_4`.
 * A release newer than all that are known is judged by the newest of them. @throws UsageError where there is none
 */
export function dialectNamed(name: string): NamedDialect {
  const typed = spelled(name);
  const exact = DIALECTS.find(({ id }) => id === typed);
  if (exact) { return { dialect: exact }; }
  const parts = NAME.exec(typed);
  if (!parts) { throw unknown(name, typed); }
  const version: Version = [Number(parts[2]), Number(parts[3])];
  const family = parts[1] ?? familyOf(version);
  const stated = `${family}-${version.join('.')}`;
  const known = DIALECTS.find(({ id }) => id === `${stated}${parts[4] ?? ''}`);
  if (known) { return { dialect: known }; }
  if (family !== 'gloo' && compared(version, OLD_CHART) === 0) {
    return { dialect: definition(OLD_LINE), note: `the chart ${stated} is the old line, ${OLD_LINE}, which judges; agentgateway 1.0 and later are newer` };
  }
  const latest = [...IDS].reverse().find(id => id.startsWith(`${family}-`) && (parts[4] === undefined || id.endsWith(parts[4])));
  if (latest === undefined || compared(version, versionOf(latest)) < 0) { throw unknown(name, typed); }
  return {
    dialect: definition(latest),
    note: `${stated} is not known yet; the latest is ${latest}, which judges instead; for that release itself give its CRDs by --crds`,
  };
}

/** In the letters of a dialect: the constants of the library, such as AGENTGATEWAY_1_4, have underscores. */
const spelled = (name: string): string =>
  name.trim().toLowerCase().replace(/_/g, '-').replace(/(?<=-)(\d+)-(?=\d)/, '$1.').replace(/^dialect\./, '');

/** Whose version it must be, where that is not said. */
function familyOf(version: Version): string {
  const own = DIALECTS.find(({ id }) => compared(versionOf(id), version) === 0);
  if (own) { return own.id.slice(0, own.id.indexOf('-')); }
  return version[0] >= 2 ? 'kgateway' : version[1] >= 20 ? 'gloo' : 'agentgateway';
}

function versionOf(id: string): Version {
  const [, major, minor] = /-(\d+)\.(\d+)/.exec(id)!;
  return [Number(major), Number(minor)];
}

const compared = (a: Version, b: Version): number => a[0] - b[0] || a[1] - b[1];

const definition = (id: string): DialectDefinition => DIALECTS.find(dialect => dialect.id === id)!;

function unknown(name: string, typed: string): UsageError {
  const meant = nearest(typed, [...IDS].reverse());
  return new UsageError(`there is no dialect '${name}'; ${meant ? `did you mean '${meant}'? ` : ''}use one of: ${IDS.join(', ')}`);
}
