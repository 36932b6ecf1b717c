import { UsageError } from './usage';
import { nearest } from '../schema/resemblance';
import { Behaviour, World } from '../walk/world';

const WORDS: readonly Behaviour[] = ['ok', 'refuse', 'close', 'hang', 'tls', 'dns'];

/** `openai=503` or `openai=hang,ok`: how somebody behaves, from one request to the next. @throws UsageError */
export function behavioursOf(stated: readonly string[]): NonNullable<World['behaviours']> {
  return Object.fromEntries(stated.map(text => {
    const at = text.indexOf('=');
    if (at <= 0) { throw new UsageError(`--when ${text} does not say who behaves how; write it as in --when openai=503`); }
    const behaviours = text.slice(at + 1).split(',').map(word => behaviourOf(word.trim(), text));
    return [text.slice(0, at).trim(), behaviours.length === 1 ? behaviours[0] : behaviours];
  }));
}

function behaviourOf(word: string, text: string): Behaviour {
  const known = WORDS.find(each => each === word);
  if (known !== undefined) { return known; }
  if (/^[1-5]\d\d$/.test(word)) { return { status: Number(word) }; }
  const slow = /^(\d+(?:\.\d+)?)s$/.exec(word);
  if (slow) { return { delay: Number(slow[1]) }; }
  const meant = nearest(word, WORDS as readonly string[]);
  throw new UsageError(`--when ${text}: '${word}' is no behaviour${meant === undefined ? '' : `; did you mean '${meant}'?`}; give a status such as 503, a delay such as 5s, or one of ${WORDS.join(', ')}`);
}
