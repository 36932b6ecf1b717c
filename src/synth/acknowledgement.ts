import { IConstruct } from 'constructs';
import { acknowledgeAt } from './acknowledging';
import { edited } from './epoch';
import { Watch } from './watch';
import { CodedError } from '../diagnostic/coded-error';
import { isBlank } from '../input/blank';
import { checked } from '../input/checked';
import { isAcknowledgeable, notAcknowledgeable } from '../rules/acknowledgeable';

/**
 * Warnings and infos about a scope that are known and accepted, each with a reason. They are neither printed nor listed by `Diagnostics`, and the
 * objects that they are about get an annotation, so that `cdk8s-ai-gateway check` knows of them as well. Errors cannot be acknowledged.
 *
 * What is acknowledged and not found is a warning, `UnusedAcknowledgement`.
 */
@checked
export class Acknowledgement {
  /**
   * What is acknowledged in a scope and everything in it.
   *
   * @param scope an app, a chart or any construct
   */
  public static of(scope: IConstruct): Acknowledgement {
    return new Acknowledgement(scope);
  }

  private constructor(private readonly scope: IConstruct) {}

  /**
   * Acknowledges what has a code.
   *
   * @param code the code of a warning or an info, e.g. `LintStreamCut`
   * @param reason why that is as it should be
   * @throws when no warning or info has that code, or there is no reason
   */
  public add(code: string, reason: string): void {
    if (!isAcknowledgeable(code)) { throw new CodedError('UnknownCode', notAcknowledgeable(code)); }
    if (isBlank(reason)) { throw new CodedError('InvalidAcknowledgement', `'${code}' is acknowledged without a reason; give one`); }
    acknowledgeAt(this.scope, { code, reason });
    Watch.of(this.scope);
    edited();
  }
}
