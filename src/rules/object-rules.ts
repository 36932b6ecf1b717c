import { noEviction } from './backend/no-eviction';
import { noIdentity } from './backend/no-identity';
import { noTls } from './backend/no-tls';
import { unsignedHost } from './backend/unsigned-host';
import { missingSecret } from './credential/missing-secret';
import { plaintextKey } from './credential/plaintext-key';
import { secretEntry } from './credential/secret-entry';
import { partialSupport } from './dialect/partial-support';
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
import { streamCut } from './route/stream-cut';
import { ObjectRule } from './rule';

/** What is looked for in objects, in the order in which it is told. A new rule adds one line. */
export const OBJECT_RULES: readonly ObjectRule[] = [
  ...AGENTGATEWAY_TRAPS,
  ...KGATEWAY_TRAPS,
  ...GLOO_TRAPS,
  ...TLS_POLICY_TRAPS,
  plaintextKey,
  missingSecret,
  secretEntry,
  noEviction,
  noTls,
  noIdentity,
  unsignedHost,
  unsupportedFeature,
  partialSupport,
  missingBackend,
  foreignBackend,
  crossNamespace,
  hostHeader,
  streamCut,
  tlsPolicyOnLlmBackend,
];
