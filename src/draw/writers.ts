import { dot } from './dot';
import { mermaid } from './mermaid';
import { page } from './page';
import { Picture } from './picture';
import { svg } from './svg';

/** How pictures are written. */
export type PictureFormat = 'mermaid' | 'dot' | 'svg' | 'html';

export const WRITERS: { readonly [F in PictureFormat]: (picture: Picture) => string } = { mermaid, dot, svg, html: page };
