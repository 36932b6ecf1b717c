import { configurationFor } from './find-configuration';
import { releasesBy } from './judged-by';
import { NamedDialects, statedDialects } from '../stated-dialects';

/** Options that say which release files are read by. */
interface Given {
  readonly 'dialect': readonly string[];
  readonly 'config': string | undefined;
  readonly 'no-config': boolean;
}

/** The releases of files that are looked at as those of one gateway: what a configuration says of them if it is the same for all, else what holds in general. */
export function namedFor(paths: readonly string[], given: Given): NamedDialects {
  const { general, namedFor: own } = releasesBy(configurationFor(given), statedDialects(given.dialect));
  const [first, ...others] = own ? paths.map(own) : [];
  return first !== undefined && others.every(other => other.dialect?.dialect === first.dialect?.dialect) ? first : general;
}
