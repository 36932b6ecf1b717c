/** Fields that no codec reads and writes, and why. */
export interface Unread {
  readonly kinds: readonly string[];
  readonly fields: RegExp;
  /** Where only some releases have it, or only some of them go unread. */
  readonly releases?: readonly string[];
  readonly because: string;
}

const OF_AGENTGATEWAY = ['AgentgatewayBackend', 'AgentgatewayModel', 'AgentgatewayPolicy'];
const BEFORE_1_2 = ['agentgateway-1.0', 'agentgateway-1.1'];

/** One list for all; a reason that holds for nothing, and a field without reason, are errors. */
export const UNREAD: readonly Unread[] = [
  {
    kinds: OF_AGENTGATEWAY,
    fields: /\.auth\.(\w+\.)*(secretRef|signingKeyRef|certificateRef|credentials\[\]\.secretRef)\.(group|kind)$/,
    because: 'a credential in another kind of object than a Secret needs a controller that reads it',
  },
  {
    kinds: OF_AGENTGATEWAY,
    fields: /\.tls\.mtlsCertificateRef\[\]\.(group|kind)$/,
    because: 'a client certificate in another kind of object than a Secret needs a controller that reads it',
  },
  {
    kinds: OF_AGENTGATEWAY,
    fields: /\.tls\.certificateSource$/,
    releases: ['agentgateway-1.5'],
    because: 'certificates of SPIFFE need an identity of the proxy (spec.spiffe of its parameters), which is not offered yet',
  },
  {
    kinds: ['AgentgatewayBackend', 'AgentgatewayPolicy'],
    fields: /\.promptGuard\.re(quest|sponse)\[\]\.\w+\.policies\.(health|transformation)\./,
    releases: BEFORE_1_2,
    because: 'guards have a health rule and a transformation in 1.0 and 1.1 only',
  },
  {
    kinds: ['AgentgatewayPolicy'],
    fields: /^spec\.traffic\.hostRewrite\.mode$/,
    releases: ['agentgateway-0.12'],
    because: 'an error in the schema of 0.12 makes the server refuse any',
  },
  {
    kinds: ['HTTPListenerPolicy'],
    fields: /\.(durationFilter|statusCodeFilter)\.value$/,
    because: 'an error in the schema makes the server refuse any number; log filters are said in CEL',
  },
  {
    kinds: ['GatewayExtension', 'HTTPListenerPolicy'],
    fields: /\.grpcService\.backendRef\.weight$/,
    because: 'a weight says nothing where there is one service',
  },
  {
    kinds: ['RouteOption'],
    fields: /^spec\.(namespacedStatuses\.|targetRefs\[\]\.namespace$)/,
    because: 'one is what the controller writes, the other only repeats the namespace of the RouteOption',
  },
  {
    kinds: ['RouteOption'],
    fields: /^spec\.options\.(appendXForwardedHost|envoyMetadata|extensions|hostRewrite\w*|lbHash|maxStreamDuration|prefixRewrite|regexRewrite|shadowing|tracing|upgrades)\b/,
    because: 'the route itself says it (URLRewrite, RequestMirror, timeouts), or it is about any traffic and not about calls to models',
  },
  {
    kinds: ['RouteOption'],
    fields: /^spec\.options\.(dlp|waf|rateLimit\w*Configs|ratelimit(Basic|Early|Regular)|ratelimit\.(includeVhRateLimits|rateLimits)|rbac)\b/,
    because: 'it is of Gloo Gateway Enterprise, refers to objects of it, or is another stage of a limit that can be said',
  },
  {
    kinds: ['RouteOption'],
    fields: /^spec\.options\.jwt(\.|Staged\.|ProvidersStaged\.(afterExtAuth\.|beforeExtAuth\.allow))/,
    because: 'tokens are checked before an external service is asked; the other stage, switching it off, and an older spelling of the mode are not said',
  },
  {
    kinds: ['RouteOption'],
    fields: /^spec\.options\.jwtProvidersStaged\.beforeExtAuth\.providers\./,
    because: 'no place of tokens, claims in headers or skew of clocks is said for Gloo, where it is not verified',
  },
  {
    kinds: ['RouteOption'],
    fields: /^spec\.options\.extauth\.customAuth\b/,
    because: 'a service of one\'s own is set up in the Settings of Gloo, which this library does not write',
  },
  {
    kinds: ['RouteOption'],
    fields: /^spec\.options\.extProc(Early|Late)?\.(disabled|overrides)\b/,
    because: 'external processing of Gloo is set up for the whole gateway, in Settings, which this library does not write',
  },
  {
    kinds: ['RouteOption'],
    fields: /^spec\.options\.(transformations\.|stagedTransformations\.(early|postRouting|escapeCharacters|inheritTransformation|logRequestResponseInfo)\b)/,
    because: 'transformations are said in the stage stagedTransformations.regular; Gloo itself calls `transformations` deprecated',
  },
  {
    kinds: ['RouteOption'],
    fields: /^spec\.options\.stagedTransformations\.regular\./,
    because: 'headers, bodies and templates of one rule for all requests are said; several rules, XSLT, extractors and metadata have no like elsewhere',
  },
  {
    kinds: ['RouteOption'],
    fields: /^spec\.options\.(faults\.abort|headerManipulation\.requestHeadersToAdd\[\]\.headerSecretRef|retries\.(rateLimitedRetryBackOff|retryBackOff\.maxInterval))\b/,
    because: 'it is not offered; what Gloo makes of it is not verified',
  },
  {
    kinds: ['RouteOption'],
    fields: /\.(runtimeKey|maxProgramSize)$/,
    because: 'it is of the runtime of Envoy, which a gateway does not set, or went from Envoy',
  },
];
