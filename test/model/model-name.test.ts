import { answersTo, byRank, nameProblem, objectNameOf, regexOf } from '../../src/intent/router/model-name';

const NAMES = ['*', '*-latest', '*-mini-latest', 'gpt-*', 'gpt-4o-*', 'zzz', 'GPT-4o', 'gpt-4o', 'z/y.z'];

describe('names of models', () => {
  test('are looked at from the exact to the vague, a star at the end before one at the beginning', () => {
    expect([...NAMES].sort(byRank)).toEqual(['zzz', 'GPT-4o', 'gpt-4o', 'z/y.z', 'gpt-4o-*', 'gpt-*', '*-mini-latest', '*-latest', '*']);
  });

  test('give objects names that sort like that, since a gateway goes by these', () => {
    const ranked = [...NAMES].sort(byRank);
    const wild = ranked.filter(name => name.includes('*'));
    const objects = ranked.map(name => objectNameOf('models', name));
    expect([...objects.slice(-wild.length)].sort()).toEqual(objects.slice(-wild.length));
    const exact = objects.slice(0, -wild.length);
    expect([...exact, objects[exact.length]].sort().pop()).toBe(objects[exact.length]);
  });

  test.each(NAMES)('%s is a name that an object can have', name => {
    expect(objectNameOf('models', name)).toMatch(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/);
  });

  test('mean the same as an expression', () => {
    for (const name of NAMES) {
      for (const asked of ['gpt-4o', 'gpt-4o-mini', 'gpt-latest', 'zzz', 'z/y.z', 'z/yxz', 'o-mini-latest', 'GPT-4o']) {
        expect([name, asked, new RegExp(`^(?:${regexOf(name)})$`).test(asked)]).toEqual([name, asked, answersTo(name, asked)]);
      }
    }
  });

  test.each(['', ' ', 'a*b', '**', '*a*', 'x'.repeat(1025)])('%p is none', name => { expect(nameProblem(name)).toBeDefined(); });

  test.each(['*', 'a*', '*a', 'a', 'x'.repeat(1024)])('%p is one', name => { expect(nameProblem(name)).toBeUndefined(); });
});
