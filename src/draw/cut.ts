/** A text that is no longer than that many characters. */
export function cut(text: string, most: number): string {
  const all = Array.from(text);
  return all.length > most ? `${all.slice(0, most - 1).join('')}…` : text;
}
