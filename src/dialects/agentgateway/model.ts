import { at, Codec, Field, fields, list, record, value } from '../../codec/codec';
import { deferred } from '../../codec/deferred';
import { oneOf } from '../../codec/one-of';
import { ConcreteModelIntent, ModelIntent, VirtualModelIntent, VirtualModelIntents } from '../../intent/model';
import { ObjectKind } from '../definition';
import { parent } from '../http-route';
import { BackendForms } from './backend';
import { modelPolicies } from './model-policies';
import { modelProvider } from './model-provider';
import { word } from './policy/word';

/** The AgentgatewayModel of one release. */
export function agentgatewayModel(forms: BackendForms): ObjectKind<ModelIntent> {
  return {
    group: 'agentgateway.dev',
    version: 'v1alpha1',
    kind: 'AgentgatewayModel',
    codec: deferred(() => at('spec', model(forms))),
  };
}

function model(forms: BackendForms): Codec<ModelIntent> {
  const all = fields<ModelIntent>({
    parents: at('parentRefs', list(parent)),
    match: value('match.model'),
    isInternal: word('visibility', 'Internal', 'Public'),
    serves: serves(forms),
  });
  return {
    ...all,
    // One of a provider that the release does not know is none.
    decode: from => {
      const found = all.decode(from) as Partial<ModelIntent>;
      return found.serves && found as ModelIntent;
    },
  };
}

function serves(forms: BackendForms): Codec<ModelIntent['serves']> {
  const concrete = fields<Omit<ConcreteModelIntent, 'kind'>>({ provider: modelProvider, baseUrl: value('baseURL'), ...modelPolicies(forms) });
  return {
    gaps: concrete.gaps,
    lacks: v => v.kind === 'concrete' ? concrete.lacks?.(v) ?? [] : [],
    encode: (v, to) => v.kind === 'concrete' ? concrete.encode(v, to) : virtual.encode(v, to),
    decode: from => {
      if (from.at('virtualModel').exists) { return virtual.decode(from); }
      const found = concrete.decode(from) as Partial<ConcreteModelIntent>;
      return found.provider && { ...found, kind: 'concrete' } as ConcreteModelIntent;
    },
  };
}

const target: { readonly name: Field<string>; readonly model: Field<string> } = { name: value('modelRef.name'), model: value('model') };

type TargetsOf<K extends keyof VirtualModelIntents> = VirtualModelIntents[K]['targets'];

const virtual: Codec<VirtualModelIntent> = oneOf<VirtualModelIntents>({
  weighted: arm('weighted', list(record<TargetsOf<'weighted'>[number]>({ ...target, weight: value('weight') }))),
  failover: arm('failover', list(record<TargetsOf<'failover'>[number]>({ ...target, priority: value('priority') }))),
  conditional: arm('conditional', list(record<TargetsOf<'conditional'>[number]>({ ...target, when: value('when') }))),
});

function arm<K extends keyof VirtualModelIntents>(kind: K, targets: Codec<TargetsOf<K>>) {
  const key = `virtualModel.${kind}`;
  return { key, codec: fields<{ readonly targets: TargetsOf<K> }>({ targets: at(`${key}.targets`, targets) }) as Codec<VirtualModelIntents[K]> };
}
