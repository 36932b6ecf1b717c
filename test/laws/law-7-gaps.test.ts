import * as fc from 'fast-check';
import { SUBJECTS } from './subject';
import { Gap } from '../../src/codec/gap';
import { Report } from '../../src/codec/report';
import { Writer } from '../../src/codec/writer';
import { DIALECTS } from '../../src/dialects/registry';
import { gapWords } from '../../src/rules/gap/features';

/** Keeps the gaps that a codec meets while it writes. */
class Gaps extends Report {
  public readonly found: Gap[] = [];

  public override gap(gap: Gap): void { this.found.push(gap); }
}

const idsIn = (message: string): readonly string[] => message.split(/[\s,;]+/);

const shown = ({ level, feature, because }: Gap): string => `${level} ${feature}: ${because}`;

describe.each(DIALECTS)('law 7 in $id', dialect => {
  test.each(SUBJECTS.filter(subject => subject.kindIn(dialect)))('a $name that meets gaps where it is written has a codec that knows them before', subject => {
    const { codec } = subject.kindIn(dialect)!;
    const known = new Set(codec.gaps?.map(shown));
    const surprises = (intent: unknown): readonly string[] => {
      const placed = subject.placed(intent, dialect);
      const report = new Gaps();
      codec.encode(placed, Writer.root(report));
      const met = new Set(codec.lacks?.(placed).map(({ gap }) => shown(gap)));
      return report.found.map(shown).filter(gap => !known.has(gap) || !met.has(gap));
    };
    expect([...new Set(Object.entries(subject.cases).flatMap(([name, intent]) => surprises(intent).map(gap => `${name}: ${gap}`)))]).toEqual([]);
    fc.assert(fc.property(subject.arbitrary, intent => { expect(surprises(intent)).toEqual([]); }));
  });

  test('nobody is sent to the dialect that lacks it', () => {
    const gaps = SUBJECTS.flatMap(subject => subject.kindIn(dialect)?.codec.gaps ?? []).filter(({ level }) => level === 'no');
    const told = [...new Set(gaps.map(gap => gapWords(dialect)(gap, [])))];
    expect(told.length).toBeGreaterThan(20);
    expect(told.filter(message => idsIn(message).includes(dialect.id))).toEqual([]);
  });
});
