import { DialectDefinition } from '../dialects/definition';
import { DIALECTS } from '../dialects/registry';
import { KnownObject } from '../rules/known-object';

/** Groups of the gateways. */
const OWN = /(^|\.)(agentgateway\.dev|kgateway\.dev|solo\.io)$/;

/** The newest release that takes everything of a gateway's own; a text says why there is none. */
export function newestTaking(objects: readonly KnownObject[]): DialectDefinition | string {
  const own = objects.filter(({ group }) => OWN.test(group));
  const taking = DIALECTS.filter(dialect => own.every(({ dialects }) => dialects.includes(dialect)));
  if (own.length > 0 && taking.length > 0) {
    const ofClass = ofClasses(taking, objects);
    return newest(ofClass.length > 0 ? ofClass : taking);
  }
  const why = own.length === 0 ? 'nothing is of a gateway\'s own kind' : 'no release takes everything in these files (cdk8s-ai-gateway check tells why)';
  return `no dialect is recognised: ${why}; say which release is run, one of: ${DIALECTS.map(({ id }) => id).join(', ')}`;
}

/** A release that is out comes before one whose schema is from before it. */
function newest(dialects: readonly DialectDefinition[]): DialectDefinition {
  return dialects.filter(({ isSnapshot }) => !isSnapshot).pop() ?? dialects[dialects.length - 1];
}

/** Those that run the classes of the Gateways among the objects. */
function ofClasses(dialects: readonly DialectDefinition[], objects: readonly KnownObject[]): readonly DialectDefinition[] {
  const named = objects.filter(({ kind, group }) => kind === 'Gateway' && group === 'gateway.networking.k8s.io')
    .map(({ manifest: { spec } }) => String((spec as { readonly gatewayClassName?: unknown } | undefined)?.gatewayClassName))
    .filter(name => DIALECTS.some(({ gateways: { classes } }) => classes.includes(name)));
  return dialects.filter(({ gateways: { classes } }) => named.every(name => classes.includes(name)));
}
