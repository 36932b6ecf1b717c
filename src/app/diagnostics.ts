import { IConstruct } from 'constructs';
import { Diagnostic, Severity } from '../diagnostic/diagnostic';
import { checked } from '../input/checked';
import { clashes } from '../synth/clash';
import { diagnosticsOf } from '../synth/diagnostics-of';
import { SynthSettings } from '../synth/synth-settings';

/**
 * Everything there is to say about the backends, routes and other objects of a scope, without synthesizing it.
 */
@checked
export class Diagnostics {
  /**
   * The diagnostics of a scope and everything in it, warnings that were acknowledged excepted.
   *
   * @param scope an app, a chart or any construct
   */
  public static of(scope: IConstruct): Diagnostics {
    const all = scope.node.findAll();
    return new Diagnostics([...clashes(all), ...all.flatMap(construct => {
      const diagnostics = diagnosticsOf(construct);
      if (diagnostics.length === 0) { return []; }
      const { acknowledge } = SynthSettings.of(construct);
      return diagnostics.filter(d => d.severity === Severity.ERROR || !acknowledge.includes(d.code));
    })]);
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
   * Those that do not.
   */
  public get warnings(): Diagnostic[] {
    return this.all.filter(d => d.severity === Severity.WARNING);
  }
}
