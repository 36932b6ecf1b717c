import { HeaderChangeIntent } from '../../intent/route';
import { HeaderMap } from '../header-map';
import { AnswerStage, Walking } from '../walking';

/** Adds, sets and removes headers, in this order. */
export function changeHeaders(headers: HeaderMap, { set = [], add = [], remove = [] }: HeaderChangeIntent): void {
  for (const { name, value } of add) { headers.add(name, value); }
  for (const { name, value } of set) { headers.set(name, value); }
  for (const name of remove) { headers.remove(name); }
}

/** The same on an answer, when it comes. */
export function changeAnswerHeaders(walking: Walking, stage: AnswerStage, change: HeaderChangeIntent): void {
  walking.changeAnswer(stage, answer => {
    const headers = HeaderMap.of(answer.headers);
    changeHeaders(headers, change);
    return { ...answer, headers: headers.toObject() };
  });
}
