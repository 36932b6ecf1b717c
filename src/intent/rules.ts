import { isHost, pathShown } from './address';
import { BackendIntent, EndpointIntent, LlmBackendIntent } from './backend';
import { Finding } from './finding';
import { RouteIntent } from './route';

const DNS_LABELS = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/** These are asked of what was read from a document too, which may hold anything where a string was meant. */
const isPath = (text: unknown): boolean => typeof text === 'string' && text.startsWith('/');
/** What stands around a host may hold a key. */
const shownHost = (host: string): string => /[@?]/.test(host) ? 'more than that' : `'${host}'`;
const isName = (text: unknown): boolean => typeof text === 'string' && DNS_LABELS.test(text) && text.length <= 253;

const isBlank = (text: unknown): boolean => typeof text === 'string' && text.trim() === '';

/** What is wrong with a normalized backend in any dialect. Never throws. */
export function backendFindings(backend: BackendIntent): Finding[] {
  if (backend.kind === 'static') {
    return backend.hosts.length > 0 ? backend.hosts.flatMap((host, i) => hostFindings(host, `hosts[${i}]`))
      : [{ code: 'NoHosts', message: 'a static backend needs at least one host, got none; add one to hosts', where: 'hosts' }];
  }
  return [
    ...poolFindings(backend),
    ...backend.tiers.flatMap((tier, t) => tier.flatMap((endpoint, e) => endpointFindings(endpoint, `tiers[${t}][${e}]`))),
  ];
}

function poolFindings({ tiers, modelAliases }: LlmBackendIntent): Finding[] {
  const findings: Finding[] = [];
  if (tiers.length === 0) {
    findings.push({ code: 'NoTiers', message: 'a failover backend needs at least one tier, got none; add one with addTier()', where: 'tiers' });
  }
  tiers.forEach((tier, t) => {
    if (tier.length === 0) {
      findings.push({ code: 'EmptyTier', message: 'a tier needs at least one provider, got none; add a provider or remove the tier', where: `tiers[${t}]` });
    }
  });
  const names = tiers.flat().flatMap(endpoint => endpoint.name ?? []);
  for (const name of new Set(names.filter((n, i) => names.indexOf(n) !== i))) {
    findings.push({
      code: 'DuplicateEndpointName',
      message: `endpoint names must be unique in a backend, got '${name}' more than once; give each provider its own endpointName`,
      where: 'tiers',
    });
  }
  return [...findings, ...modelAliases ? [] : modelFindings(tiers)];
}

function modelFindings(tiers: LlmBackendIntent['tiers']): Finding[] {
  const unlike = new Set(tiers.flat().map(endpoint => endpoint.provider.kind)).size > 1;
  // Hosts of one's own may serve the same models, and a proxy does; a vendor that is compatible with another does not.
  const elsewhere = tiers.flat().some(({ host }) => host === undefined) && tiers.flat().some(({ host }) => host !== undefined);
  if (!unlike && !elsewhere) { return []; }
  const reason = unlike ? 'unlike providers share no model names' : 'the hosts of this backend need not know the same models';
  return tiers.flatMap((tier, t) => tier.flatMap((endpoint, e) => (modelOf(endpoint) ?? endpoint.modelAliases) !== undefined ? [] : {
    code: 'ModelMissing',
    message: `${reason}, but '${endpoint.name}' takes the model from the request; give it a model of its own`,
    where: `tiers[${t}][${e}]`,
    warning: !unlike,
  }));
}

/** The model an endpoint always uses, or undefined when the request decides. */
function modelOf({ provider }: EndpointIntent): string | undefined {
  return provider.kind === 'azureOpenai' ? provider.deployment : provider.model;
}

