import { Finding } from '../intent/finding';

/** What is said of things that are missing, as they also are when they were refused. */
const ABSENCES = ['NoTiers', 'EmptyTier', 'NoHosts', 'NoMcpTargets', 'HostWithoutPort', 'ModelMissing'];

/** What there is to say about a construct, but for what is missing because it was refused. */
export const withoutAbsences = <T extends { readonly code: string }>(refused: readonly Finding[], findings: readonly T[]): readonly T[] =>
  refused.some(({ code }) => code === 'WrongType' || code === 'UnknownProperty') ? findings.filter(({ code }) => !ABSENCES.includes(code)) : findings;
