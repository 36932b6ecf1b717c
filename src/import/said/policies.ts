import { accessFields } from './access';
import { connectionFields } from './connections';
import { backendCredential } from './credentials';
import { enumMember } from './enums';
import { frontendFields } from './frontend';
import { healthRule } from './health';
import { limitFields } from './limits';
import { mcpFields } from './mcp';
import { maybeTextMap } from './optional';
import { promptFields } from './prompts';
import { Saying } from './saying';
import { backendTls } from './tls';
import { transportFields } from './transport';
import { EndpointPolicyIntent } from '../../intent/backend';
import { Capabilities } from '../../intent/policy/policy';
import { Expression, map } from '../code/expression';

type Fields = { readonly [name: string]: Expression | undefined };

/** What is said of a backend or an endpoint, as properties of `BackendPolicies`. */
export const backendFields = (said: EndpointPolicyIntent, saying: Saying): Fields =>
  ({ ...promptFields(said, saying), ...connectionFields(said, saying) });

/** The APIs and other names of models, as properties. */
export const apiFields = ({ apis, modelAliases }: EndpointPolicyIntent): Fields => ({
  apis: apis && map(Object.fromEntries(Object.entries(apis).map(([end, api]) => [end, enumMember('ApiFormat', api)]))),
  modelAliases: maybeTextMap(modelAliases),
});

/** What is said of a rule, as properties of `RoutePolicies`. */
export const ruleFields = (said: Capabilities, saying: Saying): Fields => ({
  ...promptFields(said, saying),
  ...apiFields(said),
  ...accessFields(said, saying),
  ...limitFields(said, saying),
  ...transportFields(said, saying),
  ...connectionFields(said, saying),
});

/** What a policy says, as properties of `LlmPolicyProps`. */
export const policyFields = (said: Capabilities, saying: Saying): Fields => ({
  ...ruleFields(said, saying),
  credential: backendCredential(said, saying),
  tls: said.tls && backendTls(said.tls, saying),
  health: said.health && healthRule(said.health),
  ...frontendFields(said, saying),
  ...mcpFields(said, saying),
});
