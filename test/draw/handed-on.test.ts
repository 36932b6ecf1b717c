import { Picture } from '../../src/draw/picture';
import { pictureOf } from '../../src/draw/picture-of-site';
import { GATEWAY, host, route, rule, siteOfText } from '../walk/site-of-text';

/** A route that others hand requests to: it names no Gateway. */
const child = (name: string, rules: string): string => route(name, rules).replace('parentRefs: [{name: edge}], ', '');
const onTo = (name: string, path: string): string => `{matches: [{path: {value: ${path}}}], backendRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: ${name}}]}`;
const drawn = (...parts: readonly string[]): Picture => pictureOf(siteOfText([GATEWAY, host('a'), host('b'), ...parts].join('')));
const edgesOf = ({ nodes, edges }: Picture): readonly string[] =>
  edges.map(({ from, to }) => [from, to].map(id => nodes.find(node => node.id === id)!.label).join(' > ')).filter(text => !/Clients|example/.test(text));

describe('a route that another one hands requests to', () => {
  test('is drawn with its rules behind the rule that does', () => {
    const picture = drawn(route('parent', onTo('team', '/team')), child('team', `${rule('a', '{path: {value: /team/a}}')}, ${rule('b', '{path: {value: /team/b}}')}`));
    expect([...edgesOf(picture)].sort()).toEqual(['/team/a/… > a', '/team/b/… > b', '/team/… > /team/a/…', '/team/… > /team/b/…', 'edge / web > /team/…']);
    expect(picture.nodes.find(({ label }) => label === '/team/a/…')).toMatchObject({ kind: 'rule', detail: 'handed on, team/0' });
  });

  test('may hand them on itself, but not in a circle', () => {
    const picture = drawn(route('parent', onTo('team', '/team')), child('team', onTo('inner', '/team/x')), child('inner', `${rule('a', '{path: {value: /team/x/a}}')}, ${onTo('team', '/team/x/y')}`));
    expect(edgesOf(picture)).toContain('/team/x/… > /team/x/a/…');
    expect(picture.nodes.filter(({ label, kind }) => label === 'team' && kind === 'backend')).toHaveLength(1);
  });

  test('is passed where rules are drawn together', () => {
    const many = Array.from({ length: 31 }, (_, i) => route(`r${i}`, onTo('team', `/team${i}`))).join('');
    const picture = drawn(many, child('team', rule('a')));
    expect([...edgesOf(picture)].sort()).toEqual(['any host > a', 'edge / web > any host']);
  });
});
