import { CheckedDocument } from './document';
import { namespaceOf } from './identity';
import { Lint, Surroundings, warning } from './lint-finding';
import { placesOf } from './lint-trap';
import { isLlmBackend } from './llm-backend';
import { Key, manifestPath } from '../codec/manifest-path';
import { ObjectRefIntent } from '../intent/route';
import { isObject, JsonObject } from '../schema/json-type';

/** A backend in another namespace: where no grant can help, and where the one that would is not among what was checked. */
export function lintNamespaces(target: ObjectRefIntent, keys: readonly Key[], { manifest }: CheckedDocument, around: Surroundings): readonly Lint[] {
  const { candidates, dialect, find, ofKind } = around;
  const here = namespaceOf(manifest);
  const there = target.namespace;
  // A route that another delegates to needs no grant.
  if (there === undefined || here === undefined || here === there || target.kind === 'HTTPRoute') { return []; }
  const backend = find(target.kind, there, target.name, target.group);
  const dialects = isLlmBackend(target) ? dialect ? [dialect] : backend ? candidates(backend) : [] : [];
  if (dialects.length > 0 && dialects.every(({ placement: { crossNamespaceBackend: cross } }) => cross === 'impossible')) {
    return [warning('LintCrossNamespace',
      `${dialects.map(({ title }) => title).join(', ')}: no grant lets a route refer to an LLM backend of another namespace; put both into one`, keys, manifestPath(keys))];
  }
  if (!backend || ofKind('ReferenceGrant').some(({ manifest: grant }) => namespaceOf(grant) === there && allows(grant, here, target))) { return []; }
  return [warning('LintCrossNamespace',
    `nothing lets a route of '${here}' refer to the ${target.kind} '${target.name}' of '${there}'; add a ReferenceGrant there`, keys, manifestPath(keys))];
}

function allows(grant: JsonObject, namespace: string, { group, kind, name }: ObjectRefIntent): boolean {
  const list = (field: string): readonly JsonObject[] => placesOf(grant, ['spec', field, '*'], []).map(({ value }) => value).filter(isObject);
  return list('from').some(from => from.kind === 'HTTPRoute' && from.namespace === namespace)
    && list('to').some(to => (to.group ?? '') === group && to.kind === kind && (to.name === undefined || to.name === name));
}
