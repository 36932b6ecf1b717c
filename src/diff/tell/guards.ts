import { Key } from '../../codec/manifest-path';
import { DetectorIntent, GuardIntent, GuardsIntent, PatternIntent } from '../../intent/policy/guard';
import { INTENT_LISTS } from '../intent-lists';
import { Leaf, leavesBetween } from '../leaves';
import { becomes, brief, FactChange, spoken, Statement } from '../statement';

/** Says which guards came, went or changed, of requests and of answers. */
export function tellGuards({ before = {}, after = {} }: FactChange): readonly Statement[] {
  const [was, is] = [before, after] as readonly GuardsIntent[];
  return [
    ...told('request guard', was.request ?? [], is.request ?? []),
    ...told('response guard', was.response ?? [], is.response ?? []),
    ...was.streams === is.streams ? [] : [is.streams
      ? { kind: 'added' as const, message: 'response guards look at streamed answers as well', after: true }
      : { kind: 'removed' as const, message: 'response guards do not look at streamed answers any more', before: true }],
  ];
}

function told(words: string, before: readonly GuardIntent[], after: readonly GuardIntent[]): readonly Statement[] {
  const lists = INTENT_LISTS.below('request');
  const leaves = leavesBetween(before, after, lists);
  const place = new Map<string, Statement[]>();
  const say = (key: string, statement: Statement): void => { place.set(key, [...place.get(key) ?? [], statement]); };
  for (const leaf of leaves) {
    const { path: [at, ...rest], before: was, after: is, isOrder } = leaf;
    if (isOrder && rest.length === 0 && at === undefined) { say('order', { kind: 'changed', message: `${words}s look in another order`, before: was, after: is }); continue; }
    const own = before[at as number];
    if (rest.length === 0) {
      const guard = (was ?? is) as GuardIntent;
      const kind = is === undefined ? 'removed' as const : 'added' as const;
      say(String(at), { kind, message: `${words} for ${guardShown(guard)} ${kind}`, ...is === undefined ? { before: brief(was) } : { after: brief(is) } });
      continue;
    }
    const looked = lookedFor(rest, leaf);
    if (looked !== undefined) { say(String(at), { ...looked, message: `${words} for ${guardShown(own)} ${looked.message}` }); continue; }
    say(String(at), {
      kind: 'changed', message: `${words} for ${guardShown(own)}: ${spoken(rest)} ${becomes(leaf)}`, ...was !== undefined && { before: brief(was) }, ...is !== undefined && { after: brief(is) },
    });
  }
  return [...place.values()].flat();
}

/** A detector or a pattern less is a guard less. */
function lookedFor([field]: readonly Key[], { before, after }: Leaf): Statement | undefined {
  if (field !== 'detectors' && field !== 'patterns' || (before !== undefined && after !== undefined)) { return undefined; }
  const found = (part: unknown): string => (Array.isArray(part) ? part : [part]).map(each => field === 'detectors' ? DETECTORS[each as DetectorIntent] : patternShown(each as PatternIntent)).join(', ');
  return after === undefined ? { kind: 'removed', message: `no longer looks for ${found(before)}`, before: found(before) }
    : { kind: 'added', message: `looks for ${found(after)} as well`, after: found(after) };
}

const patternShown = ({ name, pattern }: PatternIntent): string => name ?? `/${pattern}/`;

const DETECTORS = { ssn: 'social security numbers', creditCard: 'credit cards', phoneNumber: 'phone numbers', email: 'mail addresses', caSin: 'Canadian insurance numbers' } as const;

/** What a guard looks for, or whom it asks. */
function guardShown(guard: GuardIntent): string {
  switch (guard.kind) {
    case 'regex': {
      const found = [...(guard.detectors ?? []).map(each => DETECTORS[each]), ...(guard.patterns ?? []).map(patternShown)];
      return `${found.join(', ') || 'nothing'}${guard.action === 'mask' ? ' (masked)' : ''}`;
    }
    case 'webhook': return `what the webhook ${brief('host' in guard.service ? `${guard.service.host}:${guard.service.port}` : guard.service.name)} finds`;
    case 'moderation': return 'what the moderation of OpenAI finds';
    case 'bedrock': return `what Bedrock guardrail ${guard.identifier} finds`;
    case 'modelArmor': return `what Model Armor template ${guard.templateId} finds`;
  }
}
