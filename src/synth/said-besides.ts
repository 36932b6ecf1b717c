import { IConstruct } from 'constructs';
import { Diagnostic } from '../diagnostic/diagnostic';

const SAID = Symbol.for('cdk8s-ai-gateway.SaidBesides');

interface Scope extends IConstruct {
  readonly [SAID]?: Diagnostic[];
}

const NONE: readonly Diagnostic[] = [];

/** Has something told of a construct at synth that does not show in its objects. */
export function sayBesides(scope: Scope, diagnostic: Diagnostic): void {
  const said = scope[SAID];
  if (said) { said.push(diagnostic); } else { Object.defineProperty(scope, SAID, { value: [diagnostic] }); }
}

export const saidBesides = (scope: Scope): readonly Diagnostic[] => scope[SAID] ?? NONE;
