import { Gap, GapWords, MetGap, PLAIN_WORDS } from './gap';
import { Diagnostic, Severity } from '../diagnostic/diagnostic';

/** Where a gap is met: in the intent, or in the manifest that is written. */
export interface GapPlace {
  readonly where?: string;
  readonly manifestPath?: string;
}

/** Collects what a conversion could not say; one per conversion. */
export class Report {
  private readonly said: Diagnostic[] = [];
  private readonly met = new Map<string, { readonly gap: Gap; readonly places: GapPlace[] }>();

  /** `path` is where the diagnostics are reported; it is asked for only when there is one. `words` is how gaps are told in the dialect. */
  constructor(private readonly path: () => string = () => '', private readonly words: GapWords = PLAIN_WORDS) {}

  public error(code: string, message: string, manifestPath?: string): void {
    this.add(Severity.ERROR, code, message, manifestPath);
  }

  public warn(code: string, message: string, manifestPath?: string): void {
    this.add(Severity.WARNING, code, message, manifestPath);
  }

  public info(code: string, message: string, manifestPath?: string): void {
    this.add(Severity.INFO, code, message, manifestPath);
  }

  public add(severity: Severity, code: string, message: string, manifestPath?: string): void {
    this.said.push({ severity, code, message, path: this.path(), manifestPath });
  }

  /** Takes note of a gap; each is told once, with all its places. */
  public gap(gap: Gap, place: GapPlace = {}): void {
    const key = `${gap.level} ${gap.feature}: ${gap.because}`;
    const known = this.met.get(key);
    if (known) { known.places.push(place); } else { this.met.set(key, { gap, places: [place] }); }
  }

  /** Takes note of what a value lacks; `said` tells how messages name a place in it. */
  public lacks(met: readonly MetGap[], said: (where: string) => string = where => where): void {
    for (const { gap, where } of met) { this.gap(gap, { where: said(where) }); }
  }

  public get diagnostics(): readonly Diagnostic[] {
    return this.met.size === 0 ? this.said : [...this.said, ...Array.from(this.met.values(), ({ gap, places }) => this.told(gap, places))];
  }

  public get failed(): boolean {
    return this.said.some(d => d.severity === Severity.ERROR) || [...this.met.values()].some(({ gap }) => gap.level === 'no');
  }

  private told(gap: Gap, places: readonly GapPlace[]): Diagnostic {
    const where = new Set(places.flatMap(place => place.where ?? []));
    const manifestPath = places.find(place => place.manifestPath !== undefined)?.manifestPath;
    return { ...codeOf(gap), message: this.words(gap, [...where]), path: this.path(), manifestPath };
  }
}

/** Where nothing can be done about what is there partly, it is only good to know. */
const codeOf = ({ level, advice }: Gap): Pick<Diagnostic, 'code' | 'severity'> =>
  level === 'no' ? { code: 'UnsupportedFeature', severity: Severity.ERROR }
    : { code: 'PartialSupport', severity: advice === undefined ? Severity.INFO : Severity.WARNING };
