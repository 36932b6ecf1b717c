import { Codec, Field, fields, list, optional, record, value } from '../codec/codec';
import { DetectorIntent, GuardIntents, PatternIntent } from '../intent/policy/guard';

const DETECTORS: { readonly [D in DetectorIntent]?: string } = { ssn: 'SSN', creditCard: 'CREDIT_CARD', phoneNumber: 'PHONE_NUMBER', email: 'EMAIL' };

const detector: Codec<DetectorIntent> = {
  encode: (v, to) => {
    const theirs = DETECTORS[v];
    if (theirs === undefined) { return to.report.error('UnsupportedFeature', `the detector '${v}' is not available here; use one of: ${Object.keys(DETECTORS).join(', ')}`, to.path); }
    to.set(theirs);
  },
  decode: from => {
    const ours = (Object.keys(DETECTORS) as DetectorIntent[]).find(each => DETECTORS[each] === from.peek);
    if (ours !== undefined) { from.read(); }
    return ours;
  },
};

/** The guard that looks for patterns, as Gloo and kgateway have it. */
export const patternGuard = (action: Field<NonNullable<GuardIntents['regex']['action']>>): Codec<GuardIntents['regex']> => fields<GuardIntents['regex']>({
  detectors: optional('builtins', list(detector)),
  patterns: optional('matches', list(record<PatternIntent>({ pattern: value('pattern') as Codec<string>, name: value('name') }))),
  action,
});
