import { answerOf } from './answers';
import { GapRule } from './gap-rule';
import { GAP_RULES } from './gap-rules';
import { Gap, MetGap } from '../../codec/gap';
import { DialectDefinition } from '../../dialects/definition';
import { BackendIntent } from '../../intent/backend';
import { RouteIntent } from '../../intent/route';

/** A rule that a dialect does not answer with yes, and the gap that it answers with. */
interface OpenRule extends Pick<GapRule, 'inBackend' | 'inRoute'> {
  readonly gap: Gap;
}

const known = new Map<string, readonly OpenRule[]>();

/** The rules that find something in a dialect; picked once. */
function openIn(dialect: DialectDefinition): readonly OpenRule[] {
  const found = known.get(dialect.id) ?? GAP_RULES.flatMap(({ feature, answers, inBackend, inRoute }): OpenRule[] => {
    const answer = typeof answers === 'function' ? answers(dialect) : answerOf(answers, dialect);
    return answer.level === 'yes' ? [] : [{ gap: { feature, ...answer }, inBackend, inRoute }];
  });
  known.set(dialect.id, found);
  return found;
}

/** What the rules say no to, or only partly yes, in a dialect. */
export const ruledGaps = (dialect: DialectDefinition): readonly Gap[] => openIn(dialect).map(({ gap }) => gap);

const NONE: readonly MetGap[] = [];

function collect(dialect: DialectDefinition, ask: (rule: OpenRule) => readonly string[] | undefined): readonly MetGap[] {
  let found = NONE;
  for (const rule of openIn(dialect)) {
    const places = ask(rule);
    if (places && places.length > 0) { found = [...found, ...places.map(where => ({ gap: rule.gap, where }))]; }
  }
  return found;
}

/** The gaps that a backend meets as it is stated, before its parts are moved to where the dialect keeps them. */
export const statedBackendGaps = (stated: BackendIntent, dialect: DialectDefinition): readonly MetGap[] =>
  collect(dialect, rule => rule.inBackend?.(stated));

/** The same of a route, with what the dialect adds to it. */
export const statedRouteGaps = (stated: RouteIntent, dialect: DialectDefinition): readonly MetGap[] =>
  collect(dialect, rule => rule.inRoute?.(stated));
