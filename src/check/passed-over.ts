import { CheckedDocument } from './document';
import { Servers } from './servers';
import { isPlaceholder } from '../rules/placeholder';
import { knownKinds } from '../schema/release';

/** Whether nobody here can say anything of a document: its kind is of a group that is not known, or it is a template of something else. */
export function isPassedOver({ manifest: { apiVersion, kind }, problems }: CheckedDocument, servers: Servers): true | undefined {
  const isTemplate = problems.some(({ code }) => code === 'NotRendered');
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') { return isTemplate && kind === undefined ? true : undefined; }
  if (isTemplate) { return isOurs(apiVersion, kind, servers) ? undefined : true; }
  const isKnown = problems.length > 0 || servers.serving(apiVersion, kind).length > 0;
  return isKnown ? undefined : true;
}

/** Of core kinds, charts of anything have some, but for Secrets. */
const isOurs = (apiVersion: string, kind: string, servers: Servers): boolean => isPlaceholder(apiVersion)
  ? kind === 'Secret' || Object.keys(knownKinds()).some(key => key.endsWith(`/${kind}`) && key.split('/').length > 2)
  : kind === 'Secret' || servers.serving(apiVersion, kind).some(({ name }) => name !== 'core');
