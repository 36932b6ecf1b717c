/**
 * What of a request a guard looks at (`scope`; agentgateway 1.5 and later). Without any, it is the messages and the system prompt. Not verified at run time.
 */
export enum GuardScope {
  /** Messages of users and of the model (`Messages`). */
  MESSAGES = 'Messages',
  /** Messages of the system (`SystemPrompt`). */
  SYSTEM_PROMPT = 'SystemPrompt',
  /** What the model gives tools to work on (`ToolInput`). */
  TOOL_INPUT = 'ToolInput',
  /** What tools answered (`ToolOutput`). */
  TOOL_OUTPUT = 'ToolOutput',
}
