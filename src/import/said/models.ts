import { authorization } from './authorization';
import { constantOf } from './base-url';
import { connectionFields } from './connections';
import { backendCredential } from './credentials';
import { healthRule } from './health';
import { maybe, onlyTrue } from './optional';
import { promptFields } from './prompts';
import { bedrockGuardrail, customFields } from './providers';
import { Saying, Unsayable } from './saying';
import { backendTls } from './tls';
import { headerModifiers } from './transport';
import { ConcreteModelIntent, ModelIntent, ModelProviderIntent, VirtualModelIntent } from '../../intent/model';
import { ModelChoiceIntent } from '../../intent/router/virtual-model';
import { Expression, from, list, literal, make, member, struct, structIfAny } from '../code/expression';

type Fields = { readonly [name: string]: Expression | undefined };

/** A construct for a model of a provider, or for one that leads to others. @throws Unsayable where there is none */
export function model({ parents, match, isInternal, serves }: ModelIntent, id: string, metadata: Expression | undefined, saying: Saying): Expression {
  const [gateway, ...more] = parents.map(parent => {
    if (!['Gateway', 'ListenerSet'].includes(parent.kind ?? 'Gateway')) { throw new Unsayable(`a model below a ${parent.kind} is nothing that constructs say`); }
    return saying.parent(parent);
  });
  const where = { metadata, gateway, moreGateways: more.length > 0 ? list(more) : undefined, model: maybe(match) };
  const [type, fields] = serves.kind === 'concrete' ? ['LlmModel', { internal: onlyTrue(isInternal), ...concrete(serves, saying) }] as const
    : ['VirtualModel', { targets: list(choices(serves).map(each => choice(each, saying))) }] as const;
  return make(type, saying.chart, literal(id), struct(`${type}Props`, { ...where, ...fields }));
}

const choices = ({ targets }: VirtualModelIntent): readonly ModelChoiceIntent[] => targets;

const choice = ({ name, model: asked, weight, priority, when }: ModelChoiceIntent, saying: Saying): Expression => from('ModelChoice', 'of', saying.model(name),
  structIfAny('ModelTargetOptions', { model: maybe(asked), weight: maybe(weight), priority: maybe(priority), when: maybe(when) }));

function concrete({ provider, baseUrl, ...said }: ConcreteModelIntent, saying: Saying): Fields {
  return {
    provider: providerOf(provider, saying),
    baseUrl: maybe(baseUrl),
    policies: structIfAny('ModelPolicies', {
      credential: backendCredential(said, saying),
      tls: said.tls && backendTls(said.tls, saying),
      health: said.health && healthRule(said.health),
      authorization: said.authorization && authorization(said.authorization[0]),
      ...promptFields(said, saying),
      headers: said.headerChanges && headerModifiers(said.headerChanges),
      ...connectionFields(said, saying),
    }),
  };
}

function providerOf(said: ModelProviderIntent, saying: Saying): Expression {
  switch (said.kind) {
    case 'azure': return from('ModelProvider', 'azure', struct('AzureModelOptions', {
      resourceName: literal(said.resourceName), projectName: maybe(said.projectName), apiVersion: maybe(said.apiVersion),
    }));
    case 'vertex': return from('ModelProvider', 'vertexAi', struct('VertexAiModelOptions', { projectId: literal(said.projectId), region: maybe(said.region) }));
    case 'bedrock': return from('ModelProvider', 'bedrock', structIfAny('BedrockModelOptions', { region: maybe(said.region), guardrail: bedrockGuardrail(said) }));
    case 'custom': return from('ModelProvider', 'custom', struct('CustomModelOptions', customFields(said, saying)));
    default: return member('ModelProvider', constantOf(said.kind));
  }
}
