import { Language } from './language';
import { typescript } from './typescript';

/** The languages that apps are written in. */
export const LANGUAGES = { typescript } satisfies { readonly [name: string]: Language };
