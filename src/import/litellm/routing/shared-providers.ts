import { Statement } from '../../code/app-code';
import { Expression, use, Variable } from '../../code/expression';
import { replaced, visit } from '../../code/visit';
import { Deployment } from '../providers/deployment';

/** Providers that several pools have are said once, and have a name. */
export function withSharedProviders(statements: readonly Statement[], deployments: Iterable<Deployment>): readonly Statement[] {
  const counts = new Map<Expression, number>();
  statements.forEach(({ value }) => visit(value, each => { counts.set(each, (counts.get(each) ?? 0) + 1); }));
  const shared = new Map([...deployments].filter(({ value }) => (counts.get(value) ?? 0) > 1)
    .map(({ value, name, provider: { type } }) => [value, new Variable(`${name} ${type}`)] as const));
  return [
    ...[...shared].map(([value, variable]): Statement => ({ variable, value })),
    ...statements.map(statement => ({ ...statement, value: replaced(statement.value, each => shared.has(each) ? use(shared.get(each)!) : undefined) })),
  ];
}
