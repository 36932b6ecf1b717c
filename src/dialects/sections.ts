import { noAi, noCalls, noEndpoint, noFrontend, noMcp, noTraffic } from './lacking';
import { Capability } from '../intent/policy/policy';

const namesIn = (table: object): readonly Capability[] => Object.keys(table) as Capability[];

/** The capabilities by where they are followed; the tables that lack all of them name them all. */
export const AI_CAPABILITIES: readonly Capability[] = [...namesIn(noAi('')), 'apis', 'modelAliases'];
export const CALL_CAPABILITIES: readonly Capability[] = [...namesIn(noCalls('')), ...namesIn(noEndpoint('')).filter(name => !AI_CAPABILITIES.includes(name))];
export const TRAFFIC_CAPABILITIES: readonly Capability[] = namesIn(noTraffic(''));
export const FRONTEND_CAPABILITIES: readonly Capability[] = namesIn(noFrontend(''));
export const MCP_CAPABILITIES: readonly Capability[] = namesIn(noMcp(''));
