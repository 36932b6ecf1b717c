import { DialectDefinition } from '../dialects/definition';
import { DIALECTS } from '../dialects/registry';
import { KnownObject } from '../rules/known-object';

/** Groups of the gateways. */
const OWN = /(^|\.)(agentgateway\.dev|kgateway\.dev|solo\.io)$/;

/** The newest release that takes everything of a gateway's own; a text says why there is none. */
export function newestTaking(objects: readonly KnownObject[]): DialectDefinition | string {
  const own = objects.filter(({ group }) => OWN.test(group));
  const taking = DIALECTS.filter(dialect => own.every(({ dialects }) => dialects.includes(dialect)));
  if (own.length > 0 && taking.length > 0) { return taking[taking.length - 1]; }
  const why = own.length === 0 ? 'nothing is of a gateway\'s own kind' : 'no release takes everything in these files (cdk8s-ai-gateway check tells why)';
  return `no dialect is recognised: ${why}; say which release is run, one of: ${DIALECTS.map(({ id }) => id).join(', ')}`;
}
