import { ConfigurationProblem } from './problems';
import { Key } from '../../codec/manifest-path';
import { UsageError } from '../usage';

/** A configuration file that cannot be followed, with a line for each thing that is wrong in it. */
export class ConfigurationError extends UsageError {
  public readonly code = 'BadConfiguration';

  constructor(problems: readonly ConfigurationProblem[], placeOf: (keys: readonly Key[]) => string) {
    super(problems.map(({ keys, message }) => `BadConfiguration: ${placeOf(keys)}: ${message}`).join('\ncdk8s-ai-gateway: '));
  }
}
