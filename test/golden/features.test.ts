import { readFileSync } from 'fs';
import { join } from 'path';
import { featureTable } from '../../src/rules/gap/features';

const SIGNS = { yes: '+', partly: '~', no: '-' } as const;

/** The features and how each dialect has them, one a line, the dialects in the order of the registry. */
const rows = (): string => featureTable()
  .map(({ feature, cells }) => `${Object.values(cells).map(({ level }) => SIGNS[level]).join('')} ${feature}`).sort().join('\n') + '\n';

describe('the table of features', () => {
  test('is what people have looked at', () => {
    expect(rows()).toBe(readFileSync(join(__dirname, 'features.txt'), 'utf8'));
  });

  test('has a reason for everything that is not there wholly', () => {
    const cells = featureTable().flatMap(row => Object.values(row.cells));
    expect(cells.filter(({ level, because }) => level !== 'yes' && !because)).toEqual([]);
  });

  test('holds what dialects differ in only, so nothing that all have', () => {
    expect(featureTable().filter(({ cells }) => Object.values(cells).every(({ level }) => level === 'yes'))).toEqual([]);
  });
});
