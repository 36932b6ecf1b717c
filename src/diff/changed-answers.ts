import { ChangedAnswer, DiffReport } from './diff-report';
import { differencesOf, requestFor } from '../migrate/walks';
import { ClientRequest } from '../walk/request';
import { Site } from '../walk/site';

/** Requests that are asked for each side, at most. */
const MOST = 300;

/** Walks requests through both sides: one for each match of a rule, and for each model by name, of either. */
export function changedAnswers(before: readonly Site[], after: readonly Site[]): DiffReport['walks'] {
  const pairs = pairedSites(before, after);
  if (pairs.length === 0) { return undefined; }
  let asked = 0;
  const changed: ChangedAnswer[] = [];
  for (const [was, is] of pairs) {
    for (const request of requestsFor(was, is)) {
      const differences = differencesOf(was, is, request);
      if (differences === undefined) { continue; }
      asked++;
      if (differences.length > 0) { changed.push({ request: requestTitle(request), differences }); }
    }
  }
  return { asked, changed };
}

/** Sites of one gateway; with several on a side, those of one release. */
const pairedSites = (before: readonly Site[], after: readonly Site[]): readonly (readonly [Site, Site])[] =>
  before.length === 1 && after.length === 1 ? [[before[0], after[0]]]
    : before.flatMap(was => after.filter(({ dialect }) => dialect === was.dialect).map(is => [was, is] as const));

function requestsFor(before: Site, after: Site): readonly ClientRequest[] {
  const all = [...spread(requestsOf(before)), ...spread(requestsOf(after))];
  return [...new Map(all.map(request => [JSON.stringify(request), request])).values()];
}

/** Not the first ones, but some of all. */
function spread(requests: readonly ClientRequest[]): readonly ClientRequest[] {
  const step = Math.ceil(requests.length / MOST);
  return requests.filter((_, i) => i % step === 0);
}

const requestsOf = (site: Site): readonly ClientRequest[] => site.doors.flatMap(door => [
  ...[...site.tableOf(door)].flatMap(([hostname, { all }]) => all.flatMap(({ match }) => requestFor(match, hostname) ?? [])),
  ...door.models.flatMap(model => {
    const { modelName = model.name } = (model.manifest.spec ?? {}) as { readonly modelName?: string };
    const request = requestFor({}, door.hostname ?? '');
    return request ? [{ ...request, body: { ...request.body as object, model: modelName.replace('*', 'any') } }] : [];
  }),
]);

const requestTitle = ({ method, path, host, body }: ClientRequest): string => {
  const { model } = (body ?? {}) as { readonly model?: string };
  return `${method} ${path}${host === undefined ? '' : ` to ${host}`}${model === undefined || model === 'any-model' ? '' : ` for ${model}`}`;
};
