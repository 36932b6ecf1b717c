/** Stands for a directive of a template, character by character, so that positions stay; nothing else writes it. */
export const MASK = '\ue000';

/** A value that is filled in, or decrypted, later: `{{ … }}`, `${NAME}`, `$NAME`, `ENC[…]`. */
const PLACEHOLDER = /\ue000|\{\{|\$\{[^}]+\}|^\$[A-Za-z_]\w*$|\$[A-Z_][A-Z0-9_]+|^ENC\[/;

export const isPlaceholder = (value: unknown): boolean => typeof value === 'string' && PLACEHOLDER.test(value);
