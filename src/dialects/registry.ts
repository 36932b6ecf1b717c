import { agentgateway012 } from './agentgateway-0-12';
import { agentgateway10 } from './agentgateway-1-0';
import { agentgateway11 } from './agentgateway-1-1';
import { agentgateway12 } from './agentgateway-1-2';
import { agentgateway13 } from './agentgateway-1-3';
import { agentgateway14 } from './agentgateway-1-4';
import { agentgateway15 } from './agentgateway-1-5';
import { DialectDefinition } from './definition';
import { gloo120 } from './gloo-1-20';
import { kgateway20 } from './kgateway-2-0';
import { kgateway21 } from './kgateway-2-1';
import { kgateway21Envoy } from './kgateway-2-1-envoy';

/** Every dialect, oldest first. A new dialect adds one line. */
export const DIALECTS: readonly DialectDefinition[] = [
  gloo120,
  kgateway20,
  kgateway21Envoy,
  kgateway21,
  agentgateway012,
  agentgateway10,
  agentgateway11,
  agentgateway12,
  agentgateway13,
  agentgateway14,
  agentgateway15,
];
