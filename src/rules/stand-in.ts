import { isPlaceholder } from './placeholder';

/** `<key>`, `YOUR_KEY`, `__KEY__`, `changeme`, `xxxx`, `$(cat key)` and nothing at all; where a field must be filled, `none` fills it. */
const STAND_IN = /^\s*(bearer\s+)?(none|<.*>|your([-_ ].*)?|__\w+__|(replace|change|insert|enter|put|add)[-_ ]?(me|your|here|with)([-_ ].*)?|todo([-_ :].*)?|placeholder|redacted|[x.*…]*)\s*$/i;

/** Whether a text stands for a credential that somebody else will put there, rather than being one. */
export const isStandIn = (text: string): boolean => STAND_IN.test(text) || isPlaceholder(text) || /\$[({]?[A-Za-z_]/.test(text);
