import { DialectDefinition } from './definition';
import { DIALECTS } from './registry';
import { Report } from '../codec/report';
import { RouteIntent } from '../intent/route';

const key = ({ group, kind }: { readonly group: string; readonly kind: string }): string => `${group}/${kind}`;

const BACKENDS = new Set(DIALECTS.map(({ backend }) => key(backend)));

/** Reports targets that are backends of another gateway, which this one does not watch. */
export function reportForeignTargets({ rules }: RouteIntent, { title, backend }: DialectDefinition, report: Report): void {
  const ours = key(backend);
  const isForeign = (of: string): boolean => of !== ours && BACKENDS.has(of);
  rules.forEach(({ targets = [] }, r) => targets.filter(target => isForeign(key(target))).forEach(({ kind, name }) => {
    report.error('ForeignBackend', `${title} does not watch ${kind} '${name}', which is of another gateway, and would answer 500; ` +
      `give the backend and the route one dialect (rules[${r}])`);
  }));
}
