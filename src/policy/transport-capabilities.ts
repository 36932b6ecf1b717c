import { onConditions } from './conditional-list';
import { headerModifiers } from './header-modifiers-intent';
import { RouteRetry } from './route-retry';
import { TransportPolicies } from './transport-policies';
import { gatewayDuration } from '../input/gateway-duration';
import { RetryIntent } from '../intent/policy/retry';
import { TrafficCapabilities } from '../intent/policy/traffic-capabilities';
import { withoutUndefined } from '../intent/without-undefined';
import { Binding } from '../synth/binding';

/** How requests and answers are changed and sent, in the words of the hub. */
export function transportCapabilities(policies: TransportPolicies, binding: Binding): TrafficCapabilities {
  const { requestTimeout, retry, headers, delay, rewriteHost, transformation, externalProcessing, streamIdleTimeout } = policies;
  const { refuse } = binding;
  if (retry && !retry._toIntent()) { refuse('ConflictingOptions', 'RouteRetry.never() turns off the retries of a rule, not of a policy; say it in the rule'); }
  if (requestTimeout && requestTimeout._duration === undefined) {
    refuse('ConflictingOptions', 'RouteTimeout.gatewayDefault() is what a rule does without, not a policy; say it in the rule');
  }
  return withoutUndefined({
    requestTimeout: requestTimeout?._duration,
    retry: retry && withBackoff(retry, binding.dialect._definition.placement.retryBackoff),
    headerChanges: headers && headerModifiers(headers, binding),
    delay: delay?._toIntent(),
    directResponse: directResponse(policies, binding),
    rewriteHost,
    transformation: transformation?._bind(binding),
    externalProcessing: externalProcessing?._bind(binding),
    streamIdleTimeout: streamIdleTimeout && gatewayDuration(streamIdleTimeout),
  });
}

function directResponse({ directResponse: only, conditionalDirectResponses: several }: TransportPolicies, binding: Binding): TrafficCapabilities['directResponse'] {
  if (!several) { return only?._toIntent(); }
  if (only) {
    binding.refuse('ConflictingOptions', 'answers on conditions stand alone; put the one without condition last in conditionalDirectResponses, with no \'when\'');
  }
  return onConditions('conditionalDirectResponses', several, ({ response }) => response._toIntent(), binding);
}

/** Without a wait, another try meets the provider that just failed. */
function withBackoff(retry: RouteRetry, usual: string | undefined): RetryIntent | undefined {
  const intent = retry._toIntent();
  return intent && intent.backoff === undefined && usual !== undefined && !retry._isImmediate ? { ...intent, backoff: usual } : intent;
}
