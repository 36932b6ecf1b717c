import { GUARD_WORDS } from './guard-words';
import { Codec, Field, fields, list, optional, record, spelled, value } from '../codec/codec';
import { Gap } from '../codec/gap';
import { DetectorIntent, GuardIntents, PatternIntent } from '../intent/policy/guard';

const NO_CA_SIN: Gap = { feature: GUARD_WORDS.caSin, level: 'no', because: 'the gateway does not know them; give a pattern' };

const known = spelled<Exclude<DetectorIntent, 'caSin'>>('', { ssn: 'SSN', creditCard: 'CREDIT_CARD', phoneNumber: 'PHONE_NUMBER', email: 'EMAIL' });

const detector: Codec<DetectorIntent> = {
  gaps: [NO_CA_SIN],
  lacks: v => v === 'caSin' ? [{ gap: NO_CA_SIN, where: '' }] : [],
  encode: (v, to) => v === 'caSin' ? to.report.gap(NO_CA_SIN, { manifestPath: to.path }) : known.encode(v, to),
  decode: known.decode,
};

/** The guard that looks for patterns, as Gloo and kgateway have it. */
export const patternGuard = (action: Field<'mask' | 'reject'>): Codec<GuardIntents['regex']> => fields<GuardIntents['regex']>({
  detectors: optional('builtins', list(detector)),
  patterns: optional('matches', list(record<PatternIntent>({ pattern: value('pattern') as Codec<string>, name: value('name') }))),
  action,
});
