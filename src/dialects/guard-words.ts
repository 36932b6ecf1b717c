/** How people call what only some dialects have of guards. */
export const GUARD_WORDS = {
  bedrock: 'a guardrail of Bedrock as a guard',
  modelArmor: 'Model Armor as a guard',
  moderatedAnswers: 'moderation of answers',
  caSin: 'a detector of Canadian social insurance numbers',
  patternName: 'the name of a pattern',
  scope: 'what of a request a guard looks at',
  answerScope: 'what of an answer a guard looks at',
  failure: 'what happens when a webhook fails',
  headers: 'headers of its own for a webhook',
  partOfName: 'a header for a webhook by a part of its name',
  byValue: 'a header for a webhook by its value',
} as const;
