import { agentgateway012 } from './agentgateway-0-12';
import { agentgateway10 } from './agentgateway-1-0';
import { agentgateway11 } from './agentgateway-1-1';
import { agentgateway12 } from './agentgateway-1-2';
import { agentgateway13 } from './agentgateway-1-3';
import { agentgateway14 } from './agentgateway-1-4';
import { DialectDefinition } from './definition';

/** Every dialect, oldest first. A new dialect adds one line. */
export const DIALECTS: readonly DialectDefinition[] = [
  agentgateway012,
  agentgateway10,
  agentgateway11,
  agentgateway12,
  agentgateway13,
  agentgateway14,
];
