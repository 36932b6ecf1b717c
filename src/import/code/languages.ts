import { Language } from './language';
import { python } from './python';
import { typescript } from './typescript';

/** The languages that apps are written in. */
export const LANGUAGES = { typescript, python } satisfies { readonly [name: string]: Language };

export type LanguageName = keyof typeof LANGUAGES;
