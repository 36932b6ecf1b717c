import { Findings } from './problem';

/** Checks a value against one schema and everything below it. */
export type Check = (value: unknown, findings: Findings) => void;

/** What to say about a field that no schema knows. */
export type UnknownField = (name: string, value: unknown, siblings: readonly string[], findings: Findings) => string;
