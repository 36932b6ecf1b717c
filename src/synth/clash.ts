import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { Diagnostic, Severity } from '../diagnostic/diagnostic';

/** Objects of the same kind, namespace and name: whichever is applied last would overwrite the others. */
export function clashes(constructs: readonly IConstruct[]): Diagnostic[] {
  const seen = new Map<string, ApiObject>();
  const found: Diagnostic[] = [];
  for (const object of constructs) {
    if (!ApiObject.isApiObject(object)) { continue; }
    const { apiGroup, kind, name, metadata: { namespace } } = object;
    const key = `${apiGroup}/${kind}/${namespace ?? ''}/${name}`;
    const other = seen.get(key);
    if (!other) { seen.set(key, object); continue; }
    found.push({
      severity: Severity.ERROR,
      code: 'DuplicateObject',
      message: `${kind} '${name}' in namespace '${namespace ?? 'default'}' is made by '${other.node.path}' and by '${object.node.path}'; ` +
        'give one of them another metadata.name',
      path: object.node.path,
    });
  }
  return found;
}
