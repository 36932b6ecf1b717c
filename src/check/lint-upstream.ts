import { CheckedDocument } from './document';
import { Lint, Surroundings, warning } from './lint-finding';
import { placesOf } from './lint-trap';
import { manifestPath } from '../codec/manifest-path';
import { isObject, JsonObject, mapOf } from '../schema/json-type';

const ENDPOINTS = ['spec.ai.provider', 'spec.ai.groups.*.providers.*', 'spec.ai.llm', 'spec.ai.priorityGroups.*.providers.*'];

const CLOUDS = ['vertexai', 'bedrock', 'azure'];

/** A host of one's own takes the provider's TLS and the cloud's identity away: on agentgateway nothing puts them back by itself. */
export function lintOverriddenHosts(document: CheckedDocument, { candidates, policiesOn }: Surroundings): readonly Lint[] {
  const dialects = candidates(document);
  if (dialects.length === 0 || dialects.some(({ placement: { tls } }) => tls === 'implicit')) { return []; }
  const inBackend = dialects.every(({ placement: { tls } }) => tls === 'backend');
  const spec = mapOf(document.manifest.spec);
  const policies = policiesOn(document);
  const said = (endpoint: JsonObject, field: 'tls' | 'auth'): boolean => [endpoint, spec].some(({ policies: own }) => mapOf(own)[field] !== undefined)
    || policies.some(policy => mapOf(mapOf(policy.spec).backend)[field] !== undefined || (field === 'tls' && policy.kind === 'BackendTLSPolicy'));
  return ENDPOINTS.flatMap(path => placesOf(document.manifest, path.split('.'), [])).flatMap(({ value: endpoint, keys }) => {
    if (!isObject(endpoint) || endpoint.host === undefined) { return []; }
    const host = [...keys, 'host'];
    const cloud = CLOUDS.find(name => endpoint[name] !== undefined);
    return [
      ...endpoint.port === 443 && !said(endpoint, 'tls') ? [warning('LintNoTls',
        `with a host of your own plain text is sent to port 443; add ${inBackend ? 'policies.tls' : 'a BackendTLSPolicy'}`, host, manifestPath(host))] : [],
      ...inBackend && cloud !== undefined && !said(endpoint, 'auth') ? [warning('LintNoIdentity',
        `with a host of your own the identity of the proxy is no longer used for ${cloud}; add policies.auth`, host, manifestPath(host))] : [],
    ];
  });
}
