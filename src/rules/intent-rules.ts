import { anthropicElsewhere } from './intent/anthropic-elsewhere';
import { azureBearer } from './intent/azure-bearer';
import { bearerInKey } from './intent/bearer-in-key';
import { chatPath } from './intent/chat-path';
import { duplicateEndpointName } from './intent/duplicate-endpoint-name';
import { duplicateMcpTarget } from './intent/duplicate-mcp-target';
import { emptyField } from './intent/empty-field';
import { emptyModel } from './intent/empty-model';
import { emptyTier } from './intent/empty-tier';
import { foreignTarget } from './intent/foreign-target';
import { forwardedPath } from './intent/forwarded-path';
import { hostWithoutPort } from './intent/host-without-port';
import { invalidHost } from './intent/invalid-host';
import { invalidName } from './intent/invalid-name';
import { invalidPath } from './intent/invalid-path';
import { invalidPort } from './intent/invalid-port';
import { modelMissing } from './intent/model-missing';
import { noCredential } from './intent/no-credential';
import { noHost } from './intent/no-host';
import { noHosts } from './intent/no-hosts';
import { noMcpTargets } from './intent/no-mcp-targets';
import { noRules } from './intent/no-rules';
import { noTargets } from './intent/no-targets';
import { noTiers } from './intent/no-tiers';
import { pathAndPrefix } from './intent/path-and-prefix';
import { prefixRewriteWithoutPrefix } from './intent/prefix-rewrite-without-prefix';
import { providerFieldRequired } from './intent/provider-field-required';
import { redirectAndRewrite } from './intent/redirect-and-rewrite';
import { regionElsewhere, regionMissing } from './intent/region-missing';
import { sameEndpoint } from './intent/same-endpoint';
import { tooManyEndpoints } from './intent/too-many-endpoints';
import { tooManyMcpTargets } from './intent/too-many-mcp-targets';
import { tooManyTiers } from './intent/too-many-tiers';
import { unguardedApi } from './intent/unguarded-api';
import { unsignedRegion } from './intent/unsigned-region';
import { IntentRule } from './rule';

/** What is asked of intents, in the order in which it is told. A new rule adds one line. */
export const INTENT_RULES: readonly IntentRule[] = [
  noHosts,
  noMcpTargets,
  noTiers,
  emptyTier,
  duplicateEndpointName,
  sameEndpoint,
  duplicateMcpTarget,
  modelMissing,
  invalidName,
  hostWithoutPort,
  invalidHost,
  invalidPort,
  pathAndPrefix,
  invalidPath,
  emptyField,
  emptyModel,
  noRules,
  noTargets,
  redirectAndRewrite,
  prefixRewriteWithoutPrefix,
  tooManyTiers,
  tooManyEndpoints,
  tooManyMcpTargets,
  foreignTarget,
  providerFieldRequired,
  noCredential,
  anthropicElsewhere,
  chatPath,
  regionMissing,
  regionElsewhere,
  unsignedRegion,
  unguardedApi,
  forwardedPath,
  azureBearer,
  noHost,
  bearerInKey,
];
