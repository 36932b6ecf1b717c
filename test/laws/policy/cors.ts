import * as fc from 'fast-check';
import { Sample } from './sample';
import { CorsIntent } from '../../../src/intent/policy/cors';
import { counts, few, some, words } from '../arbitrary-parts';

export const CORS: Sample<CorsIntent> = {
  full: {
    allowOrigins: ['https://app.example'],
    originPatterns: ['https://.*\\.example'],
    allowMethods: ['GET', 'POST'],
    allowHeaders: ['content-type'],
    exposeHeaders: ['x-request-id'],
    allowCredentials: true,
    maxAge: 600,
    off: true,
  },
  cases: {
    'one origin': { allowOrigins: ['https://app.example'] },
    'hosts below one, with everything': {
      allowOrigins: ['https://*.example', 'http://localhost:3000'],
      allowMethods: ['GET', 'POST'],
      allowHeaders: ['authorization', 'content-type'],
      exposeHeaders: ['x-request-id'],
      allowCredentials: true,
      maxAge: 600,
    },
    'any origin': { allowOrigins: ['*'], allowMethods: ['*'], allowHeaders: ['*'] },
    'by patterns': { originPatterns: ['https://.*\\.example'] },
    'turned off': { off: true },
  },
  arbitrary: some<CorsIntent>([], {
    allowOrigins: few(words, 1),
    originPatterns: few(words, 1),
    allowMethods: few(words, 1),
    allowHeaders: few(words, 1),
    exposeHeaders: few(words, 1),
    allowCredentials: fc.boolean(),
    maxAge: counts,
    off: fc.constant(true),
  }),
};
