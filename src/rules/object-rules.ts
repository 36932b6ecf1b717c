import { api } from './backend/api';
import { basePath } from './backend/base-path';
import { healthRule } from './backend/health-rule';
import { hostAsUrl } from './backend/host-as-url';
import { mcpServices } from './backend/mcp-services';
import { modelAliases } from './backend/model-aliases';
import { noEviction } from './backend/no-eviction';
import { noIdentity } from './backend/no-identity';
import { noTls } from './backend/no-tls';
import { noTlsOfHosts } from './backend/no-tls-of-hosts';
import { routePrefix } from './backend/route-prefix';
import { unsignedHost } from './backend/unsigned-host';
import { cachedTokens } from './changed/cached-tokens';
import { delegationGrant } from './changed/delegation-grant';
import { jwtClaims } from './changed/jwt-claims';
import { mergedAi } from './changed/merged-ai';
import { generatedName } from './credential/generated-name';
import { keyInSecret } from './credential/key-in-secret';
import { missingSecret } from './credential/missing-secret';
import { plainClientKey } from './credential/plain-client-key';
import { plainPassword } from './credential/plain-password';
import { plaintextKey } from './credential/plaintext-key';
import { plaintextTransport } from './credential/plaintext-transport';
import { secretEntry } from './credential/secret-entry';
import { oldChart } from './dialect/old-chart';
import { partialSupport } from './dialect/partial-support';
import { EXPRESSION_RULES } from './expression/expression-rules';
import { notYetKnown } from './expression/not-yet-known';
import { certificate } from './gateway/certificate';
import { listenerSetParent } from './gateway/listener-set-parent';
import { parametersRef } from './gateway/parameters-ref';
import { AGENTGATEWAY_TRAPS } from './ineffective/agentgateway';
import { TLS_POLICY_TRAPS } from './ineffective/backend-tls-policy';
import { GLOO_TRAPS } from './ineffective/gloo';
import { KGATEWAY_TRAPS } from './ineffective/kgateway';
import { MENDED_LATER } from './ineffective/mended-later';
import { STREAM_TRAPS } from './ineffective/streamed-answers';
import { tlsPolicyOnLlmBackend } from './ineffective/tls-policy-on-llm-backend';
import { unsupportedFeature } from './ineffective/unsupported-feature';
import { failoverPolicies } from './model/failover-policies';
import { modelBasePath } from './model/model-base-path';
import { modelFailover } from './model/model-failover';
import { modelParent } from './model/model-parent';
import { modelRank } from './model/model-rank';
import { modelTarget } from './model/model-target';
import { modelTransport } from './model/model-transport';
import { sameMatch } from './model/same-match';
import { bodyText } from './policy/body-text';
import { bufferedAnswers } from './policy/buffered-answers';
import { caBundle } from './policy/ca-bundle';
import { conflict } from './policy/conflict';
import { denyOnly } from './policy/deny-only';
import { droppedDefaults } from './policy/dropped-defaults';
import { fieldType } from './policy/field-type';
import { foreignGateway } from './policy/foreign-gateway';
import { jwks } from './policy/jwks';
import { laterLimit } from './policy/later-limit';
import { listenerSet } from './policy/listener-set';
import { MESSAGE_ROLES } from './policy/message-role';
import { missingConfig, missingExtension } from './policy/missing-extension';
import { missingSection } from './policy/missing-section';
import { missingTarget } from './policy/missing-target';
import { neverFollowed } from './policy/never-followed';
import { noModelBehind } from './policy/no-model-behind';
import { overriddenDefault } from './policy/overridden-default';
import { selector } from './policy/selector';
import { serviceGrant } from './policy/service-grant';
import { targetKind } from './policy/target-kind';
import { template } from './policy/template';
import { tlsForAll } from './policy/tls-for-all';
import { crossNamespace } from './route/cross-namespace';
import { directResponse } from './route/direct-response';
import { extensionRef } from './route/extension-ref';
import { foreignBackend } from './route/foreign-backend';
import { gatewayClassName } from './route/gateway-class-name';
import { hostHeader, hostHeaderOfStatic } from './route/host-header';
import { mirror } from './route/mirror';
import { missingBackend } from './route/missing-backend';
import { missingPolicy } from './route/missing-policy';
import { neverMatches } from './route/never-matches';
import { noShare } from './route/no-share';
import { parentRef } from './route/parent-ref';
import { redirectLoop } from './route/redirect-loop';
import { retryNoCodes } from './route/retry-no-codes';
import { retrySameProvider } from './route/retry-same-provider';
import { shadowedRule } from './route/shadowed-rule';
import { streamCut } from './route/stream-cut';
import { ObjectRule } from './rule';

/** What is looked for in objects, in the order in which it is told. A new rule adds one line. */
export const OBJECT_RULES: readonly ObjectRule[] = [
  ...AGENTGATEWAY_TRAPS,
  ...MENDED_LATER,
  ...KGATEWAY_TRAPS,
  ...GLOO_TRAPS,
  ...TLS_POLICY_TRAPS,
  ...EXPRESSION_RULES,
  notYetKnown,
  keyInSecret,
  plaintextKey,
  plainPassword,
  plainClientKey,
  missingSecret,
  secretEntry,
  generatedName,
  noEviction,
  healthRule,
  noTls,
  noTlsOfHosts,
  plaintextTransport,
  basePath,
  routePrefix,
  hostAsUrl,
  api,
  mcpServices,
  modelAliases,
  noIdentity,
  unsignedHost,
  unsupportedFeature,
  partialSupport,
  missingBackend,
  foreignBackend,
  crossNamespace,
  serviceGrant,
  hostHeader,
  shadowedRule,
  neverMatches,
  noShare,
  redirectLoop,
  hostHeaderOfStatic,
  streamCut,
  retrySameProvider,
  retryNoCodes,
  tlsPolicyOnLlmBackend,
  oldChart,
  missingTarget,
  missingSection,
  selector,
  targetKind,
  noModelBehind,
  listenerSet,
  foreignGateway,
  parentRef,
  gatewayClassName,
  parametersRef,
  certificate,
  listenerSetParent,
  modelParent,
  modelTarget,
  modelBasePath,
  modelTransport,
  modelFailover,
  failoverPolicies,
  sameMatch,
  modelRank,
  extensionRef,
  missingPolicy,
  directResponse,
  conflict,
  neverFollowed,
  laterLimit,
  bufferedAnswers,
  bodyText,
  fieldType,
  overriddenDefault,
  droppedDefaults,
  ...MESSAGE_ROLES,
  missingExtension,
  missingConfig,
  denyOnly,
  jwks,
  mirror,
  template,
  tlsForAll,
  caBundle,
  cachedTokens,
  mergedAi,
  jwtClaims,
  delegationGrant,
  ...STREAM_TRAPS,
];
