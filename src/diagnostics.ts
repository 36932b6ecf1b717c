import { IConstruct } from 'constructs';
import { Diagnostic, Severity } from './diagnostic';
import { SynthSettings } from './synth-settings';

/**
 * Everything there is to say about the backends, routes and other objects of a scope, without synthesizing it.
 */
export class Diagnostics {
  /**
   * The diagnostics of a scope and everything in it, warnings that were acknowledged excepted.
   *
   * @param scope an app, a chart or any construct
   */
  public static of(scope: IConstruct): Diagnostics {
    return new Diagnostics(scope.node.findAll().flatMap(construct => {
      const { diagnostics } = construct as { diagnostics?: () => readonly Diagnostic[] };
      if (typeof diagnostics !== 'function') { return []; }
      const { acknowledge } = SynthSettings.of(construct);
      return diagnostics.call(construct).filter(d => d.severity === Severity.ERROR || !acknowledge.includes(d.code));
    }));
  }

  private constructor(
    /**
     * All of them, in the order of the construct tree.
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
