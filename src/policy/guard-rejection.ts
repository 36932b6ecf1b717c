import { GuardRejection } from './prompt-guard-options';
import { CodedError } from '../diagnostic/coded-error';
import { isBlank } from '../input/blank';
import { RejectionIntent } from '../intent/policy/guard';

/** Checks what a client is told instead of an answer; nothing at all is what the gateway says by itself. */
export function guardRejection(rejection: GuardRejection = {}): RejectionIntent | undefined {
  const { message, statusCode } = rejection;
  if (message !== undefined && isBlank(message)) {
    throw new CodedError('InvalidRejection', 'the message of a rejection must not be empty; leave it out for the words of the gateway');
  }
  if (statusCode !== undefined && (!Number.isInteger(statusCode) || statusCode < 200 || statusCode > 599)) {
    throw new CodedError('InvalidRejection', `the status of a rejection is a whole number from 200 to 599, got ${statusCode}`);
  }
  if (message === undefined && statusCode === undefined) { return undefined; }
  return { ...message !== undefined && { message }, ...statusCode !== undefined && { statusCode } };
}
