import { GatewayParametersIntent } from './gateway-parameters';

/** How a dialect keeps what the proxy of a Gateway is made of. */
export interface ParametersPlacement {
  /** The annotation of the Gateway that names its parameters; undefined where `infrastructure.parametersRef` does. */
  readonly annotation?: string;
  /** Whether no LLM traffic is served without. */
  readonly isNeeded: boolean;
  /** What is said in any of them. */
  readonly usual: Pick<GatewayParametersIntent, 'agentgateway' | 'aiExtension'>;
}

/** For Envoy, which serves LLM traffic only with its AI extension. */
export const WITH_AI_EXTENSION: ParametersPlacement = { isNeeded: true, usual: { aiExtension: { enabled: true } } };
