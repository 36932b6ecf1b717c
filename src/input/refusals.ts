import { Finding } from '../intent/finding';

const REFUSALS = new WeakMap<object, Finding[]>();

/** What a construct was given and cannot take; it has to tell it at synth. The list grows when it is given more. */
export function refusalsOf(construct: object): Finding[] {
  const refusals = REFUSALS.get(construct) ?? [];
  REFUSALS.set(construct, refusals);
  return refusals;
}

/** Whether a construct tells at synth what it cannot take. */
export const tellsRefusals = (value: object): boolean => REFUSALS.has(value);

/** What is said of things that are missing, as they also are when they were refused. */
const ABSENCES = ['NoTiers', 'EmptyTier', 'NoHosts', 'HostWithoutPort', 'ModelMissing'];

/** What there is to say about a construct, but for what is missing because it was refused. */
export const withoutAbsences = (findings: readonly Finding[]): readonly Finding[] =>
  findings.some(({ code }) => code === 'WrongType' || code === 'UnknownProperty') ? findings.filter(({ code }) => !ABSENCES.includes(code)) : findings;
