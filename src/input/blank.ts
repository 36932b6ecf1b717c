/** Whether a text says nothing. Callers without types may give none at all. */
export const isBlank = (text: unknown): boolean => typeof text !== 'string' || text.trim() === '';
