import { DialectDefinition } from '../../dialects/definition';
import { DIALECTS } from '../../dialects/registry';

/** How well a dialect does something. */
export type Answer = { readonly level: 'yes' } | { readonly level: 'no' | 'partly'; readonly because: string; readonly advice?: string };

export const yes: Answer = { level: 'yes' };
export const no = (because: string): Answer => ({ level: 'no', because });
/** Without advice, there is nothing that the user can do about it. */
export const partly = (because: string, advice?: string): Answer => ({ level: 'partly', because, ...advice !== undefined && { advice } });

/** The first dialect of each gateway that has not taken over another's ways. */
type First = 'gloo-1.20' | 'kgateway-2.0' | 'kgateway-2.1-envoy' | 'kgateway-2.1' | 'agentgateway-0.12';

/** What each gateway answers, and from which release on it answers otherwise. A new release answers as the one before. */
export type Answers = { readonly [D in First]: Answer } & { readonly [later: `agentgateway-${string}`]: Answer };

const familyOf = (id: string): string => id.slice(0, id.indexOf('-'));

/** What a dialect answers: its own answer, or that of the latest release before it that has one. */
export function answerOf(answers: Answers, { id }: DialectDefinition): Answer {
  const ids = DIALECTS.map(dialect => dialect.id);
  const before = ids.slice(0, ids.indexOf(id) + 1).filter(other => familyOf(other) === familyOf(id));
  return before.reduce<Answer>((last, other) => (answers as { readonly [id: string]: Answer | undefined })[other] ?? last, yes);
}
