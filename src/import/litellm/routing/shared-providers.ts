import { Statement } from '../../code/app-code';
import { Expression, make, struct, use, Variable } from '../../code/expression';
import { replaced, visit } from '../../code/visit';
import { Deployment } from '../providers/deployment';

/** Providers that several backends have are said once, and have a name; a backend with a provider of its own is said by its kind. */
export function withSharedProviders(statements: readonly Statement[], deployments: Iterable<Deployment>): readonly Statement[] {
  const counts = new Map<Expression, number>();
  statements.forEach(({ value }) => visit(value, each => { counts.set(each, (counts.get(each) ?? 0) + 1); }));
  const all = [...deployments];
  const own = new Map(all.filter(({ value }) => counts.get(value) === 1).map(({ value, provider }) => [value, provider] as const));
  const shared = new Map(all.filter(({ value }) => (counts.get(value) ?? 0) > 1)
    .map(({ value, name, provider: { type } }) => [value, new Variable(`${name} ${type}`)] as const));
  const said = (value: Expression): Expression => {
    const [chart, id, props] = value.kind === 'new' && value.type === 'LlmBackend' ? value.args : [];
    const provider = props?.kind === 'struct' ? own.get(props.fields[0][1]) : undefined;
    return provider ? make(`${provider.type}Backend`, chart, id, struct(`${provider.type}BackendProps`, provider.fields))
      : replaced(value, each => shared.has(each) ? use(shared.get(each)!) : undefined);
  };
  const comments = new Map(all.map(each => [each.value, each.comments] as const));
  const named = [...shared].map(([value, variable]): Statement => ({ variable, value, comments: comments.get(value)! }));
  return [...named, ...statements.map(statement =>
    ({ ...statement, value: said(statement.value), comments: commentsWithin(statement.value, own, comments) }))];
}

/** What is said of the providers that only this has. */
function commentsWithin(
  value: Expression, own: ReadonlyMap<Expression, unknown>, comments: ReadonlyMap<Expression, readonly string[]>,
): readonly string[] {
  const found: string[] = [];
  visit(value, each => { if (own.has(each)) { found.push(...comments.get(each)!); } });
  return found;
}
