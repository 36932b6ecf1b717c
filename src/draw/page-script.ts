/** What the page does: move, zoom, search, show. Texts are set as texts, never as markup. */
export const PAGE_SCRIPT = `
const { nodes, manifests } = JSON.parse(document.getElementById('data').textContent);
const picture = document.getElementById('picture'), side = document.getElementById('side'), search = document.getElementById('search');
const byId = new Map(nodes.map(node => [node.id, node]));
const whole = picture.getAttribute('viewBox').split(' ').map(Number);
const edges = [...document.querySelectorAll('.edge')], headings = document.getElementById('headings');
let view = [...whole];
const show = () => {
  picture.setAttribute('viewBox', view.join(' '));
  // What is seen is as wide or as tall as the stage, and the headings stay at its top.
  const box = picture.getBoundingClientRect(), seen = Math.max(view[3], view[2] * box.height / Math.max(1, box.width));
  headings.setAttribute('transform', 'translate(0 ' + Math.max(0, view[1] + view[3] / 2 - seen / 2) + ')');
};
const zoom = (by, x = .5, y = .5) => {
  const width = Math.min(whole[2] * 4, Math.max(80, view[2] * by)), ratio = width / view[2];
  view = [view[0] + view[2] * (1 - ratio) * x, view[1] + view[3] * (1 - ratio) * y, width, view[3] * ratio]; show();
};
const add = (name, text, kind) => { const made = document.createElement(name); made.textContent = text; if (kind) made.className = kind; side.append(made); };
/** All edges that lead to a node, or on from it. */
const waysOf = id => {
  const lit = new Set();
  for (const [here, there] of [['from', 'to'], ['to', 'from']]) {
    const reached = new Set([id]);
    for (let before = 0; before < reached.size;) {
      before = reached.size;
      edges.forEach(edge => { if (reached.has(edge.dataset[here])) { lit.add(edge); reached.add(edge.dataset[there]); } });
    }
  }
  return lit;
};
const light = id => {
  const lit = id === undefined ? undefined : waysOf(id), ends = new Set(id === undefined ? [] : [id, ...[...lit].flatMap(edge => [edge.dataset.from, edge.dataset.to])]);
  edges.forEach(edge => { edge.classList.toggle('lit', lit !== undefined && lit.has(edge)); edge.classList.toggle('unlit', lit !== undefined && !lit.has(edge)); });
  nodes.forEach(node => document.getElementById(node.id).classList.toggle('unlit', lit !== undefined && !ends.has(node.id)));
};
const close = () => { side.hidden = true; document.querySelectorAll('.chosen').forEach(each => each.classList.remove('chosen')); light(undefined); show(); };
const choose = id => {
  const node = byId.get(id);
  light(id);
  document.querySelectorAll('.chosen').forEach(each => each.classList.remove('chosen'));
  document.getElementById(id).classList.add('chosen');
  side.hidden = false; side.replaceChildren();
  add('h2', node.label); add('p', [node.kind, node.detail, node.place].filter(Boolean).join(', '));
  if (node.badges.length) add('p', 'In effect: ' + node.badges.join(', '));
  node.findings.forEach(found => add('p', found.level + ' ' + found.code + ': ' + found.message, 'finding'));
  if (node.manifest) add('pre', manifests[node.manifest]);
  show();
};
picture.removeAttribute('width'); picture.removeAttribute('height');
picture.addEventListener('wheel', event => { event.preventDefault(); const box = picture.getBoundingClientRect();
  zoom(event.deltaY > 0 ? 1.12 : .89, (event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height); }, { passive: false });
let held, moved = false;
picture.addEventListener('pointerdown', event => { held = [event.clientX, event.clientY]; moved = false; });
window.addEventListener('pointermove', event => { if (!held) return;
  const box = picture.getBoundingClientRect(), scale = Math.max(view[2] / box.width, view[3] / box.height), [x, y] = [event.clientX - held[0], event.clientY - held[1]];
  if (Math.abs(x) + Math.abs(y) > 3 || moved) { moved = true; view[0] -= x * scale; view[1] -= y * scale; held = [event.clientX, event.clientY]; show(); } });
window.addEventListener('pointerup', () => { held = undefined; });
picture.addEventListener('click', event => { const node = event.target.closest('.node'); if (node && !moved) choose(node.id); });
const fit = () => { view = [...whole]; show(); };
// A picture that is much taller than the stage begins as wide as it is, in its middle.
const stage = picture.getBoundingClientRect(), tall = whole[2] * stage.height / Math.max(1, stage.width);
if (whole[3] > tall * 2) view = [0, (whole[3] - tall) / 2, whole[2], tall];
show();
window.addEventListener('resize', show);
document.getElementById('fit').onclick = fit;
document.getElementById('in').onclick = () => zoom(.8);
document.getElementById('out').onclick = () => zoom(1.25);
document.getElementById('look').onclick = () => { const root = document.documentElement;
  const isDark = root.dataset.look ? root.dataset.look === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches; root.dataset.look = isDark ? 'light' : 'dark'; };
search.oninput = () => { const asked = search.value.toLowerCase();
  nodes.forEach(node => document.getElementById(node.id).classList.toggle('dim', asked !== '' && !JSON.stringify([node.label, node.detail, node.badges, node.findings, node.manifest]).toLowerCase().includes(asked)));
  edges.forEach(edge => edge.classList.toggle('dim', asked !== '' && [edge.dataset.from, edge.dataset.to].every(id => document.getElementById(id).classList.contains('dim')))); };
search.onkeydown = event => { if (event.key === 'Enter') { const first = document.querySelector('.node:not(.dim)'); if (first) { first.focus(); choose(first.id); } } };
document.addEventListener('keydown', event => {
  if (event.target === search) return;
  if (event.key === '/') { event.preventDefault(); search.focus(); }
  if (event.key === 'Escape') close();
  if (event.key === '0') fit();
  if (event.key === '+') zoom(.8);
  if (event.key === '-') zoom(1.25);
  const step = { ArrowLeft: [-60, 0], ArrowRight: [60, 0], ArrowUp: [0, -60], ArrowDown: [0, 60] }[event.key];
  if (step && !side.contains(event.target)) { event.preventDefault(); view[0] += step[0]; view[1] += step[1]; show(); }
  if ((event.key === 'Enter' || event.key === ' ') && event.target.closest('.node')) { event.preventDefault(); choose(event.target.closest('.node').id); }
});
`;
