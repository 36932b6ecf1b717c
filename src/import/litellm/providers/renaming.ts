/** What becomes of the name that a client used: nothing, an expression for another one, or nobody knows. */
export type Renaming = { readonly kind: 'none' } | { readonly kind: 'expression'; readonly expression: string } | { readonly kind: 'unknown' };

/** What is asked for where the model of a provider has a star: what the star of the name stands for is put in its place. */
export function renaming(name: string, model: string): Renaming {
  if (!model.includes('*') || name === model) { return { kind: 'none' }; }
  const [before, after, ...more] = name.split('*');
  const [wantedBefore, wantedAfter, ...wantedMore] = model.split('*');
  if (after === undefined || more.length > 0 || wantedMore.length > 0 || after !== '' || wantedAfter !== '') { return { kind: 'unknown' }; }
  if (before === wantedBefore) { return { kind: 'none' }; }
  const rest = before === '' ? 'llmRequest.model' : `llmRequest.model.stripPrefix(${JSON.stringify(before)})`;
  return { kind: 'expression', expression: wantedBefore === '' ? rest : `${JSON.stringify(wantedBefore)} + ${rest}` };
}
