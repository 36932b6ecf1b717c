import { keysHidden } from './key-shape';

/**
 * What is refused where it is given. The code stands in the message as well, which is all that other languages see of an error.
 */
export class CodedError extends Error {
  constructor(public readonly code: string, message: string) {
    super(`${code}: ${keysHidden(message)}`);
  }
}
