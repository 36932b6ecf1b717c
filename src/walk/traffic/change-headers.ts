import { HeaderChangeIntent } from '../../intent/route';
import { HeaderMap } from '../header-map';
import { Passing } from '../request';
import { AnswerStage, Walking } from '../walking';

/** Adds, sets and removes headers, in this order. */
function changeHeaders(headers: HeaderMap, { set = [], add = [], remove = [] }: HeaderChangeIntent): void {
  for (const { name, value } of add) { headers.add(name, value); }
  for (const { name, value } of set) { headers.set(name, value); }
  for (const name of remove) { headers.remove(name); }
}

/** The same on a request, whose Host header stands apart. */
export function changeRequestHeaders(request: Passing, change: HeaderChangeIntent): void {
  changeHeaders(request.headers, change);
  const host = request.headers.get('host');
  if (host === undefined) { return; }
  request.host = host;
  request.headers.remove('host');
}

/** The same on an answer, when it comes. */
export function changeAnswerHeaders(walking: Walking, stage: AnswerStage, change: HeaderChangeIntent): void {
  walking.changeAnswer(stage, answer => {
    const headers = HeaderMap.of(answer.headers);
    changeHeaders(headers, change);
    return { ...answer, headers: headers.toObject() };
  });
}
