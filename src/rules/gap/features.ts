import { capabilityParts } from './capability-parts';
import { GAP_RULES } from './gap-rules';
import { PATH_ALONE, PREFIX_ALONE, PREFIX_BEYOND_OPENAI } from './paths';
import { ruledGaps } from './stated-gaps';
import { CA_IN_SECRET } from './tls-of-plain-hosts';
import { Gap, GapWords } from '../../codec/gap';
import { DYNAMIC_TLS, DYNAMIC_TLS_SETTINGS, MCP_FAILURE_MODE, MCP_PREFIX_MODE, MCP_SERVICE, MCP_SESSION_ROUTING } from '../../dialects/agent-gaps';
import { AWS_SESSION, AWS_SESSION_TAGS } from '../../dialects/agentgateway/aws';
import { CA_NAMESPACE } from '../../dialects/agentgateway/tls';
import { ALIASES, ALIASES_OF_PLAIN_HOSTS, APIS, APIS_OF_PLAIN_HOSTS, PATH, PATH_PREFIX } from '../../dialects/backend-gaps';
import { DialectDefinition } from '../../dialects/definition';
import { gapsOf } from '../../dialects/gaps';
import { DIALECTS } from '../../dialects/registry';
import { AGENT_NAMES } from '../../intent/agent-names';
import { CREDENTIAL_NAMES } from '../../intent/credential-names';
import { placeText } from '../../intent/finding';
import { EXTERNAL_PROCESSING, PROCESSING_UNLESS_SAID } from '../../intent/policy/external-processing';

/** How well a dialect has a feature. */
export interface FeatureCell {
  readonly level: 'yes' | 'partly' | 'no';
  /** Whether the server takes it, though the gateway ignores it. */
  readonly isIgnored?: true;
  /** Why not, or why not wholly. */
  readonly because?: string;
  readonly advice?: string;
}

/** A feature that some dialect lacks, wholly or in part, and how well each dialect has it. */
export interface FeatureRow {
  readonly feature: string;
  /** By the id of the dialect. */
  readonly cells: { readonly [dialect: string]: FeatureCell };
}

const YES: FeatureCell = { level: 'yes' };

/** Everything that dialects differ in, by what their codecs and the rules about gaps say. */
export function featureTable(): readonly FeatureRow[] {
  const gaps = new Map(DIALECTS.map(dialect => [dialect.id, lackedBy(dialect)]));
  const features = new Set([...GAP_RULES.map(({ feature }) => feature), ...[...gaps.values()].flat().map(({ feature }) => feature)]);
  return Array.from(features, feature => ({
    feature,
    cells: Object.fromEntries(Array.from(gaps, ([id, lacked]) => [id, cellOf(lacked.filter(gap => gap.feature === feature))])),
  }));
}

/** Features that are a part of others: whoever cannot do those cannot do them, though nobody needs to be told twice. */
const WITHIN: { readonly [part: string]: string } = {
  [CA_NAMESPACE]: CA_IN_SECRET,
  [PROCESSING_UNLESS_SAID]: EXTERNAL_PROCESSING,
  [AWS_SESSION]: CREDENTIAL_NAMES.awsAssumeRole,
  [AWS_SESSION_TAGS]: CREDENTIAL_NAMES.awsAssumeRole,
  [PATH_ALONE]: PATH,
  [PREFIX_ALONE]: PATH_PREFIX,
  [PREFIX_BEYOND_OPENAI]: PATH_PREFIX,
  [APIS_OF_PLAIN_HOSTS]: APIS,
  [ALIASES_OF_PLAIN_HOSTS]: ALIASES,
  [MCP_SERVICE]: AGENT_NAMES.mcp,
  [MCP_SESSION_ROUTING]: AGENT_NAMES.mcp,
  [MCP_FAILURE_MODE]: AGENT_NAMES.mcp,
  [MCP_PREFIX_MODE]: AGENT_NAMES.mcp,
  [DYNAMIC_TLS]: AGENT_NAMES.dynamic,
  [DYNAMIC_TLS_SETTINGS]: AGENT_NAMES.dynamic,
};

function lackedBy(dialect: DialectDefinition): readonly Gap[] {
  const own = [...gapsOf(dialect), ...ruledGaps(dialect)];
  const parts = Object.entries(WITHIN).flatMap(([feature, whole]) =>
    own.filter(gap => gap.feature === whole && gap.level === 'no').slice(0, 1).map(gap => ({ ...gap, feature })));
  return [...parts, ...partsWithout(own), ...own];
}

/** The parts of capabilities that are not there at all. */
function partsWithout(own: readonly Gap[]): readonly Gap[] {
  const lacked = new Map(own.flatMap(gap => gap.level === 'no' ? [[gap.feature, gap] as const] : []));
  return Array.from(capabilityParts()).flatMap(([feature, wholes]) => {
    const gaps = [...wholes].flatMap(whole => lacked.get(whole) ?? []);
    return gaps.length < wholes.size ? [] : [{ ...gaps[0], feature }];
  });
}

function cellOf(gaps: readonly Gap[]): FeatureCell {
  const worst = gaps.find(({ level }) => level === 'no') ?? gaps[0];
  if (!worst) { return YES; }
  const { level, isIgnored, because, advice } = worst;
  return { level, ...isIgnored && { isIgnored }, because, ...advice !== undefined && { advice } };
}

/** How the gaps of a dialect are told, with the dialects that can, unless it is one of them and only says it elsewhere. */
export const gapWords = ({ id, title }: DialectDefinition): GapWords => ({ feature, level, because, advice }, places) => {
  const more = level === 'no' ? supporters(feature, id) : advice;
  return `${title} ${level === 'no' ? `cannot express ${feature}` : `expresses ${feature} only partly`}: ${because}${more === undefined ? '' : `; ${more}`}${placeText(...places)}`;
};

/** Names the dialects that do not say no to a feature, to one that does. */
function supporters(feature: string, asked: string): string | undefined {
  const able = DIALECTS.filter(dialect => !lackedBy(dialect).some(gap => gap.feature === feature && gap.level === 'no')).map(({ id }) => id);
  return able.length === 0 ? 'no dialect can' : able.includes(asked) ? undefined : `dialects that can: ${able.join(', ')}`;
}
