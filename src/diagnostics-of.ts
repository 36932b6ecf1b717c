import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { Diagnostic } from './diagnostic';
import { Dialect } from './dialect';
import { withoutKeys } from './key-shape';
import { judgeObject } from './server-check';
import { SynthSettings } from './synth-settings';

/** A construct that knows what is to be said about it. */
interface Diagnosed extends IConstruct {
  diagnostics(): readonly Diagnostic[];
}

export const isDiagnosed = (construct: IConstruct): construct is Diagnosed => typeof (construct as Partial<Diagnosed>).diagnostics === 'function';

/** How the dialect at a scope is found; handed over, since dialects themselves see to it that apps are checked. */
export type DialectOf = (scope: IConstruct) => Dialect;

/** What is to be said about a construct alone: ours know, and API objects that others made are judged as ours are. */
export function diagnosticsOf(construct: IConstruct, dialectOf: DialectOf): readonly Diagnostic[] {
  if (isDiagnosed(construct)) { return construct.diagnostics(); }
  if (!ApiObject.isApiObject(construct) || !SynthSettings.of(construct).serverCheck) { return []; }
  const { diagnostics } = judgeObject(construct.toJson() as { [key: string]: unknown }, dialectOf(construct));
  return diagnostics.map(diagnostic => withoutKeys({ ...diagnostic, path: construct.node.path }));
}
