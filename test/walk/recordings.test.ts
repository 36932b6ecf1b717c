import { existsSync, readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { siteOfText } from './site-of-text';
import { scriptIn } from '../../src/walk/replay/read-script';
import { replay } from '../../src/walk/replay/replay';

/** Recordings of a real gateway, which are not part of this repository. */
const RECORDINGS = process.env.RECORDINGS ?? join(__dirname, '..', '..', '..', 'shared', 'recordings');
const names = existsSync(RECORDINGS) ? readdirSync(RECORDINGS).filter(name => existsSync(join(RECORDINGS, name, 'recording.json'))).sort() : [];

describe('the walk', () => {
  (names.length > 0 ? test.each(names) : test.skip.each(['recordings, which are not at hand here']))('ends as recorded in %s', name => {
    const yaml = readFileSync(join(RECORDINGS, name, 'manifests.yaml'), 'utf8');
    const script = scriptIn(name, readFileSync(join(RECORDINGS, name, 'recording.json'), 'utf8'));
    const { steps, shares } = replay(applied => siteOfText([yaml, ...applied].join('\n---\n')), script);
    expect([...steps, ...shares].flatMap(({ differences }, i) => differences.map(found => ({ step: i, ...found })))).toEqual([]);
    expect(steps.length + shares.length).toBeGreaterThan(0);
  });
});
