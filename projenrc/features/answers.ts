import { Feature } from './feature';
import { FEATURES } from './groups';
import { FeatureStatus } from '../../src/cli/feature-matrix';
import { CAPABILITIES } from '../../src/dialects/gaps';
import { DIALECTS } from '../../src/dialects/registry';
import { capabilityParts } from '../../src/rules/gap/capability-parts';
import { FeatureCell, featureTable } from '../../src/rules/gap/features';

/** What a dialect says of a part of a feature that it has not wholly. */
export interface PartAnswer {
  readonly part: string;
  readonly status: Exclude<FeatureStatus, 'yes'>;
  readonly because: string;
}

export interface FeatureAnswer {
  readonly status: FeatureStatus;
  /** Why, unless it is only parts that are missing. */
  readonly because?: string;
  readonly parts: readonly PartAnswer[];
}

const table = new Map(featureTable().map(({ feature, cells }) => [feature, cells]));

const nameOf = ({ capability }: Feature): string | undefined => CAPABILITIES.find(each => each.capability === capability)?.feature;

/** The gaps that take all of a feature away. */
export const wholeOf = (feature: Feature): readonly string[] => [nameOf(feature) ?? [], feature.whole ?? []].flat();

const WHOLE = new Set(FEATURES.flatMap(wholeOf));

/** The gaps that take a part of it away; what is a feature of its own is not told again. */
export function partsOf(feature: Feature): readonly string[] {
  const name = nameOf(feature);
  const own = name === undefined ? [] : [...capabilityParts()].flatMap(([part, wholes]) => wholes.has(name) ? [part] : []);
  const elsewhere = new Set(FEATURES.flatMap(({ parts = [] }) => parts));
  return [...feature.parts ?? [], ...own.filter(part => !elsewhere.has(part))].filter(part => !WHOLE.has(part));
}

/** What every dialect says of a feature, by its id. */
export function answersOf(feature: Feature): ReadonlyMap<string, FeatureAnswer> {
  return new Map(DIALECTS.map((dialect): readonly [string, FeatureAnswer] => {
    const cells = (names: readonly string[]) => names.map(part => ({ part, cell: cellOf(part, dialect.id) })).filter(({ cell }) => cell.level !== 'yes');
    const [worst] = cells(wholeOf(feature)).sort((a, b) => a.cell.level === b.cell.level ? 0 : a.cell.level === 'no' ? -1 : 1);
    if (feature.isThere?.(dialect) === false) { return [dialect.id, { status: 'absent', because: 'it has no such kind of object', parts: [] }]; }
    if (worst?.cell.level === 'no') { return [dialect.id, { status: statusOf(worst.cell), because: reasonOf(worst.cell), parts: [] }]; }
    const parts = cells(partsOf(feature)).map(({ part, cell }): PartAnswer => ({ part, status: statusOf(cell), because: reasonOf(cell) }));
    const status = worst !== undefined || parts.length > 0 ? 'partly' : 'yes';
    return [dialect.id, { status, ...worst && { because: reasonOf(worst.cell) }, parts }];
  }));
}

/** What all dialects have is not in the table. */
const cellOf = (name: string, dialect: string): FeatureCell => table.get(name)?.[dialect] ?? { level: 'yes' };

const statusOf = ({ level, isIgnored }: FeatureCell): PartAnswer['status'] => level === 'partly' ? 'partly' : isIgnored ? 'ignored' : 'absent';

const reasonOf = ({ because = '', advice }: FeatureCell): string => advice === undefined ? because : `${because}; ${advice}`;
