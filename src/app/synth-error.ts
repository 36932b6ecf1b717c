import { Diagnostic } from '../diagnostic/diagnostic';

/**
 * What synth throws: everything that is wrong with an app. TypeScript and JavaScript see the properties; jsii has no errors of one's own, so
 * other languages see the message alone.
 */
export class SynthError extends Error {
  /** The code of the first finding; none where only constructs of others found something wrong. */
  public readonly code!: string | undefined;

  /** The errors, in the order of their lines. */
  public readonly findings!: readonly Diagnostic[];

  /** `lines` has what others' constructs found as well; the stack begins where `asked` was called. */
  constructor(lines: readonly string[], findings: readonly Diagnostic[], asked: (...args: never[]) => unknown) {
    super(`Validation failed with the following errors:\n  ${lines.join('\n  ')}`);
    // Not enumerable, or Node.js would show everything once more below the message.
    Object.defineProperties(this, { code: { value: findings[0]?.code, enumerable: false }, findings: { value: findings, enumerable: false } });
    Error.captureStackTrace(this, asked);
  }
}

/** Refuses to write an app. */
export function refuse(lines: readonly string[], findings: readonly Diagnostic[], asked: (...args: never[]) => unknown): never {
  // Nothing of this file is of interest to whoever reads the error, so Node.js is asked not to show the line.
  throw new SynthError(lines, findings, asked); // node-do-not-add-exception-line
}
