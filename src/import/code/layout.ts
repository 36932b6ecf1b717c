/** Text that may be broken into lines: a text, texts in a row, or items between brackets, one a line where they do not fit. */
export type Layout = string | readonly Layout[] | Bracketed;

export interface Bracketed {
  readonly open: string;
  readonly close: string;
  readonly items: readonly Layout[];
  /** Between the brackets and what is in them, on one line. */
  readonly padding?: string;
  /** Whether there are no brackets on one line. */
  readonly isBare?: boolean;
  /** Whether the last item may begin on the line of the bracket, and break there. */
  readonly hugs?: boolean;
}

const WIDTH = 100;

export const bracketed = (open: string, items: readonly Layout[], close: string, how: Pick<Bracketed, 'padding' | 'hugs' | 'isBare'> = {}): Bracketed =>
  ({ open, items, close, ...how });

const isRow = (layout: Layout): layout is readonly Layout[] => Array.isArray(layout);

/** All of it on one line. */
function flat(layout: Layout): string {
  if (typeof layout === 'string') { return layout; }
  if (isRow(layout)) { return layout.map(flat).join(''); }
  const { open, close, items, padding = '', isBare } = layout;
  if (isBare) { return items.map(flat).join(', '); }
  return items.length === 0 ? open + close : `${open}${padding}${items.map(flat).join(', ')}${padding}${close}`;
}

/** Where a text stands. */
interface Place {
  /** What each level of brackets is moved in by. */
  readonly step?: string;
  readonly margin?: string;
  /** Where it begins. */
  readonly column?: number;
  /** How much follows on its last line. */
  readonly after?: number;
}

/** Writes it in lines of up to 100 columns, where that can be done. */
export function written(layout: Layout, place: Place = {}): string {
  const { margin = '', column = margin.length, after = 0 } = place;
  const short = flat(layout);
  if (typeof layout === 'string' || column + short.length + after <= WIDTH) { return short; }
  return isRow(layout) ? row(layout, { ...place, column, after }) : broken(layout, { ...place, column, after });
}

/** Breaks the first part that does not fit, with as much of the rest behind it as cannot be broken. */
function row(parts: readonly Layout[], place: Required<Pick<Place, 'column' | 'after'>> & Place): string {
  let text = '';
  parts.forEach((part, i) => {
    const column = text.includes('\n') ? text.length - text.lastIndexOf('\n') - 1 : place.column + text.length;
    const next = parts.slice(i + 1);
    const rest = next.map(flat).join('');
    // What can be broken itself needs room for its bracket only.
    const opening = next.some(each => typeof each !== 'string') ? rest.search(/[[({]/) + 1 : 0;
    text += written(part, { ...place, column, after: opening > 0 ? opening : rest.length + place.after });
  });
  return text;
}

function broken({ open, close, items, hugs }: Bracketed, place: Required<Pick<Place, 'column' | 'after'>> & Place): string {
  const { step = '  ', margin = '', column, after } = place;
  if (items.length === 0) { return open + close; }
  const last = items[items.length - 1];
  if (hugs && typeof last !== 'string') {
    const start = `${open}${items.slice(0, -1).map(item => `${flat(item)}, `).join('')}`;
    const text = written(last, { ...place, column: column + start.length, after: close.length + after });
    const firstLine = text.slice(0, text.indexOf('\n') + 1);
    if (firstLine !== '' && column + start.length + firstLine.length - 1 <= WIDTH && /[[({]\n$/.test(firstLine)) { return `${start}${text}${close}`; }
  }
  const inner = margin + step;
  const lines = items.map(item => `${inner}${written(item, { step, margin: inner, after: 1 })},\n`);
  return `${open}\n${lines.join('')}${margin}${close}`;
}
