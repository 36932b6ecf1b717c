import { JsonObject } from './json-type';
import { Findings } from './problem';

/** Checks a value against one schema and everything below it. */
export type Check = (value: unknown, findings: Findings) => void;

/** What to say about a field that no schema knows, in an object that holds it. */
export type UnknownField = (name: string, holder: JsonObject, siblings: readonly string[], findings: Findings) => string;
