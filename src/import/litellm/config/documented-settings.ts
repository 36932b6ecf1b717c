import { MigrationStatus } from '../../../migrate/finding';

/** What is to be said of documented settings that nothing is made of. */
interface Documented {
  readonly status: Exclude<MigrationStatus, 'exact'>;
  readonly message: string;
  /** Names, apart by blanks. */
  readonly names: string;
}

const say = (status: Documented['status'], message: string, names: string): Documented => ({ status, message, names });

const OF_THE_PROXY = 'it is about LiteLLM\'s own process, which is not there any more; nothing to do';
const DATABASE = 'it is about LiteLLM\'s database, which is not there any more; nothing to do';
const SPENDING = 'gateways do not count what calls cost; limits of tokens (RateLimit.tokens) come nearest, and accessLog of an LlmPolicy has the tokens of each call';
const RECORDS = 'the proxy\'s callbacks are gone: say accessLog, tracing or metrics of an LlmPolicy, and send these to a collector (OTLP)';
const CACHE = 'answers are not kept here; Gloo can, by semanticCache of an LlmPolicy';
const BUDGET = 'budgets have no counterpart; limits of tokens (RateLimit.tokens), or global limits by key (GlobalRateLimit), come nearest';
const TAGS = 'gateways know no tags of requests; headers choose, by when of a ModelTarget';
const HEADERS = 'headers for the provider are said by requestHeaders of a rule of an LlmRoute, or by headers of an LlmPolicy';
const PRE_CALL = 'gateways do not count the tokens of a prompt before they send it';
const TEAMS = 'teams and keys are LiteLLM\'s own; say who may do what by authorization of an LlmPolicy, over the metadata of client keys';
const PRICES = 'prices have no counterpart; agentgateway 1.3 and later reads a catalog of costs from a ConfigMap (modelCatalog of an AgentgatewayParameters)';
const FILES = 'files, batches and fine-tuning have no counterpart; apis of a backend can pass their paths on (ApiFormat.PASSTHROUGH)';
const REDIS = 'limits and failures are counted by each replica of the gateway by itself; GlobalRateLimit shares limits between them';
const TRANSLATION = 'gateways send on what clients say, without changing parameters that a model does not know; bodyOverrides or bodyTransformations of a backend change them';
const MOCK = 'nothing here answers in the place of a provider; DirectResponse of an LlmPolicy does';
const PROMPTS = 'prompts are kept in code here: prompt of a backend, a rule or an LlmPolicy';
const ROUTES = 'which paths are served is said by the matches of rules';
const SECRETS = 'keys come from Secrets: ApiKey.fromExternalSecret() has the External Secrets Operator fetch them from a store';
const TOOLS = 'servers of tools become McpBackend and McpRoute; see docs/mcp.md';
const OTHER_APIS = 'nothing is made of it; ModelRouter serves chat completions, and what the apis of its backends say';
const UNSHARED = 'each provider is asked as often as it is chosen; gateways have no such limit for one of them';

