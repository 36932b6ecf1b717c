import { DialectDefinition } from '../dialects/definition';
import { DIALECTS } from '../dialects/registry';
import { KnownObject } from '../rules/known-object';

/** Groups of the gateways. */
const OWN = /(^|\.)(agentgateway\.dev|kgateway\.dev|solo\.io)$/;

/** The newest release that takes everything of a gateway's own; a text says why there is none. */
export function newestTaking(objects: readonly KnownObject[]): DialectDefinition | string {
  const takers = takersOf(objects);
  if (takers !== undefined && takers.length > 0) { return newest(takers); }
  const why = takers === undefined ? 'nothing is of a gateway\'s own kind or class' : 'no release takes everything in these files (cdk8s-ai-gateway check tells why)';
  return `no dialect is recognised: ${why}; say which release is run, one of: ${DIALECTS.map(({ id }) => id).join(', ')}`;
}

/** The releases that take everything of a gateway's own, of those that run the classes of the Gateways where there are such; undefined where nothing is of a gateway. */
export function takersOf(objects: readonly KnownObject[]): readonly DialectDefinition[] | undefined {
  const own = objects.filter(({ group }) => OWN.test(group));
  const classes = classesOf(objects);
  if (own.length === 0 && classes.length === 0) { return undefined; }
  const taking = DIALECTS.filter(dialect => own.every(({ dialects }) => dialects.includes(dialect)));
  const running = taking.filter(dialect => runs(dialect, classes));
  return running.length > 0 ? running : own.length > 0 ? taking : [];
}

/** Whether a release runs the Gateways among the objects, as far as their classes are known. */
export const runsGateways = (dialect: DialectDefinition, objects: readonly KnownObject[]): boolean => runs(dialect, classesOf(objects));

const runs = ({ gateways }: DialectDefinition, classes: readonly string[]): boolean => classes.every(name => gateways.classes.includes(name));

/** A release that is out comes before one whose schema is from before it. */
export function newest(dialects: readonly DialectDefinition[]): DialectDefinition {
  const sorted = DIALECTS.filter(dialect => dialects.includes(dialect));
  return sorted.filter(({ isSnapshot }) => !isSnapshot).pop() ?? sorted[sorted.length - 1];
}

/** The classes of the Gateways among the objects, as far as they are known. */
const classesOf = (objects: readonly KnownObject[]): readonly string[] => objects.filter(({ kind, group }) => kind === 'Gateway' && group === 'gateway.networking.k8s.io')
  .map(({ manifest: { spec } }) => String((spec as { readonly gatewayClassName?: unknown } | undefined)?.gatewayClassName))
  .filter(name => DIALECTS.some(({ gateways: { classes } }) => classes.includes(name)));
