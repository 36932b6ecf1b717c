import { metadataOf } from './metadata';
import { Migration } from './migration';
import { groupOf } from '../rules/identity';
import { KnownObject } from '../rules/known-object';
import { JsonObject, mapOf } from '../schema/json-type';

/** What remains to be done, so that no request is lost on the way. */
export function stepsOf({ from, to, made, absorbed, findings }: Migration): readonly string[] {
  const sameKinds = from.backend.group === to.backend.group && from.backend.kind === to.backend.kind;
  const isOther = from.gateways.controller !== to.gateways.controller;
  const byHand = findings.filter(({ status }) => status === 'manual' || status === 'unsupported').length;
  const written = new Set(made.map(({ manifest }) => identity(groupOf(manifest), String(manifest.kind), mapOf(manifest.metadata))));
  // Of what becomes several objects, one may well be what was there before.
  const old = [...new Set([...absorbed, ...made.map(({ beside }) => beside)])]
    .filter(object => object.group !== '' && !written.has(identity(object.group, object.kind, metadataOf(object))));
  return [
    ...byHand > 0 ? [`Do what is left to people (${byHand} above).`] : [],
    isOther ? `Install ${to.title}, its CRDs first, beside ${from.title}: it is run by ${to.gateways.controller}.` : `Upgrade the CRDs, then the controller, to ${to.title}.`,
    `Check what was written: npx cdk8s-ai-gateway check <files> --dialect ${to.id}`,
    'Apply it: kubectl apply -f <files>',
    ...isOther ? ['Lead clients over to the address of the new Gateway once it is programmed; a Gateway that changes its class in place is down in between.'] : [],
    ...old.length > 0 && !sameKinds ? ['Delete what nothing refers to any more:', ...old.map(object => `  ${deletion(object)}`)] : [],
  ];
}

const identity = (group: string, kind: string, { name, namespace }: JsonObject): string => [group, kind, namespace, name].map(String).join('/');

const deletion = (object: KnownObject): string => {
  const { namespace } = metadataOf(object);
  return `kubectl delete ${object.kind.toLowerCase()}.${object.group} ${object.name}${namespace === undefined ? '' : ` -n ${String(namespace)}`}`;
};
