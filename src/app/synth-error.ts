import { Diagnostic } from '../diagnostic/diagnostic';

/**
 * What synth throws: everything that is wrong with an app. TypeScript and JavaScript see the properties; jsii has no errors of one's own, so
 * other languages see the message alone.
 */
export class SynthError extends Error {
  /** The code of the first finding; none where only constructs of others found something wrong. */
  public readonly code: string | undefined;

  /** `lines` has what others' constructs found as well; the stack begins where `thrower` was called. */
  constructor(lines: readonly string[], public readonly findings: readonly Diagnostic[], thrower: (...args: never[]) => unknown) {
    super(`Validation failed with the following errors:\n  ${lines.join('\n  ')}`);
    this.code = findings[0]?.code;
    Error.captureStackTrace(this, thrower);
  }
}
