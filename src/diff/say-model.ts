import { CAPABILITIES } from './area';
import { Draft } from './draft';
import { referenceTo } from './identity';
import { DialectDefinition } from '../dialects/definition';
import { ModelIntent } from '../intent/model';
import { Capabilities } from '../intent/policy/policy';
import { KnownObject } from '../rules/known-object';

/** Says what a model by name is. */
export function sayModel(draft: Draft, { parents, match, isInternal, serves }: ModelIntent, object: KnownObject, dialect: DialectDefinition): void {
  draft.say({
    key: 'parents',
    words: 'listeners',
    area: 'routing',
    value: parents.map(({ group: _group, kind: _kind, name: _name, namespace: _namespace, ...part }, i) =>
      ({ gateway: referenceTo(parents[i], object, dialect), ...part })),
  });
  draft.say({ key: 'match', words: 'name', area: 'routing', value: match ?? object.name });
  draft.say({ key: 'isInternal', words: 'internal', area: 'routing', value: isInternal === true ? true : undefined });
  const { kind, ...said } = serves;
  draft.say({ key: 'kind', words: 'kind', area: 'endpoints', value: kind });
  if (serves.kind !== 'concrete') { draft.say({ key: 'choices', words: 'choices', area: 'routing', value: serves.targets }); return; }
  draft.sayCapabilities(said as Capabilities, draft.place);
  draft.sayFields(Object.fromEntries(Object.entries(said).filter(([key]) => !(key in CAPABILITIES))), 'endpoints', { baseUrl: 'base URL' });
}
