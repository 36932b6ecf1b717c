import * as fc from 'fast-check';
import { Picture } from '../../src/draw/picture';

/** Anything, and what means something in one of the languages that pictures are written in. */
export const TEXTS = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^["'<>\]\\\n&;#|`{}[-]{1,12}$/),
  fc.constantFrom('"]; x["', '</script><script>x</script>', '<!--', ']]>', '\\"', 'end', 'graph', '1. one', '- one', '* one', '+ one', '> one', '## one', '`x`', '**x**', '_x_', '~~x~~', '[a](b)',
    '%% x', '%%{init: {}}%%', '---', '===', '$$x^2$$', 'fa:fa-car', 'https://a.example/x?y=1', 'www.example.com', '&amp;', '#35;', '#quot;', '<br>', ':::broken', 'click n0', 'x'.repeat(2000)));

/** A picture that says a text wherever one can be said, behind something else if that is given. */
export const saying = (text: string, before = ''): Picture => ({
  dialect: text,
  shown: text,
  manifests: { m: text },
  edges: (['way', 'failover', 'mirror'] as const).map(kind => ({ from: 'n0', to: 'n1', kind, label: `${before}${text}` })),
  nodes: (['client', 'rule'] as const).map((kind, i) => ({
    id: `n${i}`, kind, label: `${before}${text}`, detail: `${before}${text}`, badges: [`${before}${text}`], findings: [{ level: 'error', code: 'C', message: text }], isBroken: false, place: text, manifest: 'm',
  })),
});
