import { OPEN_TO_ALL } from './access';
import { ConfigMap } from './config/config-map';
import { documented, namesIn } from './config/documented-settings';
import { Environment, LitellmVariable } from './config/environment';
import { Findings } from './finding';
import { BODY_FIELDS } from './providers/body-defaults';
import { Deployment } from './providers/deployment';
import { Sections } from './routing/sections';
import { nearest } from '../../schema/resemblance';

/** Settings that something is made of, where they stand in their place. */
const READ: ReadonlySet<string> = new Set([...BODY_FIELDS, ...('model_name litellm_params model_info model api_key api_base base_url api_version rpm tpm weight order timeout '
  + 'litellm_credential_name custom_llm_provider extra_body aws_access_key_id aws_secret_access_key aws_session_token aws_region_name aws_role_name aws_session_name model_id '
  + 'guardrailConfig vertex_project vertex_ai_project vertex_location vertex_ai_location vertex_credentials vertex_ai_credentials azure_ad_token tenant_id client_id client_secret '
  + 'id mode include model_list router_settings litellm_settings general_settings environment_variables guardrails credential_list credential_name credential_values fallbacks '
  + 'default_fallbacks max_fallbacks default_litellm_params num_retries request_timeout stream_timeout retry_after retry_policy routing_strategy routing_strategy_args '
  + 'model_group_alias model_alias_map allowed_fails allowed_fails_policy cooldown_time disable_cooldowns enable_pre_call_checks optional_pre_call_checks master_key '
  + 'litellm_key_header_name guardrail_name guardrail default_on pii_entities_config patterns blocked_words guardrailIdentifier guardrailVersion template_id project_id location '
  + 'credentials').split(' ')]);

/** Tells of the settings that nobody asked for: what there is in their place, or that nobody knows them. */
export function tellUnread(config: ConfigMap): void {
  for (const { name, value, within } of config.unread) {
    const known = documented(within.path, name);
    if (known) {
      value.tell(known.status, known.message);
      continue;
    }
    if (READ.has(name)) {
      value.tell('manual', 'LiteLLM has such a setting, but nothing is made of this one: what it belongs to was left out or has no use for it, or it stands in the wrong section');
      continue;
    }
    const meant = nearest(name, [...namesIn(within.path), ...READ]);
    value.tell('manual', `it is no setting that is known here${meant === undefined ? '' : `, perhaps ${meant} misspelt`}; see what it is for, and whether the code needs it`);
  }
}

/** Tells of the variables that a config sets: those that the app needs, and those that only LiteLLM had. */
export function tellVariables(config: ConfigMap, needed: readonly LitellmVariable[], environment: Environment): void {
  const stated = config.map('environment_variables');
  for (const name of stated?.names ?? []) {
    const value = stated!.get(name);
    if (needed.some(each => each.name === name)) { value?.tell('manual', `set ${name} when you apply; its value is not in the code`); } else if (!environment.isLookedUp(name)) {
      value?.tell('unsupported', 'nothing here reads it');
    }
  }
}

/** Tells that anybody may call, where the config says nothing else. @param isAsked whether there is a key that clients are asked for */
export function tellOpen(config: ConfigMap, findings: Findings, isAsked: boolean): void {
  const general = config.map('general_settings');
  const key = general?.get('master_key');
  if (key) {
    if (!isAsked) { key.tell('unsupported', `OPEN TO EVERYBODY: this is no key, so ${OPEN_TO_ALL}`); }
    return;
  }
  findings.add('manual', general ?? { path: 'general_settings', place: config.place }, `no master_key is said: unless the proxy had LITELLM_MASTER_KEY, ${OPEN_TO_ALL}, as before; `
    + 'say clientAuth of an LlmPolicy where that is not meant');
}

/** Tells how clients say which model they want. */
export function tellRouting(config: ConfigMap, refusal: string | undefined, count: number): void {
  const at = config.get('model_list')!;
  if (refusal === undefined) {
    at.tell('approximate', 'clients call /v1/chat/completions and /v1/models, with /v1 before all paths; other APIs (/v1/messages, /v1/responses) are said by the apis of a backend');
  } else if (count === 1) {
    at.tell('approximate', `every request below /v1 is for the one model there is, whatever it names: ${refusal}`);
  } else {
    at.tell('manual', `clients have to name the model in the header x-gateway-model-name as well: ${refusal}`);
  }
}

/** Tells that the order of deployments counts. */
export function tellOrder({ router }: Sections, deployments: readonly Deployment[]): void {
  const checks = router?.get('enable_pre_call_checks');
  checks?.tell('approximate', 'prompts are not counted before they are sent; order and limits of deployments count here without it');
  if (checks?.flag === true) { return; }
  deployments.forEach(({ params }) => params.get('order')?.tell('approximate', 'it counts here; LiteLLM may follow it with enable_pre_call_checks only'));
}
