import { holdsIn } from './dialect-range';
import { INTENT_RULES } from './intent-rules';
import { oncePerDialect } from './once-per-dialect';
import { IntentRule, Said } from './rule';
import { Severity } from '../diagnostic/diagnostic';
import { DialectDefinition } from '../dialects/definition';
import { BackendIntent } from '../intent/backend';
import { RouteIntent } from '../intent/route';

/** What a rule says of an intent. */
export interface IntentFinding extends Said {
  readonly code: string;
  readonly severity: Severity;
}

/** Which rules are asked: of what was stated, of what becomes of it, or of manifests that were read. */
export type Asked = IntentRule['stage'] | 'read';

type Of = 'inBackend' | 'inRoute';
type Stage = IntentRule['stage'];

const picked = (of: Of, stage: Stage, isRead: boolean) => oncePerDialect((dialect): readonly IntentRule[] =>
  INTENT_RULES.filter(rule => rule[of] !== undefined && rule.stage === stage && (!isRead || rule.isAskedOfRead)
    && holdsIn(rule.dialects, [dialect])));

const pickedFor = (of: Of) => {
  const at = (stage: Stage) => ({ ours: picked(of, stage, false), read: picked(of, stage, true) });
  return { stated: at('stated'), placed: at('placed') };
};

const PICKED = { inBackend: pickedFor('inBackend'), inRoute: pickedFor('inRoute') };

const rulesFor = (asked: Asked, stage: Stage, of: Of, dialect: DialectDefinition): readonly IntentRule[] =>
  PICKED[of][stage][asked === 'read' ? 'read' : 'ours'](dialect);

const NONE: readonly IntentFinding[] = [];

function collect(rules: readonly IntentRule[], ask: (rule: IntentRule) => readonly Said[]): readonly IntentFinding[] {
  let found = NONE;
  for (const rule of rules) {
    const said = ask(rule);
    if (said.length > 0) { found = [...found, ...said.map(each => ({ ...each, code: rule.code, severity: each.level ?? rule.level }))]; }
  }
  return found;
}

/** What the rules of a stage say of a backend; those that only manifests are asked are left out where they are not. */
export const backendFindings = (stage: IntentRule['stage'], backend: BackendIntent, dialect: DialectDefinition, asked: Asked = stage): readonly IntentFinding[] =>
  collect(rulesFor(asked, stage, 'inBackend', dialect), rule => rule.inBackend?.(backend, dialect) ?? []);

/** The same of a route. */
export const routeFindings = (stage: IntentRule['stage'], route: RouteIntent, dialect: DialectDefinition, asked: Asked = stage): readonly IntentFinding[] =>
  collect(rulesFor(asked, stage, 'inRoute', dialect), rule => rule.inRoute?.(route, dialect) ?? []);
