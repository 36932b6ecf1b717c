import { Diagnostic } from './diagnostic';

/** The key of a well-known provider: a prefix of theirs, and at its end a run of letters and digits as no name has. */
const SHAPE = '(?:sk[-_]|gsk_|xai-|hf_|pplx-|AIza|AKIA|ASIA)[\\w-]*[A-Za-z0-9]{16,}';
const KEY = new RegExp(`^${SHAPE}`);
const KEYS = new RegExp(`(?<![A-Za-z0-9])${SHAPE}`, 'g');

/** Whether someone gave the key in the place of a name. */
export const looksLikeKey = (text: string): boolean => KEY.test(text);

/** A text that does not show a key, wherever it was given by mistake. */
export const keysHidden = (text: string): string => text.replace(KEYS, '…');

/** A diagnostic that does not show one either. */
export const withoutKeys = <T extends Pick<Diagnostic, 'message'>>(diagnostic: T): T => ({ ...diagnostic, message: keysHidden(diagnostic.message) });
