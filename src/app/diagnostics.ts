import { IConstruct } from 'constructs';
import { Diagnostic, Severity } from '../diagnostic/diagnostic';
import { checked } from '../input/checked';
import { Acknowledging } from '../synth/acknowledging';
import { clashes } from '../synth/clash';
import { defaultDialectOf } from '../synth/default-dialect';
import { Diagnosis } from '../synth/diagnosis';

/**
 * Everything there is to say about the backends, routes and other objects of a scope, without synthesizing it.
 */
@checked
export class Diagnostics {
  /**
   * The diagnostics of a scope and everything in it, what was acknowledged excepted.
   *
   * @param scope an app, a chart or any construct
   */
  public static of(scope: IConstruct): Diagnostics {
    const all = scope.node.findAll();
    const diagnosis = new Diagnosis(scope.node.root.node.findAll());
    const acknowledging = new Acknowledging();
    const found = all.flatMap(construct => acknowledging.remaining(construct, diagnosis.of(construct)));
    const unchosen = acknowledging.remaining(scope, defaultDialectOf(scope));
    return new Diagnostics([...clashes(all).map(({ finding }) => finding), ...found, ...unchosen, ...acknowledging.unused(all)]);
  }

  private constructor(
    /**
     * All of them: objects that clash, then the rest in the order of the construct tree.
     */
    public readonly all: Diagnostic[]) {}

  /**
   * Those that make synth fail.
   */
  public get errors(): Diagnostic[] {
    return this.all.filter(d => d.severity === Severity.ERROR);
  }

  /**
   * Those that do not, but that something should be done about.
   */
  public get warnings(): Diagnostic[] {
    return this.all.filter(d => d.severity === Severity.WARNING);
  }

  /**
   * Those that are only good to know.
   */
  public get infos(): Diagnostic[] {
    return this.all.filter(d => d.severity === Severity.INFO);
  }
}
