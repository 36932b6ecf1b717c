import * as fc from 'fast-check';
import { BACKEND, lacking, OPTIONAL, ROUTE, SUBJECTS } from './subject';
import { decode, encode } from './translation';
import { Severity } from '../../src/diagnostic/diagnostic';
import { JSON_SCHEMA } from '../../src/dialects/provider-gaps';
import { DIALECTS } from '../../src/dialects/registry';
import { asked } from '../asked';

/** Features that a dialect may say `partly` of because a field is dropped on purpose. */
const LOSSY: readonly string[] = [
  JSON_SCHEMA, // the gateway finds out the body format by itself
];

/** Cases that an encoder may refuse although the dialect has their features: it distinguishes more than the features do. */
const FINER_THAN_FEATURES: readonly string[] = [
  'provider: bare: vertex', // the region became optional
  'credential: fully populated: gcpImplicit', // token type and audience came after the identity itself
  'credential: gcpImplicit, access token',
  'credential: fully populated: awsImplicit', // what is signed for came after the identity itself
  'credential: fully populated: awsAssumeRole', // the session name came a release after the role
  'credential: awsAssumeRole, a session for each caller', // a release after the role as well
  'credential: awsAssumeRole, tags',
  'credential: fully populated: awsSecret', // several entries, so that `key` names none of them
  'credential: fully populated: azureSecret',
  'credential: fully populated: azureManagedIdentity', // three ids, of which a later release takes one
  'static: with a CA in a Secret', // the namespace, which only some want spelled out
  'credential: fully populated: gcpSecret',
  'address: a path prefix', // only together with a host
  'address: a path prefix for Anthropic',
  'address: a path prefix for Gemini',
  'address: a host for Bedrock with its own identity', // silence means the identity on the provider's own host only
  'pool: a credential said once, and an identity of its own for one endpoint', // and silence then means the credential said once
  'TLS: key exchange groups', // came later than the other settings
  'TLS: everything',
  'static: with a client certificate elsewhere', // both from one Secret, or not at all
  'everything: said once for the pool', // guards and connections say what some gateway has of them, names of patterns and settings of Envoy among it
  'retries on a condition', // the condition lives in the route policy where there is one
];

describe.each(DIALECTS)('law 1 in $id', dialect => {
  describe.each(SUBJECTS)('$name', subject => {
    const kind = subject.kindIn(dialect);
    if (!kind) { return test('has no kind for it', () => { expect(OPTIONAL).toContain(subject.name); }); }

    /** False when the intent was refused. */
    const comesBack = (said: unknown): boolean => {
      const gaps = subject.gaps(said, dialect);
      const intent = subject.placed(said, dialect);
      const { manifest, diagnostics } = encode(kind, intent);
      if (diagnostics.length > 0 || lacking(gaps, 'no').length > 0) { return false; }
      if (lacking(gaps, 'partly').some(feature => LOSSY.includes(feature))) { return false; }
      expect(decode(kind, manifest)).toEqual({ intent, leftovers: [], diagnostics: [] });
      return true;
    };

    test.each(Object.keys(subject.cases))('%s comes back as it went, or is refused', name => { comesBack(subject.cases[name]); });

    test('whatever the types allow comes back as it went, or is refused', () => {
      let back = 0;
      fc.assert(fc.property(subject.arbitrary, intent => {
        if (subject.findings(intent, dialect).length === 0 && comesBack(intent)) { back++; }
      }), asked(600, 1));
      expect(back).toBeGreaterThan(10);
    });

    // Codecs of other objects may tell some of their gaps only when they are written.
    if (subject.name !== BACKEND.name && subject.name !== ROUTE.name) { return; }
    const same = Object.keys(subject.cases).filter(name => !FINER_THAN_FEATURES.includes(name));
    test.each(same)('%s is not refused by the encoder when every feature of it is supported', name => {
      const gaps = subject.gaps(subject.cases[name], dialect);
      if (lacking(gaps, 'no').length > 0) { return; }
      const { diagnostics } = encode(kind, subject.placed(subject.cases[name], dialect));
      expect(diagnostics.filter(d => d.severity === Severity.ERROR).map(d => [d.code, d.manifestPath])).toEqual([]);
    });
  });
});
