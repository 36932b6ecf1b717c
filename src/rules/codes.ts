import { ACCESS_CODES } from './codes/access';
import { ACKNOWLEDGEMENT_CODES } from './codes/acknowledgements';
import { APP_CODES } from './codes/app';
import { BACKEND_CODES } from './codes/backends';
import { CONNECTION_CODES } from './codes/connections';
import { CREDENTIAL_CODES } from './codes/credentials';
import { DIALECT_CODES } from './codes/dialects';
import { DRAWING_CODES } from './codes/drawings';
import { FILE_CODES } from './codes/files';
import { GATEWAY_CODES } from './codes/gateways';
import { LIMIT_CODES } from './codes/limits';
import { MANIFEST_CODES } from './codes/manifests';
import { MODEL_CODES } from './codes/models';
import { POLICY_CODES } from './codes/policies';
import { PROMPT_CODES } from './codes/prompts';
import { ROUTE_CODES } from './codes/routes';
import { SERVER_CODES } from './codes/server';
import { SIMULATION_CODES } from './codes/simulation';
import { VALUE_CODES } from './codes/values';
import { INTENT_RULES } from './intent-rules';
import { OBJECT_RULES } from './object-rules';
import { FedCode, IntentRule, ObjectRule } from './rule';

/** Everything that can be said, with its examples. Several may share a code. Only for who explains codes: a synth needs none of the texts. */
export type RegisteredCode = ObjectRule | IntentRule | FedCode;

/** Codes that no rule says. */
export const FED_CODES: readonly FedCode[] = [
  ...VALUE_CODES, ...CREDENTIAL_CODES, ...BACKEND_CODES, ...ROUTE_CODES, ...GATEWAY_CODES, ...POLICY_CODES, ...PROMPT_CODES, ...LIMIT_CODES,
  ...ACCESS_CODES, ...CONNECTION_CODES, ...MODEL_CODES, ...DIALECT_CODES, ...APP_CODES, ...SERVER_CODES, ...FILE_CODES,
  ...ACKNOWLEDGEMENT_CODES, ...SIMULATION_CODES, ...MANIFEST_CODES, ...DRAWING_CODES,
];

export const REGISTERED_CODES: readonly RegisteredCode[] = [
  ...FED_CODES,
  ...INTENT_RULES,
  ...OBJECT_RULES,
];
