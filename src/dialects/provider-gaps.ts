import { Arm, absentArmBy } from '../codec/codec';
import { ProviderIntents } from '../intent/provider';
import { FOUNDRY, PROVIDER_NAMES } from '../intent/provider-names';

/** What people call fields of providers that releases differ in. */
export const ANTHROPIC_VERSION = 'a fixed Anthropic API version';
export const GEMINI_VERSION = 'a fixed Gemini API version';
export const VERTEX_VERSION = 'a fixed API version, publisher or model path for Vertex AI';
export const JSON_SCHEMA = 'a declared body format for Vertex AI';
export const GUARDRAIL = 'a Bedrock guardrail on the provider';

/** Azure in a release that knows it by its endpoint only. */
export const noAzureByName: Arm<ProviderIntents['azureResource']> = absentArmBy<ProviderIntents['azureResource']>([
  { feature: PROVIDER_NAMES.azureResource, level: 'no', because: 'there is no Azure provider by resource name; give the endpoint' },
  { feature: FOUNDRY, level: 'no', because: 'there is no Foundry provider' },
], ({ type }) => type === 'Foundry' ? 1 : 0);
