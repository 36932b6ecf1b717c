import { fieldsOfKinds } from './fields-of-kinds';
import { UNREAD, Unread } from './unread';

const found = fieldsOfKinds();

const holds = ({ kinds, fields, releases }: Unread, release: string, kind: string, path: string): boolean =>
  kinds.includes(kind) && fields.test(path) && (releases?.includes(release) ?? true);

describe('the fields of schemas', () => {
  test.each(found.map(each => [each.kind, each.release, each] as const))('every field of %s of %s is read and written, or has a reason why not', (kind, release, { unread }) => {
    expect(unread.filter(path => !UNREAD.some(each => holds(each, release, kind, path)))).toEqual([]);
  });

  test('no reason is given for what is read and written', () => {
    const stale = UNREAD.flatMap(each => {
      const concerned = found.filter(({ kind, release }) => each.kinds.includes(kind) && (each.releases?.includes(release) ?? true));
      const kinds = each.kinds.filter(kind => !concerned.some(one => one.kind === kind && one.unread.some(path => each.fields.test(path))));
      const releases = each.releases?.filter(release => !concerned.some(one => one.release === release && one.unread.some(path => each.fields.test(path)))) ?? [];
      return [...kinds, ...releases].map(one => `${one}: ${each.because}`);
    });
    expect(stale).toEqual([]);
  });

  test('are asked of every kind that policies are written in', () => {
    expect(new Set(found.map(({ kind }) => kind)).size).toBe(9);
    expect(found.filter(({ leaves }) => leaves.length === 0)).toEqual([]);
  });
});
