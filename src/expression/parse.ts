import { Expression, parseAnew } from '../schema/cel/syntax';

/** What a text is as CEL: a tree, the reason that it is none, or `unjudged` where our parser knows less of the language than the gateway's. */
export type Parsed = { readonly tree: Expression } | { readonly reason: string } | 'unjudged';

/** Parses an expression as agentgateway does; never says of what it takes that it is none. */
export function parse(text: string): Parsed {
  const first = attempt(text);
  if ('tree' in first) { return first; }
  const again = attempt(withoutRarities(text));
  if ('tree' in again) { return again; }
  // Long lists and deep nesting are limits of the library.
  return again.reason.startsWith('Exceeded ') || MESSAGE.test(text.replace(LITERAL, '""')) ? 'unjudged' : first;
}

function attempt(text: string): { readonly tree: Expression } | { readonly reason: string } {
  try {
    return { tree: parseAnew(text) };
  } catch (e) {
    return { reason: (e instanceof Error ? e.message : String(e)).split('\n')[0] };
  }
}

/** Texts and comments. */
const LITERAL = /"""[^]*?"""|'''[^]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\/\/[^\n]*/g;

/** `Name{field: …}`, which parses and then has no value. */
const MESSAGE = /[A-Za-z_]\w*\s*\{\s*(?:\}|\??\s*[A-Za-z_]\w*\s*:)/;

const START = '(?<=(?:^|[-+*/%<>=!&|?:,([{])\\s*)';

/** What the library does not parse though it is CEL: `.5`, `.request`, a.`b-c` and `{?key: value}`. */
const RARITIES = new RegExp(`${LITERAL.source}|${START}\\.(?<digit>\\d)|${START}\\.(?=[A-Za-z_])|\`(?<name>[\\w./ -]+)\`|(?<=[{,]\\s*)\\?`, 'g');

function withoutRarities(text: string): string {
  return text.replace(RARITIES, (found, ...rest) => {
    const { digit, name } = rest.at(-1) as { readonly digit?: string; readonly name?: string };
    if (digit !== undefined) { return `0.${digit}`; }
    if (name !== undefined) { return name.replace(/\W/g, '_').replace(/^(?=\d)/, '_'); }
    return found.length > 1 ? found : '';
  });
}