/** Sections by what their path begins with. */
const SECTIONS: readonly (readonly [RegExp, readonly Documented[]])[] = [
  [/^model_list\[\d+\]\.litellm_params$|^router_settings\.default_litellm_params$/, [
    say('unsupported', UNSHARED, 'max_parallel_requests default_max_parallel_requests'),
    say('unsupported', BUDGET, 'max_budget budget_duration'),
    say('unsupported', TAGS, 'tags tag_regex region_name allowed_model_region'),
    say('manual', HEADERS, 'headers extra_headers organization'),
    say('unsupported', PRICES, 'input_cost_per_token output_cost_per_token input_cost_per_second output_cost_per_second input_cost_per_character output_cost_per_character '
      + 'cache_creation_input_token_cost cache_read_input_token_cost input_cost_per_pixel output_cost_per_image'),
    say('unsupported', 'tries are counted for all models together; num_retries of router_settings says how many', 'num_retries max_retries'),
    say('unsupported', 'a provider that failed is left for the same time everywhere; cooldown_time of router_settings says how long', 'cooldown_time'),
    say('unsupported', 'streams have no limit of their own: what is said of a call holds until its answer begins', 'stream_timeout'),
    say('unsupported', 'limits are for a model as a whole; limits of keys are said by GlobalRateLimit', 'default_api_key_tpm_limit default_api_key_rpm_limit itpm otpm'),
    say('approximate', TRANSLATION, 'drop_params additional_drop_params allowed_openai_params modify_params supports_system_message merge_reasoning_content_in_choices use_chat_completions_api '
      + 'disable_add_transform_inline_image_block'),
    say('unsupported', MOCK, 'mock_response mock_tool_calls mock_timeout mock_delay'),
    say('manual', PROMPTS, 'prompt_id prompt_variables bitbucket_config dotprompt_config prompt_label prompt_version initial_prompt_value roles final_prompt_value bos_token eos_token'),
    say('unsupported', 'clients cannot choose whom the gateway asks, nor with which key', 'configurable_clientside_auth_params'),
    say('manual', 'say tls of the provider: BackendTls has it trust a certificate', 'ssl_verify ssl_certificate'),
    say('manual', 'guards are for all models here; make a route for this one, and give its rule the guards', 'guardrails'),
    say('manual', 'requests are chosen by name here, not by what they are about; when of a ModelTarget looks at headers and bodies', 'auto_router_config_path auto_router_config '
      + 'auto_router_default_model auto_router_embedding_model complexity_router_config complexity_router_default_model adaptive_router_config adaptive_router_default_model '
      + 'quality_router_config quality_router_default_model'),
    say('manual', 'requests are signed for AWS by keys, by a role, or by the identity of the gateway\'s proxy; give its ServiceAccount what this says', 'aws_profile_name aws_web_identity_token '
      + 'aws_sts_endpoint aws_external_id aws_session_tags'),
    say('manual', 'say host of the Bedrock provider', 'aws_bedrock_runtime_endpoint'),
    say('unsupported', 'where the project of Bedrock counts is not said here', 'aws_bedrock_project_id bedrock_tags performanceConfig'),
    say('manual', 'use a key, a service principal or the identity of the proxy: AzureCredential', 'azure_username azure_password azure_scope client_id client_secret tenant_id'),
    say('manual', 'copies of requests are said by mirrors of a rule of an LlmRoute', 'silent_model'),
    say('unsupported', FILES, 's3_bucket_name s3_region_name s3_endpoint_url s3_access_key_id s3_secret_access_key s3_encryption_key_id s3_bucket_owner s3_output_bucket_name aws_batch_role_arn '
      + 'gcs_bucket_name bucket_name max_file_size_mb vector_store_id vector_store_ids'),
    say('unsupported', OF_THE_PROXY, 'litellm_trace_id use_in_pass_through use_litellm_proxy provider_affinity_header keepalive_seconds allow_client_keepalive_override metadata caching_groups '
      + 'watsonx_region_name project_id space_id token'),
    say('unsupported', 'answers are streamed where clients ask for it', 'stream'),
    say('manual', CACHE, 'cache_control_injection_points caching'),
  ]],
  [/^model_list\[\d+\]\.model_info$/, [
    say('unsupported', PRICES, 'base_model input_cost_per_token output_cost_per_token input_cost_per_second output_cost_per_second cache_creation_input_token_cost cache_read_input_token_cost '
      + 'tier ptu_count cost_per_ptu_per_hour ptu_effective_from ptu_effective_to'),
    say('unsupported', 'it describes the model for the pages of LiteLLM; nothing to do', 'description version metadata db_model created_at created_by updated_at updated_by litellm_provider key '
      + 'supports_function_calling supports_vision supports_parallel_function_calling supports_response_schema supports_system_messages supports_reasoning supports_prompt_caching '
      + 'supports_audio_input supports_audio_output supports_pdf_input supports_web_search supports_tool_choice supported_openai_params health_check_model health_check_timeout '
      + 'disable_background_health_check discoverable custom_tokenizer'),
    say('unsupported', PRE_CALL, 'max_tokens max_input_tokens max_output_tokens'),
    say('unsupported', TEAMS, 'access_groups team_id team_public_model_name access_windows member_auto_router'),
    say('manual', 'every model is there in every environment; leave out in code what is not meant to be', 'supported_environments blocked'),
    say('unsupported', TAGS, 'enable_tag_filtering allow_fail_open'),
  ]],
  [/^router_settings$|^litellm_settings$/, [
    say('unsupported', 'no gateway looks at why a provider refused: an error for a prompt that is too long goes to the client as it is; let clients ask for the larger model', 'context_window_fallbacks'),
    say('unsupported', 'no gateway looks at why a provider refused: what it will not answer goes to the client as it is; guards can refuse before', 'content_policy_fallbacks'),
    say('unsupported', REDIS, 'redis_host redis_port redis_password redis_url redis_db redis_ssl redis_username'),
    say('unsupported', CACHE, 'cache cache_params cache_responses cache_kwargs caching_groups enable_redis_auth_cache cache_control_injection_points'),
    say('unsupported', TAGS, 'enable_tag_filtering tag_filtering_match_any tag_routing_prefix'),
    say('unsupported', PRE_CALL, 'enable_pre_call_checks enable_pre_call_check'),
    say('unsupported', UNSHARED, 'default_max_parallel_requests max_parallel_requests'),
    say('unsupported', 'requests have no priorities here', 'default_priority polling_interval'),
    say('unsupported', BUDGET, 'provider_budget_config max_budget budget_duration max_internal_user_budget internal_user_budget_duration max_user_budget max_end_user_budget default_max_internal_user_budget '
      + 'default_internal_user_params default_team_params default_team_settings upperbound_key_generate_params default_key_generate_params max_ui_session_budget'),
    say('unsupported', SPENDING, 'disable_end_user_cost_tracking disable_end_user_cost_tracking_prometheus_only cost_discount_config cost_margin_config custom_prometheus_metadata_labels '
      + 'custom_prometheus_tags prometheus_initialize_budget_metrics enable_end_user_cost_tracking_prometheus_only prometheus_metrics_config include_cost_in_streaming_usage'),
    say('manual', RECORDS, 'success_callback failure_callback callbacks service_callbacks callback_settings turn_off_message_logging redact_user_api_key_info langfuse_default_tags '
      + 'redact_messages_in_exceptions log_raw_request_response global_disable_no_log_param s3_callback_params gcs_pub_sub_use_v1 datadog_params audit_log_callbacks store_audit_logs '
      + 'require_auth_for_metrics_endpoint datadog_llm_observability_params standard_logging_payload_excluded_fields generic_logger_headers'),
    say('unsupported', OF_THE_PROXY, 'set_verbose json_logs debug_level client_ttl ignore_invalid_deployments router_general_settings alerting_config force_ipv4 enable_preview_features telemetry '
      + 'suppress_debug_info user_url_validation public_model_groups public_model_groups_links enable_key_alias_format_validation disable_hf_tokenizer_download disable_token_counter '
      + 'enable_health_check_routing background_health_check_max_tokens assistants_config aiohttp_trust_env enable_azure_ad_token_refresh drop_params_for_anthropic disable_aiohttp_transport '
      + 'network_mock LITELLM_DISABLE_STOP_SEQUENCE_LIMIT deployment_affinity_ttl_seconds model_group_affinity_config host port num_workers'),
    say('approximate', TRANSLATION, 'drop_params modify_params add_function_to_prompt disable_add_transform_inline_image_block disable_add_user_agent_to_request_tags enable_json_schema_validation '
      + 'disable_copilot_system_to_assistant use_chat_completions_url_for_anthropic_messages reasoning_auto_summary ssl_verify ssl_certificate disable_stop_sequence_limit '
      + 'disable_anthropic_gemini_context_caching_transform route_all_chat_openai_to_responses forward_traceparent_to_llm_provider'),
    say('unsupported', 'every provider is asked in the same way; there are no policies of one model', 'model_group_retry_policy routing_groups model_group_settings weights'),
    say('unsupported', TEAMS, 'key_generation_settings default_team_id allow_team_model_overrides'),
    say('manual', PROMPTS, 'prompts global_prompt_directory global_bitbucket_config global_gitlab_config prompt_directory'),
    say('manual', TOOLS, 'mcp_aliases mcp_semantic_tool_filter mcp_servers'),
    say('unsupported', OTHER_APIS, 'search_tools vector_store_registry rerank_settings'),
    say('manual', 'guards in this old form are left out; write them below guardrails', 'guardrails guardrail_list llm_guard_mode google_moderation_confidence_threshold openai_moderations_model_name'),
  ]],
  [/^general_settings$/, [
    say('unsupported', DATABASE, 'database_url database_type database_args database_connection_pool_limit database_connection_timeout allow_requests_on_db_unavailable store_model_in_db supported_db_objects '
      + 'disable_prisma_schema_update proxy_batch_write_at proxy_batch_polling_interval proxy_budget_rescheduler_min_time proxy_budget_rescheduler_max_time use_redis_transaction_buffer '
      + 'disable_adding_master_key_hash_to_db user_api_key_cache_ttl database_socket_timeout database_extra_connection_params'),
    say('unsupported', SPENDING, 'disable_spend_logs disable_spend_updates store_prompts_in_spend_logs maximum_spend_logs_retention_period maximum_spend_logs_retention_interval '
      + 'maximum_spend_logs_cleanup_cron spend_report_frequency disable_reset_budget disable_error_logs litellm_spend_logs'),
    say('unsupported', OF_THE_PROXY, 'disable_master_key_return ui_access_mode ui_username ui_password custom_sso custom_ui_sso_sign_in_handler litellm_license health_check_details background_health_checks health_check_interval '
      + 'health_check_concurrency alerting alerting_threshold alerting_args alert_types alert_to_webhook_url slack_alerting user_mcp_management_mode enable_public_model_hub proxy_config_url '
      + 'proxy_base_url enable_mcp_registry control_plane_url default_team_disabled enable_openapi_snapshot disable_responses_id_security'),
    say('manual', SECRETS, 'key_management_system key_management_settings use_azure_key_vault use_google_kms use_aws_kms use_aws_secret_manager'),
    say('manual', 'tokens of clients are asked for by ClientAuth.jwt() of an LlmPolicy, with issuer, audience and keys', 'enable_jwt_auth litellm_jwtauth enable_oauth2_auth enable_oauth2_proxy_auth '
      + 'oauth2_config_mappings'),
    say('manual', 'a service that decides who may call is named by externalAuthorization of an LlmPolicy; meanwhile nobody is asked', 'custom_auth custom_auth_run_common_checks custom_auth_settings allow_user_auth'),
    say('manual', 'the addresses of clients are looked at by networkAuthorization of an LlmPolicy on the Gateway; meanwhile every address may call', 'allowed_ips use_x_forwarded_for mcp_internal_ip_ranges'),
    say('unsupported', TEAMS, 'custom_key_generate service_account_settings admin_only_routes role_permissions allow_client_side_credentials infer_model_from_keys reject_clientside_metadata_tags '
      + 'enforce_user_param enforced_params custom_key_update always_include_stream_usage'),
    say('manual', ROUTES, 'allowed_routes public_routes use_client_credentials_pass_through_routes'),
    say('manual', 'it becomes a StaticBackend or DynamicForwardProxyBackend, and a rule of an LlmRoute', 'pass_through_endpoints'),
    say('approximate', 'the gateway sends on what clients send, but for their credential', 'forward_client_headers_to_llm_api forward_openai_org_id forward_llm_provider_auth_headers'),
    say('manual', 'say buffer of an LlmPolicy, which cuts answers, too (seen on agentgateway 1.4.1)', 'max_request_size_mb max_response_size_mb'),
    say('unsupported', UNSHARED, 'max_parallel_requests global_max_parallel_requests'),
    say('unsupported', 'a try that was limited is no failure of a provider', 'disable_retry_on_max_parallel_request_limit_error'),
    say('manual', 'a request without a model is one for an unknown model; unknownModels of the ModelRouter can send it somewhere', 'completion_model embedding_model image_generation_model moderation_model '
      + 'pass_through_request_timeout'),
    say('manual', RECORDS, 'success_callback failure_callback otel'),
    say('manual', TOOLS, 'mcp_client_side_auth_header_name mcp_required_fields mcp_trusted_proxy_ranges'),
    say('unsupported', FILES, 'files_settings vertex_credentials store_audit_logs'),
  ]],
  [/^guardrails\[\d+\]\.litellm_params$/, [
    say('unsupported', 'what was masked stays masked in answers', 'output_parse_pii'),
    say('approximate', 'guards look at the messages of a request, or at its answer, as mode says', 'presidio_filter_scope presidio_run_on apply_to_output skip_system_message_in_guardrail'),
    say('unsupported', 'the gateway looks by patterns of its own', 'presidio_language presidio_score_thresholds presidio_entities_deny_list presidio_ad_hoc_recognizers mock_redacted_text '
      + 'presidio_analyzer_api_base presidio_anonymizer_api_base mask_pii_fail_closed pii_entities'),
    say('unsupported', 'what is masked has a word of the gateway in its place', 'pattern_redaction_format keyword_redaction_tag'),
    say('manual', 'the gateway has no lists of what is harmful; openai_moderation or bedrock have', 'categories competitor_intent_config severity_threshold'),
    say('manual', 'put the words into the config (blocked_words), or into the code (PromptGuard.pattern)', 'blocked_words_file category_file image_model'),
    say('approximate', 'the client is told 400 where something is blocked, or what the service says is in the place of the message', 'disable_exception_on_block violation_message_template on_flagged on_flagged_action '
      + 'fail_on_error unreachable_fallback streaming_end_of_stream_only streaming_sampling_rate end_session_after_n_fails'),
    say('approximate', 'the service says itself what it masks', 'mask_request_content mask_response_content'),
    say('manual', 'requests are signed by keys, by a role, or by the identity of the gateway\'s proxy', 'aws_session_name aws_profile_name aws_web_identity_token aws_sts_endpoint aws_bedrock_runtime_endpoint '
      + 'credentials location api_endpoint'),
    say('manual', 'the service is not asked, since nothing here speaks its protocol', 'api_key api_base api_version headers additional_provider_specific_params extra_headers guard_name project_id '
      + 'category_thresholds template_id detect_secrets_config'),
  ]],
  [/^guardrails\[\d+\]$/, [say('unsupported', 'it describes the guard for the pages of LiteLLM; nothing to do', 'guardrail_info policy_template')]],
  [/^credential_list\[\d+\]$/, [say('unsupported', 'it describes the credential for the pages of LiteLLM; nothing to do', 'credential_info')]],
  [/^model_list\[\d+\]$/, [say('unsupported', 'it describes the model for the pages of LiteLLM; nothing to do', 'model_id')]],
  [/^$/, [
    say('manual', TOOLS, 'mcp_servers mcp_aliases mcp_tools'),
    say('manual', 'agents become A2aBackend', 'agent_list agents'),
    say('manual', RECORDS, 'callback_settings'),
    say('manual', PROMPTS, 'prompts'),
    say('unsupported', FILES, 'files_settings finetune_settings vector_store_registry'),
    say('unsupported', OTHER_APIS, 'assistant_settings search_tools policies policy_attachments skills_settings vector_store_indexes'),
    say('unsupported', OF_THE_PROXY, 'worker_registry default_vertex_config'),
  ]],
];

const BY_SECTION = SECTIONS.map(([section, all]) => [section, new Map(all.flatMap(each => each.names.split(' ').map(name => [name, each] as const)))] as const);

/** What is known of a setting in a section that nothing is made of. */
export const documented = (section: string, name: string): Pick<Documented, 'status' | 'message'> | undefined =>
  BY_SECTION.find(([pattern]) => pattern.test(section))?.[1].get(name);

/** The names of a section, for those that are misspelt. */
export const namesIn = (section: string): readonly string[] => [...BY_SECTION.find(([pattern]) => pattern.test(section))?.[1].keys() ?? []];
