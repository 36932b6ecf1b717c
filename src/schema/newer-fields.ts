import { has } from './json-type';
import { SchemaProblem } from './problem';

/**
 * Fields of kinds whose newest schemas we do not have: what kgateway has in 2.2 to 2.5, and not in 2.1, by its reference documentation. An
 * object that has one of them is written for such a release, and what 2.1 says of it does not count.
 */
const NEWER_FIELDS: { readonly [kind: string]: readonly string[] } = {
  Backend: ['aws.auth.assumeRole', 'aws.ec2', 'aws.lambda.accountId', 'gcp', 'priorityGroups'],
  BackendConfigPolicy: ['circuitBreakers', 'dns', 'http2ProtocolOptions.connectionKeepalive', 'loadBalancer.zoneAware', 'outlierDetection.consecutiveLocalOriginFailure',
    'outlierDetection.enforcingConsecutive5xx', 'outlierDetection.enforcingConsecutiveLocalOriginFailure', 'outlierDetection.splitExternalLocalOriginErrors',
    'tls.parameters.signatureAlgorithms', 'upstreamProxyProtocol'],
  DirectResponse: ['bodyFormat'],
  GatewayExtension: ['extAuth.grpcService.retry', 'extAuth.headersToForward', 'extAuth.httpService', 'extProc.allowProcessingModeOverride',
    'extProc.allowedProcessingModeOverrides', 'extProc.filterStage', 'extProc.grpcService.retry', 'extProc.requestAttributes', 'jwt', 'oauth2', 'rateLimit.grpcService.retry'],
  GatewayParameters: ['kube.deploymentOverlay', 'kube.envoyContainer.bootstrap.dnsResolver', 'kube.envoyContainer.bootstrap.enableReadinessProbeProxyProtocol',
    'kube.envoyContainer.bootstrap.logFormat', 'kube.envoyContainer.extraArgs', 'kube.horizontalPodAutoscaler', 'kube.podDisruptionBudget',
    'kube.podTemplate.priorityClassName', 'kube.service.loadBalancerClass', 'kube.service.loadBalancerSourceRanges', 'kube.serviceAccountOverlay', 'kube.serviceOverlay',
    'kube.stats.matcher', 'kube.verticalPodAutoscaler'],
  HTTPListenerPolicy: ['earlyRequestHeaderModifier', 'forwardClientCertDetails', 'generateRequestId', 'http2ProtocolOptions', 'localReplies', 'maxHeadersCount',
    'maxRequestHeadersKb', 'maxRequestsPerConnection', 'preserveExternalRequestId', 'serverName', 'skipXFFAppend', 'stripHostPortMode', 'uuidRequestIdConfig', 'xffTrustedCIDRs'],
  TrafficPolicy: ['acl', 'apiKeyAuth', 'basicAuth', 'compression', 'faultInjection', 'internalRedirect', 'jwtAuth', 'oauth2', 'rateLimit.local.percentEnabled',
    'rateLimit.local.percentEnforced', 'requestMirror', 'statPrefix', 'tracing', 'transformation.request.dynamicMetadata', 'transformation.response.dynamicMetadata', 'urlRewrite'],
};

const GROUP = 'gateway.kgateway.dev/v1alpha1/';

/** What to do about a field that no known release has. */
export const BY_ITS_CRDS = 'have its CRDs judge: crdsPath or --crds';

/** What has the fields that are newer than every schema known. */
export const NEWER_RELEASES = 'kgateway 2.2 or later';

/** Whether only newer releases have a field. `fields` are the names that lead to it; `kind` is `group/version/Kind`. */
export function isNewer(kind: string, [spec, ...fields]: readonly string[]): boolean {
  const paths = kind.startsWith(GROUP) && spec === 'spec' && has(NEWER_FIELDS, kind.slice(GROUP.length)) ? NEWER_FIELDS[kind.slice(GROUP.length)] : undefined;
  return paths !== undefined && paths.includes(fields.join('.'));
}

/** That an object is written for a release which we do not know, so that what others lack means nothing; undefined where no problem says so. */
export function newerRelease(kind: string, problems: readonly SchemaProblem[]): Omit<SchemaProblem, 'code'> | undefined {
  const fields = problems.filter(({ code, keys }) => code === 'SchemaUnknownField' && isNewer(kind, keys.filter((key): key is string => typeof key === 'string')));
  if (fields.length === 0) { return undefined; }
  const [{ keys, manifestPath }] = fields;
  const names = fields.map(({ keys: at }) => String(at[at.length - 1])).join(', ');
  return { message: `only ${NEWER_RELEASES} has ${names}, whose schemas are not among those known; judge it by those of the cluster (crdsPath, --crds)`, keys, manifestPath };
}
