/** How people call it. */
export const PROMPT = 'messages added to prompts';

export interface MessageIntent {
  /** In lower case; each dialect has its own spelling. */
  readonly role: string;
  readonly content: string;
}

/** Messages before and after those of the client. */
export interface PromptIntent {
  readonly prepend?: readonly MessageIntent[];
  readonly append?: readonly MessageIntent[];
}
