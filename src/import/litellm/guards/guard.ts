import { call, Expression, from, struct, literal } from '../../code/expression';
import { ConfigMap } from '../config/config-map';
import { SettingPlace } from '../finding';
import { Keys } from '../providers/keys';

/** A guard in code, and the entry of `guardrails` that it comes from. */
export interface SaidGuard {
  /** Its `guardrail_name`. */
  readonly name: string;
  readonly side: 'request' | 'response';
  readonly value: Expression;
  readonly at: SettingPlace;
}

/** An entry of `guardrails`. */
export interface GuardEntry {
  readonly params: ConfigMap;
  readonly name: string;
  readonly keys: Keys;
}

/** What an integration of LiteLLM becomes; nothing where nothing can be said, which is told. */
export type Integration = (entry: GuardEntry) => readonly Expression[];

/** What LiteLLM answers where something is blocked. */
const REJECTION = struct('GuardRejection', { statusCode: literal(400) });

/** What becomes of what is found. */
export const acting = (looks: Expression, action: 'MASK' | 'BLOCK'): Expression => action === 'MASK' ? call(looks, 'mask') : call(looks, 'reject', REJECTION);

export const detecting = (detectors: readonly string[]): Expression =>
  from('PromptGuard', 'detect', ...[...new Set(detectors)].map((name): Expression => ({ kind: 'member', type: 'Detector', name })));

export const matching = (patterns: readonly string[]): Expression => from('PromptGuard', 'pattern', ...[...new Set(patterns)].map(literal));

/** The action of a setting; what it is not is told. */
export function actionOf(map: ConfigMap, name: string): 'MASK' | 'BLOCK' {
  const action = map.known(name)?.toUpperCase();
  if (action !== undefined && action !== 'MASK' && action !== 'BLOCK') { map.get(name)!.tell('manual', 'an action is MASK or BLOCK; taken for BLOCK'); }
  return action === 'MASK' ? 'MASK' : 'BLOCK';
}
