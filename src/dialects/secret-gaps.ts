import { Field, absent } from '../codec/codec';

/** The entry of a Secret, where the gateway reads one of its own. */
export const noSecretKey: Field<string> = absent('a Secret entry of another name than the gateway\'s own', 'the entry is always Authorization');
