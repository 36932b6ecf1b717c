import { ActorToken, CallerToken, TokenCache } from './token-options';
import { CodedError } from '../diagnostic/coded-error';
import { countWithin, durationFrom } from '../input/bounds';
import { TokenCacheIntent, TokenExchangeIntent, TokenIntent } from '../intent/policy/token-exchange';
import { withoutUndefined } from '../intent/without-undefined';

const SECOND = 1000;
/** The largest number that the field holds. */
const MOST = 2 ** 31 - 1;

export const callerToken = ({ location, tokenType }: CallerToken): TokenIntent => withoutUndefined({ source: location?._toIntent(), tokenType });

export function actorToken({ mustBeNamed, ...token }: ActorToken): NonNullable<TokenExchangeIntent['actorToken']> {
  return { ...callerToken(token), ...mustBeNamed && { mayAct: 'Required' as const } };
}

/** @throws when a time or a number is out of bounds */
export const tokenCache = ({ defaultTtl, maxEntries }: TokenCache): TokenCacheIntent => withoutUndefined({
  defaultTtl: durationFrom(SECOND, 'defaultTtl', defaultTtl), maxEntries: countWithin(0, MOST, 'maxEntries', maxEntries),
});

/** A list that is given; one without items says nothing. */
export const someOf = (texts: string[] | undefined): readonly string[] | undefined => texts && texts.length > 0 ? texts : undefined;

/** @throws when it does not start with a slash */
export function tokenPath(path: string | undefined): string | undefined {
  if (path !== undefined && !path.startsWith('/')) { throw new CodedError('InvalidConnection', `the path of a token exchange starts with /, got '${path}'`); }
  return path;
}
