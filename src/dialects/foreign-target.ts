import { DialectDefinition } from './definition';
import { DIALECTS } from './registry';
import { Report } from '../codec/report';
import { RouteIntent } from '../intent/route';

const BACKENDS = DIALECTS.map(({ backend }) => backend);

const isOne = ({ group, kind }: ObjectId) => (other: ObjectId): boolean => other.group === group && other.kind === kind;

interface ObjectId { readonly group: string; readonly kind: string }

/** Reports targets that are backends of another gateway, which this one does not watch. */
export function reportForeignTargets({ rules }: RouteIntent, { title, backend }: DialectDefinition, report: Report): void {
  const isOurs = isOne(backend);
  rules.forEach(({ targets = [] }, r) => targets.filter(target => !isOurs(target) && BACKENDS.some(isOne(target))).forEach(({ kind, name }) => {
    report.error('ForeignBackend', `${title} does not watch ${kind} '${name}', which is of another gateway, and would answer 500; ` +
      `give the backend and the route one dialect (rules[${r}])`);
  }));
}
