import { api } from './backend/api';
import { basePath } from './backend/base-path';
import { healthRule } from './backend/health-rule';
import { modelAliases } from './backend/model-aliases';
import { noEviction } from './backend/no-eviction';
import { noIdentity } from './backend/no-identity';
import { noTls } from './backend/no-tls';
import { missingSecret } from './credential/missing-secret';
import { plaintextKey } from './credential/plaintext-key';
import { plaintextTransport } from './credential/plaintext-transport';
import { secretEntry } from './credential/secret-entry';
import { partialSupport } from './dialect/partial-support';
import { EXPRESSION_RULES } from './expression/expression-rules';
import { AGENTGATEWAY_TRAPS } from './ineffective/agentgateway';
import { TLS_POLICY_TRAPS } from './ineffective/backend-tls-policy';
import { GLOO_TRAPS } from './ineffective/gloo';
import { KGATEWAY_TRAPS } from './ineffective/kgateway';
import { tlsPolicyOnLlmBackend } from './ineffective/tls-policy-on-llm-backend';
import { unsupportedFeature } from './ineffective/unsupported-feature';
import { crossNamespace } from './route/cross-namespace';
import { foreignBackend } from './route/foreign-backend';
import { hostHeader } from './route/host-header';
import { missingBackend } from './route/missing-backend';
import { retryNoCodes } from './route/retry-no-codes';
import { retrySameProvider } from './route/retry-same-provider';
import { streamCut } from './route/stream-cut';
import { ObjectRule } from './rule';

/** What is looked for in objects, in the order in which it is told. A new rule adds one line. */
export const OBJECT_RULES: readonly ObjectRule[] = [
  ...AGENTGATEWAY_TRAPS,
  ...KGATEWAY_TRAPS,
  ...GLOO_TRAPS,
  ...TLS_POLICY_TRAPS,
  ...EXPRESSION_RULES,
  plaintextKey,
  missingSecret,
  secretEntry,
  noEviction,
  healthRule,
  noTls,
  plaintextTransport,
  basePath,
  api,
  modelAliases,
  noIdentity,
  unsupportedFeature,
  partialSupport,
  missingBackend,
  foreignBackend,
  crossNamespace,
  hostHeader,
  streamCut,
  retrySameProvider,
  retryNoCodes,
  tlsPolicyOnLlmBackend,
];
