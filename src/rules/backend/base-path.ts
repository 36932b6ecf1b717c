import { Severity } from '../../diagnostic/diagnostic';
import { PATH } from '../../dialects/backend-gaps';
import { DialectDefinition } from '../../dialects/definition';
import { cannot } from '../../dialects/gaps';
import { EndpointIntent } from '../../intent/backend';
import { Vendor, vendorAt } from '../../intent/vendor';
import { EVERYWHERE } from '../dialect-range';
import { hostAt } from '../endpoint-place';
import { KnownObject } from '../known-object';
import { KnownObjects } from '../known-objects';
import { BACKEND_KINDS } from '../llm-backend';
import { CodeEntry, Found, ObjectRule } from '../rule';

const manifest = (prefix: string): string => `apiVersion: agentgateway.dev/v1alpha1
kind: AgentgatewayBackend
metadata:
  name: groq
spec:
  ai:
    provider:
      openai: {}
      host: api.groq.com
      port: 443
${prefix}  policies:
    tls: {}
`;

const NONE: readonly Found[] = [];

export const BASE_PATH: CodeEntry = {
  code: 'LintBasePath',
  level: Severity.WARNING,
  topic: 'backends',
  title: 'a well-known vendor is called without the base path of its API',
  reason: 'the gateway knows the paths of OpenAI; each vendor answers below a path of its own, and with 404 elsewhere',
  fix: 'say the base path of the vendor, as the message says it',
};

/** A vendor's API below a base of its own, which nothing adds by itself. */
export const basePath: ObjectRule = {
  ...BASE_PATH,
  dialects: EVERYWHERE,
  kinds: BACKEND_KINDS,
  fields: ['host', 'customHost'],
  examples: {
    language: 'yaml', bad: manifest(''), good: manifest('      pathPrefix: /openai/v1\n'), dialects: ['agentgateway-1.1', 'agentgateway-1.3', 'agentgateway-1.4'],
  },
  find: (object, around) => {
    const { backend } = object;
    if (backend?.intent.kind !== 'llm') { return NONE; }
    const { intent: { tiers }, dialect } = backend;
    if (!tiers.some(tier => tier.some(isAtVendor))) { return NONE; }
    return tiers.flatMap((tier, t) => tier.flatMap((endpoint, e): readonly Found[] => {
      const vendor = vendorOf(endpoint);
      if (vendor === undefined || !misses(endpoint, vendor) || isRewritten(endpoint, vendor, object, around)) { return NONE; }
      return [{ message: `the API of ${vendor.host} is below ${vendor.base}; ${remedy(vendor, dialect)}`, keys: hostAt(`tiers[${t}][${e}]`, object.manifest) }];
    }));
  },
};

const vendorOf = ({ host }: EndpointIntent): Vendor | undefined => typeof host === 'string' ? vendorAt(host) : undefined;
const isAtVendor = (endpoint: EndpointIntent): boolean => vendorOf(endpoint) !== undefined;

const USUAL = '/v1';
const CHAT = '/chat/completions';

/** Whether what is called is the path of OpenAI, or none: what else is written is somebody's intention. */
function misses({ provider, path, pathPrefix }: EndpointIntent, { base, others = [] }: Vendor): boolean {
  if (provider.kind !== 'openai' && provider.kind !== 'custom') { return false; }
  if (provider.kind === 'custom' && provider.formats.some(format => format.path !== undefined)) { return false; }
  // The root is that of one vendor, and is not said to be the only place.
  if (base === '') { return false; }
  if (base === USUAL) { return pathPrefix === '/' && !others.includes(''); }
  if (path !== undefined) { return path === `${USUAL}${CHAT}` || path === CHAT; }
  return pathPrefix === undefined || isUsualBase(pathPrefix, { base, others });
}

/** Whether a base is that of OpenAI, or none, where the vendor has another. */
export const isUsualBase = (given: string, { base, others = [] }: Pick<Vendor, 'base' | 'others'>): boolean =>
  base !== '' && base !== USUAL && (given === '' || given === '/' || (given === USUAL && !others.includes(USUAL)));

/** Without a path of its own the client's path is sent on, which a route may have put in order. */
function isRewritten({ path, pathPrefix, provider }: EndpointIntent, { base }: Vendor, object: KnownObject, around: KnownObjects): boolean {
  if (path !== undefined || pathPrefix !== undefined || provider.kind === 'custom') { return false; }
  return around.ofKind('HTTPRoute').some(route => route.targets.some(({ rule, target }) => target.name === object.name && target.kind === object.kind
    && (rule.matches?.some(match => match.path?.value.startsWith(base))
      || [rule.filters, target.filters].some(filters => filters?.some(filter => filter.kind === 'rewrite' && filter.path !== undefined)))));
}

/** How a release says the base of a vendor. */
export function remedy({ base }: Vendor, definition: DialectDefinition): string {
  const isAgentgateway = definition.backend.group === 'agentgateway.dev';
  if (isAgentgateway && definition.pathPrefix !== undefined) { return `add pathPrefix: ${base}`; }
  if (cannot(definition, PATH)) { return 'this release cannot say a path, and calls /v1/chat/completions'; }
  return isAgentgateway ? `add path: ${base}${CHAT}` : `give it the path ${base}${CHAT}`;
}
