import { GuardEntry, Integration } from './guard';
import { Expression, from, literal, struct } from '../../code/expression';
import { maybe } from '../../said/optional';
import { DeploymentParams } from '../providers/deployment-params';
import { apiKey, awsCredential } from '../providers/keys';

/** A guardrail of Amazon Bedrock. */
export const bedrockGuardrail: Integration = ({ params, name, keys }) => {
  const [identifier, version, region] = [params.known('guardrailIdentifier'), params.known('guardrailVersion'), params.known('aws_region_name')];
  if (identifier === undefined) { return missing(params, name, 'guardrailIdentifier'); }
  if (region === undefined) { return missing(params, name, 'aws_region_name, which the code needs (LiteLLM takes AWS_REGION_NAME, too)'); }
  return [from('PromptGuard', 'bedrockGuardrail', struct('BedrockGuardrailOptions', {
    identifier: literal(identifier), version: literal(version ?? 'DRAFT'), region: literal(region), credential: awsCredential(new DeploymentParams([params]), keys),
  }))];
};

/** The moderation of OpenAI, which looks at requests. */
export const openAiModeration: Integration = ({ params, keys }) => [from('PromptGuard', 'openAiModeration', struct('OpenAiModerationOptions', {
  apiKey: apiKey(new DeploymentParams([params]), keys, 'OPENAI_API_KEY') ?? from('ApiKey', 'none'), model: maybe(params.known('model')),
}))];

/** Model Armor of Google Cloud. */
export const modelArmor: Integration = ({ params, name }) => {
  const [templateId, projectId, location] = [params.known('template_id'), params.known('project_id'), params.known('location')];
  if (templateId === undefined) { return missing(params, name, 'template_id'); }
  if (projectId === undefined) { return missing(params, name, 'project_id, which the code needs'); }
  params.get('credentials')?.tell('manual', 'the identity of the gateway\'s proxy is used; give its ServiceAccount the right to call Model Armor');
  return [from('PromptGuard', 'modelArmor', struct('ModelArmorOptions', { templateId: literal(templateId), projectId: literal(projectId), location: maybe(location) }))];
};

function missing(params: GuardEntry['params'], name: string, what: string): readonly Expression[] {
  params.tell('manual', `the guard ${name} was left out: it has no ${what}`);
  return [];
}
