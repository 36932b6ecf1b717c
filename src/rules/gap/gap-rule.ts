import { Answer, Answers } from './answers';
import { DialectDefinition } from '../../dialects/definition';
import { BackendIntent, EndpointIntent } from '../../intent/backend';
import { RouteIntent, RuleIntent } from '../../intent/route';

/** Something that depends on several fields, on a value, or on where a dialect keeps it, and what the dialects say to it. */
export interface GapRule {
  /** What people call it, in words that fit "X cannot express …". */
  readonly feature: string;
  readonly answers: Answers | ((dialect: DialectDefinition) => Answer);
  /** Where it is stated. Pure, and never throws: what was read may hold anything. */
  inBackend?(backend: BackendIntent): readonly string[];
  inRoute?(route: RouteIntent): readonly string[];
}

const NOWHERE: readonly string[] = [];

/** The endpoints of which something holds. */
export const inEndpoints = (holds: (endpoint: EndpointIntent) => unknown): GapRule['inBackend'] => backend => {
  if (backend.kind !== 'llm') { return NOWHERE; }
  let found = NOWHERE;
  backend.tiers.forEach((tier, t) => tier.forEach((endpoint, e) => { if (holds(endpoint)) { found = [...found, `tiers[${t}][${e}]`]; } }));
  return found;
};

/** The same of what is said of an endpoint, and of what is said once for all endpoints, or for other hosts. */
export const inPolicies = (key: 'tls' | 'credential', holds: (policy: Pick<EndpointIntent, 'credential' | 'tls'>) => unknown): GapRule['inBackend'] => {
  const endpoints = inEndpoints(holds);
  return backend => {
    const found = (key === 'credential' ? inTargets(holds)(backend) : undefined) ?? endpoints?.(backend) ?? NOWHERE;
    return (backend.kind === 'llm' || key === 'credential') && holds(backend) ? [key, ...found] : found;
  };
};

/** The targets of an MCP backend of which something holds. */
function inTargets(holds: (policy: Pick<EndpointIntent, 'credential' | 'tls'>) => unknown) {
  return (backend: BackendIntent): readonly string[] | undefined => backend.kind !== 'mcp' ? undefined
    : backend.targets.flatMap((target, t) => target.kind === 'host' && holds(target) ? [`targets[${t}]`] : []);
}

/** The rules of a route of which something holds, and where in them that is said. */
export const inRules = (holds: (rule: RuleIntent) => unknown, place = ''): GapRule['inRoute'] => ({ rules }) => {
  let found = NOWHERE;
  rules.forEach((rule, r) => { if (holds(rule)) { found = [...found, `rules[${r}]${place}`]; } });
  return found;
};
