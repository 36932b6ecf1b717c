import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { Diagnostic, Severity } from '../diagnostic/diagnostic';
import { ObjectFinding } from '../manifests/object-finding';
import { Dialect } from '../synth/dialect';
import { sayBesides } from '../synth/said-besides';

/** How synth tells of what does not arrive exactly. */
const TOLD: { readonly [S in ObjectFinding['status']]: Pick<Diagnostic, 'severity' | 'code'> } = {
  unsupported: { severity: Severity.ERROR, code: 'IncludeLoss' },
  manual: { severity: Severity.WARNING, code: 'IncludeByHand' },
  approximate: { severity: Severity.INFO, code: 'IncludeApproximate' },
};

/** Has synth tell what does not arrive, at the object that it is about, unless it is accepted. */
export function tellLosses(
  include: Construct,
  objects: readonly { readonly object: ApiObject; readonly findings: readonly ObjectFinding[] }[],
  rest: readonly ObjectFinding[],
  { to, accepted }: { readonly to: Dialect; readonly accepted: { readonly [object: string]: string } },
): void {
  const met = new Set<string>();
  const tell = (scope: Construct, { status, isLeftOut, message, place, kind, namespace, name }: ObjectFinding): void => {
    const known = [`${kind}/${name}`, `${kind}/${namespace}/${name}`].filter(key => Object.hasOwn(accepted, key) && accepted[key].trim() !== '');
    if (known.length > 0 && status !== 'approximate') { known.forEach(key => met.add(key)); return; }
    // An app that lacks what kept people out had better not be written.
    const told = isLeftOut ? TOLD.unsupported : TOLD[status];
    sayBesides(scope, { ...told, message: `${message} (${kind} of ${place}, for ${to.dialectName})`, path: scope.node.path, kind, ...namespace !== undefined && { namespace }, name });
  };
  objects.forEach(({ object, findings }) => findings.forEach(finding => tell(object, finding)));
  rest.forEach(finding => tell(include, finding));
  for (const [key, reason] of Object.entries(accepted)) {
    if (met.has(key)) { continue; }
    const why = reason.trim() === '' ? 'is accepted without a reason; give one' : 'is accepted, but nothing of it is lost or left to people; remove it';
    sayBesides(include, { severity: Severity.WARNING, code: reason.trim() === '' ? 'InvalidAcknowledgement' : 'UnusedAcknowledgement', message: `a loss of '${key}' ${why}`, path: include.node.path });
  }
}
