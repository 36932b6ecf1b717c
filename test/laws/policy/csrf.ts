import * as fc from 'fast-check';
import { Sample } from './sample';
import { CsrfIntent, OriginIntent } from '../../../src/intent/policy/csrf';
import { few, some, words } from '../arbitrary-parts';

const part = (key: keyof OriginIntent): fc.Arbitrary<OriginIntent> => words.map(word => ({ [key]: word }));

export const CSRF: Sample<CsrfIntent> = {
  full: {
    additionalOrigins: [{ exact: 'a', prefix: 'b', suffix: 'c', contains: 'd', regex: 'e', ignoreCase: true }], percent: 50, shadowPercent: 25,
  },
  cases: {
    'the own origin': {},
    'another origin, too': { additionalOrigins: [{ exact: 'app.example' }] },
    'origins by their ends': { additionalOrigins: [{ suffix: '.example', ignoreCase: true }, { prefix: 'app.' }, { regex: 'a.*' }] },
    'origins by a part': { additionalOrigins: [{ contains: 'example' }] },
    'some requests': { percent: 50 },
    'only counted': { shadowPercent: 100 },
  },
  arbitrary: some<CsrfIntent>([], {
    additionalOrigins: few(fc.oneof(part('exact'), part('prefix'), part('suffix'), part('contains'), part('regex'), fc.constant<OriginIntent>({ exact: 'A', ignoreCase: true })), 1),
    percent: fc.integer({ min: 0, max: 99 }),
    shadowPercent: fc.integer({ min: 0, max: 100 }),
  }),
};