function endpointFindings(endpoint: EndpointIntent, where: string): Finding[] {
  const { name, provider, host, hostname, port, path, pathPrefix } = endpoint;
  const findings: Finding[] = [];
  const wrong = (code: string, message: string, field: string) => findings.push({ code, message, where: `${where}.${field}` });
  if (name !== undefined && !isName(name)) {
    wrong('InvalidName', `an endpoint name must be a DNS-1123 name of at most 253 characters, got '${name}'; use lower-case letters, digits, '-' and '.'`, 'name');
  }
  if ((host === undefined) !== (port === undefined)) {
    wrong('HostWithoutPort', `host and port go together, got ${host === undefined ? `port ${port} without host` : `host '${host}' without port`}; give both`, 'host');
  }
  if (host !== undefined && port !== undefined) { findings.push(...hostFindings({ host, port }, where)); }
  if (path !== undefined && pathPrefix !== undefined) {
    wrong('PathAndPrefix', `a path replaces the whole path, so the prefix '${pathShown(pathPrefix)}' could not apply; give path or pathPrefix, not both`, 'path');
  }
  for (const [field, text] of [['path', path], ['pathPrefix', pathPrefix]] as const) {
    if (text !== undefined && !isPath(text)) { wrong('InvalidPath', `a path must start with '/', got '${pathShown(text)}'; write '/${pathShown(text)}'`, field); }
  }
  if (hostname !== undefined && !isHost(hostname)) { wrong('InvalidHost', `a host is a bare name or address, got ${shownHost(hostname)}; give it alone`, 'hostname'); }
  for (const [field, text] of Object.entries(provider)) {
    if (isBlank(text) && field !== 'model' && field !== 'deployment') { wrong('EmptyField', `${field} must not be empty; leave it out, or give it`, `provider.${field}`); }
  }
  const servers = (provider.kind === 'custom' && provider.server ? 1 : 0) + (host !== undefined ? 1 : 0);
  if (provider.kind === 'custom' && servers !== 1) {
    wrong('ServerOrHost', `a provider with its own formats needs either a server of the cluster or a host, got ${servers === 0 ? 'none' : 'both'}; give one`, 'provider');
  }
  if (isBlank(modelOf(endpoint))) { wrong('EmptyModel', 'a model must not be empty; leave it out to take the model from the request', 'provider.model'); }
  return findings;
}

function hostFindings({ host, port }: { readonly host: string; readonly port: number }, where: string): Finding[] {
  const findings: Finding[] = [];
  if (!isHost(host)) {
    findings.push({ code: 'InvalidHost', message: `a host is a bare name or address, got ${shownHost(host)}; give scheme, port and path elsewhere`, where: `${where}.host` });
  }
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    findings.push({ code: 'InvalidPort', message: `a port is a whole number from 1 to 65535, got ${port}`, where: `${where}.port` });
  }
  return findings;
}

/** What is wrong with a route in any dialect. Never throws. */
export function routeFindings(route: RouteIntent): Finding[] {
  const findings: Finding[] = [];
  if (route.rules.length === 0) {
    findings.push({ code: 'NoRules', message: 'a route needs at least one rule, got none; add one with addRule()', where: 'rules' });
  }
  route.rules.forEach((rule, r) => {
    const where = `rules[${r}]`;
    const filters = rule.filters ?? [];
    if ((rule.targets ?? []).length === 0 && !filters.some(f => f.kind === 'redirect' || f.kind === 'extension')) {
      findings.push({ code: 'NoTargets', message: 'a rule needs at least one target, got none; add a backend to targets, or a redirect', where });
    }
    if ((rule.targets ?? []).length > 0 && rule.targets?.every(({ weight }) => weight === 0)) {
      findings.push({ code: 'NoTargets', message: 'every target of a rule has the weight 0, so that no request is answered; give one of them another', where });
    }
    if (filters.some(f => f.kind === 'redirect') && filters.some(f => f.kind === 'rewrite')) {
      findings.push({ code: 'RedirectAndRewrite', message: 'a rule cannot both redirect and rewrite; keep one of them', where });
    }
    const prefixOnly = (rule.matches ?? []).length === 1 && rule.matches?.[0].path?.type === 'prefix';
    const prefixRewrite = filters.some(f => (f.kind === 'rewrite' || f.kind === 'redirect') && f.path?.type === 'prefix');
    if (prefixRewrite && !prefixOnly) {
      findings.push({
        code: 'PrefixRewriteWithoutPrefix',
        message: 'a prefix can only be replaced in a rule with exactly one match, by path prefix; split the rule',
        where,
      });
    }
    for (const match of rule.matches ?? []) {
      if (match.path && match.path.type !== 'regex' && !isPath(match.path.value)) {
        findings.push({ code: 'InvalidPath', message: `a path must start with '/', got '${match.path.value}'; write '/${match.path.value}'`, where });
      }
    }
  });
  return findings;
}
