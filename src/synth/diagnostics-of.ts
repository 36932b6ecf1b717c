import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { definitionAt } from './ambient-dialect';
import { judgeObject } from './server-check';
import { SynthSettings } from './synth-settings';
import { Diagnostic } from '../diagnostic/diagnostic';
import { withoutKeys } from '../diagnostic/key-shape';

/** A construct that knows what is to be said about it. */
interface Diagnosed extends IConstruct {
  diagnostics(): readonly Diagnostic[];
}

export const isDiagnosed = (construct: IConstruct): construct is Diagnosed => typeof (construct as Partial<Diagnosed>).diagnostics === 'function';

/** What is to be said about a construct alone: ours know, and API objects that others made are judged as ours are. */
export function diagnosticsOf(construct: IConstruct): readonly Diagnostic[] {
  if (isDiagnosed(construct)) { return construct.diagnostics(); }
  if (!ApiObject.isApiObject(construct) || !SynthSettings.of(construct).serverCheck) { return []; }
  const { diagnostics } = judgeObject(construct.toJson() as { [key: string]: unknown }, definitionAt(construct));
  return diagnostics.map(diagnostic => withoutKeys({ ...diagnostic, path: construct.node.path }));
}
