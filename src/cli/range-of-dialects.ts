/** Dialects in few words: neighbours of agentgateway are a range. `all` are the ids of all dialects, in their order. */
export function rangeOf(ids: readonly string[], all: readonly string[]): string {
  if (ids.length === all.length) { return 'all'; }
  const runs: string[][] = [];
  for (const id of [...ids].sort((a, b) => all.indexOf(a) - all.indexOf(b))) {
    const last = runs[runs.length - 1];
    const follows = last !== undefined && isRelease(id) && isRelease(last[0]) && all.indexOf(id) === all.indexOf(last[last.length - 1]) + 1;
    if (follows) { last.push(id); } else { runs.push([id]); }
  }
  return runs.map(([first, ...more]) => more.length === 0 ? first : `${first} to ${more[more.length - 1].slice('agentgateway-'.length)}`).join(', ');
}

const isRelease = (id: string): boolean => id.startsWith('agentgateway-');
