import { TlsIntent } from '../../intent/tls';
import { isObject } from '../../schema/json-type';
import { FactChange, kindOf, Statement, tellLeaves } from '../statement';

/** Says how the server is checked that is called; not to look at its certificate is hardly better than no TLS. */
export function tellTls(change: FactChange): readonly Statement[] {
  const [before, after] = [change.before, change.after] as readonly (TlsIntent | undefined)[];
  if (kindOf(change) !== 'changed' || !isTls(change.before) || !isTls(change.after)) { return tellLeaves(change); }
  const [was, is] = [trustOf(before!), trustOf(after!)];
  const others = change.leaves.filter(({ path: [first] }) => first !== 'trust');
  const isUnsafe = (trust: string): boolean => before!.trust.kind === 'insecure' && trust === was || after!.trust.kind === 'insecure' && trust === is;
  const weaker = isUnsafe(is) && !isUnsafe(was);
  const stronger = isUnsafe(was) && !isUnsafe(is);
  return [
    ...was === is ? [] : [{
      kind: 'changed' as const,
      ...weaker ? { risk: 'tls-weakened' as const } : stronger && { risk: 'tls-strengthened' as const },
      message: `TLS: the server is checked by ${is} instead of ${was}`,
      before: was,
      after: is,
    }],
    ...others.length === 0 ? [] : tellLeaves({ ...change, leaves: others }),
  ];
}

/** A policy for other things than backends says it in its own words. */
const isTls = (said: unknown): boolean => isObject(said) && isObject(said.trust);

function trustOf({ trust }: TlsIntent): string {
  switch (trust.kind) {
    case 'system': return 'the authorities of the system';
    case 'configMap': return `ConfigMap ${trust.name}`;
    case 'secret': return `Secret ${trust.name}`;
    case 'insecure': return trust.skip === 'all' ? 'nothing' : 'its certificate alone, whatever its name is';
  }
}
