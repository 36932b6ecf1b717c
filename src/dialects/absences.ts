import { DialectDefinition, ObjectKind } from './definition';
import { DIALECTS } from './registry';
import { Report } from '../codec/report';
import { Writer } from '../codec/writer';

/**
 * Reports what the codec of a dialect has no words for, with the dialects that have; once for each thing. A thing is known by what its codec
 * says of it.
 */
export function reportAbsences<T>(intent: T, kindIn: (dialect: DialectDefinition) => ObjectKind<T>, dialect: DialectDefinition, report: Report): void {
  const missing = absencesOf(intent, kindIn(dialect));
  if (missing.size === 0) { return; }
  const others = DIALECTS.filter(other => other !== dialect).map(other => ({ id: other.id, missing: absencesOf(intent, kindIn(other)) }));
  for (const message of missing) {
    const able = others.filter(other => !other.missing.has(message)).map(({ id }) => id);
    const what = message.replace(/ cannot be expressed in this dialect; leave it out$/, '');
    report.error('UnsupportedFeature',
      `${dialect.title} cannot express ${what}; leave it out, or use a dialect that can: ${able.length > 0 ? able.join(', ') : 'there is none'}`);
  }
}

function absencesOf<T>(intent: T, { codec }: ObjectKind<T>): ReadonlySet<string> {
  const report = new Report();
  codec.encode(intent, Writer.root(report));
  return new Set(report.diagnostics.filter(({ code }) => code === 'UnsupportedFeature').map(({ message }) => message));
}
