import { chosenOf } from './conditional';
import { evaluate, headerText } from '../evaluate';
import { Holding } from '../followed';
import { recorded, source, specified } from '../ground';
import { TableEntry } from '../route-table';
import { Walking } from '../walking';

/** The gateway answers by itself. */
export function answerDirectly(walking: Walking, { value, place }: Holding<'directResponse'>, entry: TableEntry | undefined): void {
  if (walking.site.conduct.family === 'envoy' && entry?.route.route?.intent.rules[entry.rule].targets?.length) {
    walking.tell('failure', 'the rule has backends beside its answer, which are incompatible', specified('the DirectResponse plugins of kgateway and Gloo Gateway'), place);
    walking.answer(500, '', {});
  }
  const chosen = chosenOf(walking, value)?.policy;
  if (chosen === undefined) { return; }
  const { status, body, bodyExpression, headers = [] } = chosen;
  const made = bodyExpression === undefined ? undefined : evaluate(walking, bodyExpression);
  if (made && 'unknown' in made) { walking.leaveOpen(`the body of the answer: ${made.unknown}`); }
  if (made && 'fails' in made) {
    walking.tell('failure', 'the expression for the body of the answer fails', source('http/filters.rs'), place);
    walking.answer(500, `failed to apply filters: invalid filter configuration: ${made.fails}`);
  }
  walking.tell('answer', `the gateway answers ${status} by itself`, recorded('126'), place);
  walking.answer(status, made && 'value' in made ? made.value : body ?? '',
    Object.fromEntries(headers.flatMap(header => {
      const text = headerText(walking, header.value);
      return text === undefined ? [] : [[header.name.toLowerCase(), text]];
    })));
}
