import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { knownAs } from './own-object';
import { Diagnostic, Severity } from '../diagnostic/diagnostic';

/** An object that is there already, and what is said of it. */
export interface Clash {
  readonly object: ApiObject;
  readonly finding: Diagnostic;
}

/** Objects of the same kind, namespace and name: whichever is applied last would overwrite the others. */
export function clashes(constructs: readonly IConstruct[]): readonly Clash[] {
  const seen = new Map<string, ApiObject>();
  const found: Clash[] = [];
  for (const object of constructs) {
    if (!ApiObject.isApiObject(object)) { continue; }
    const { apiGroup, kind, name, metadata: { namespace } } = object;
    const key = `${apiGroup}/${kind}/${namespace ?? ''}/${name}`;
    const other = seen.get(key);
    if (!other) { seen.set(key, object); continue; }
    const [here, there] = [knownAs(object), knownAs(other)];
    found.push({
      object,
      finding: {
        severity: Severity.ERROR,
        code: 'DuplicateObject',
        message: `${kind} '${name}' in namespace '${namespace ?? 'default'}' is made ${here === there ? 'twice' : `by '${there.node.path}' too`}; ` +
          'give one of them another metadata.name',
        path: here.node.path,
        kind,
        ...namespace !== undefined && { namespace },
        name,
      },
    });
  }
  return found;
}
