/** Stands for a directive of a template, character by character, so that positions stay; nothing else writes it. */
export const MASK = '\ue000';

/**
 * A value that is filled in, or decrypted, later: `{{ … }}`, `${NAME}`, `$NAME`, `ENC[…]`, `__NAME__`, `<name>`, `CHANGEME`. A group of a regular
 * expression, such as `(?<name>…)`, is none.
 */
const PLACEHOLDER = new RegExp([
  '\\ue000', '\\{\\{', '\\$\\{[^}]+\\}', '^\\$[A-Za-z_]\\w*$', '\\$[A-Z_][A-Z0-9_]+', '^ENC\\[', '__[A-Z][A-Z0-9_]*?__', '(?<!\\?P?)<[A-Za-z][\\w .-]*>',
  '\\b(?:CHANGE|REPLACE|FILL)[-_]?(?:ME|THIS|IN)\\b',
].join('|'));

export const isPlaceholder = (value: unknown): boolean => typeof value === 'string' && PLACEHOLDER.test(value);
