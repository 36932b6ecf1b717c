import { leavesBetween } from '../leaves';
import { INTENT_LISTS } from '../intent-lists';
import { becomes, brief, FactChange, Statement } from '../statement';
import { GuardIntent, GuardsIntent } from '../../intent/policy/guard';

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
    const { kind, risk } = effectOf(rest, leaf);
    say(String(at), { kind, ...risk && { risk }, message: `${words} for ${guardShown(own)}: ${rest.join('.')} ${becomes(leaf)}`, before: brief(was), after: brief(is) });
  }
  return [...place.values()].flat();
}

/** A detector or a pattern less is a guard less; asking without refusing is none. */
function effectOf(path: readonly unknown[], { before, after }: { readonly before: unknown; readonly after: unknown }): Pick<Statement, 'kind' | 'risk'> {
  const [field] = path;
  if (field === 'detectors' || field === 'patterns' || field === 'scope') {
    if (after === undefined) { return { kind: 'removed', risk: field === 'scope' ? 'guard-changed' : 'guard-removed' }; }
    if (before === undefined) { return { kind: 'added', risk: field === 'scope' ? 'guard-changed' : 'guard-added' }; }
  }
  return { kind: 'changed', risk: 'guard-changed' };
}

const DETECTORS = { ssn: 'social security numbers', creditCard: 'credit cards', phoneNumber: 'phone numbers', email: 'mail addresses', caSin: 'Canadian insurance numbers' } as const;

/** What a guard looks for, or whom it asks. */
export function guardShown(guard: GuardIntent): string {
  switch (guard.kind) {
    case 'regex': {
      const found = [...(guard.detectors ?? []).map(each => DETECTORS[each]), ...(guard.patterns ?? []).map(({ name, pattern }) => name ?? `/${pattern}/`)];
      return `${found.join(', ') || 'nothing'}${guard.action === 'mask' ? ' (masked)' : ''}`;
    }
    case 'webhook': return `what the webhook ${brief('host' in guard.service ? `${guard.service.host}:${guard.service.port}` : guard.service.name)} finds`;
    case 'moderation': return 'what the moderation of OpenAI finds';
    case 'bedrock': return `what Bedrock guardrail ${guard.identifier} finds`;
    case 'modelArmor': return `what Model Armor template ${guard.templateId} finds`;
  }
}
