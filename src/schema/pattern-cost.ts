/** A bound on the ways in which a backtracking engine may try to match a text of n characters: `ways` times n to the power of `degree`. */
export interface Cost {
  readonly ways: number;
  readonly degree: number;
}

const ONE: Cost = { ways: 1, degree: 0 };

/** Names of DNS and paths of URLs: the dot is in no class of the label, nor the percent sign in that of the path, so each step is certain. */
const CERTAIN = [
  '(?:[-A-Za-z0-9/._~!$&\'()*+,;=:@]|[%][0-9a-fA-F]{2})+',
  '([-a-z0-9]*[a-z0-9])?',
  '([-a-zA-Z0-9]*[a-zA-Z0-9])?',
  '(\\.[a-z0-9]~)*',
  '(\\.[a-zA-Z0-9]~)*',
];

const TOKEN = /\\x[0-9a-f]{2}|\\.|\[\^?(?:[^\]\\]|\\.)*\]|\(\?:|\{\d+(?:,\d*)?\}|./gsu;

/** The cost of a pattern made of literals, classes, groups, alternation and counts; undefined where it may be exponential. */
export function costOf(pattern: string): Cost | undefined {
  // The marker takes the place of a count of one class: that is what the fragment costs.
  const simple = CERTAIN.reduce((text, fragment) => text.split(fragment).join('~'), pattern);
  const tokens = simple.match(TOKEN) ?? [];
  let at = 0;

  const alternation = (): Cost | undefined => {
    let total = sequence();
    while (total && tokens[at] === '|') {
      at++;
      const other = sequence();
      total = other && { ways: total.ways + other.ways, degree: Math.max(total.degree, other.degree) };
    }
    return total;
  };
  const sequence = (): Cost | undefined => {
    let total: Cost | undefined = ONE;
    while (total && at < tokens.length && tokens[at] !== '|' && tokens[at] !== ')') {
      const next: Cost | undefined = counted();
      total = next && { ways: total.ways * next.ways, degree: total.degree + next.degree };
    }
    return total;
  };
  const counted = (): Cost | undefined => {
    const body = atom();
    const count = /^(?:([*+])|(\?)|\{(\d+)(,?)(\d*)\})$/.exec(tokens[at] ?? '');
    if (!body || !count) { return body; }
    at++;
    const [, unbounded, optional, least, comma, most] = count;
    if (unbounded || (comma && !most)) { return body.ways === 1 && body.degree === 0 ? { ways: 1, degree: 1 } : undefined; }
    const max = optional ? 1 : Number(comma ? most : least);
    const min = optional ? 0 : Number(least);
    return { ways: body.ways ** max * (max - min + 1), degree: body.degree * max };
  };
  const atom = (): Cost | undefined => {
    const token = tokens[at++];
    if (token === '~') { return { ways: 1, degree: 1 }; }
    if (token !== '(' && token !== '(?:') { return ONE; }
    const inner = alternation();
    at++;
    return inner;
  };

  const cost = alternation();
  // Without an anchor at each alternative the engine begins anew at every character.
  return cost && (/^\^[^|]*$/.test(pattern) ? cost : { ways: cost.ways, degree: cost.degree + 1 });
}
