import { answerOf } from './answers';
import { GAP_RULES } from './gap-rules';
import { Gap, MetGap } from '../../codec/gap';
import { DialectDefinition } from '../../dialects/definition';
import { BackendIntent } from '../../intent/backend';
import { RouteIntent } from '../../intent/route';
import { oncePerDialect } from '../once-per-dialect';

/** A rule that a dialect does not answer with yes, and the gap that it answers with. */
interface OpenRule<T> {
  readonly gap: Gap;
  readonly ask: (stated: T) => readonly string[];
}

/** The rules that find something in a dialect, by what they are asked of. */
interface OpenRules {
  readonly gaps: readonly Gap[];
  readonly ofBackends: readonly OpenRule<BackendIntent>[];
  readonly ofRoutes: readonly OpenRule<RouteIntent>[];
}

const openIn = oncePerDialect((dialect): OpenRules => {
  const open = GAP_RULES.flatMap(({ feature, answers, inBackend, inRoute }) => {
    const answer = typeof answers === 'function' ? answers(dialect) : answerOf(answers, dialect);
    return answer.level === 'yes' ? [] : [{ gap: { feature, ...answer }, inBackend, inRoute }];
  });
  return {
    gaps: open.map(({ gap }) => gap),
    ofBackends: open.flatMap(({ gap, inBackend }) => inBackend === undefined ? [] : [{ gap, ask: inBackend }]),
    ofRoutes: open.flatMap(({ gap, inRoute }) => inRoute === undefined ? [] : [{ gap, ask: inRoute }]),
  };
});

/** What the rules say no to, or only partly yes, in a dialect. */
export const ruledGaps = (dialect: DialectDefinition): readonly Gap[] => openIn(dialect).gaps;

const NONE: readonly MetGap[] = [];

function collect<T>(rules: readonly OpenRule<T>[], stated: T): readonly MetGap[] {
  let found = NONE;
  for (const { gap, ask } of rules) {
    const places = ask(stated);
    if (places.length > 0) { found = [...found, ...places.map(where => ({ gap, where }))]; }
  }
  return found;
}

/** The gaps that a backend meets as it is stated, before its parts are moved to where the dialect keeps them. */
export const statedBackendGaps = (stated: BackendIntent, dialect: DialectDefinition): readonly MetGap[] =>
  collect(openIn(dialect).ofBackends, stated);

/** The same of a route, with what the dialect adds to it. */
export const statedRouteGaps = (stated: RouteIntent, dialect: DialectDefinition): readonly MetGap[] => collect(openIn(dialect).ofRoutes, stated);
