import { IConstruct } from 'constructs';
import { Acknowledging } from './acknowledging';
import { settingsAt } from './ambient-settings';
import { clashes } from './clash';
import { defaultDialectOf } from './default-dialect';
import { Diagnosis } from './diagnosis';
import { epoch } from './epoch';
import { errorLine } from './error-line';
import { isMain, knownAs } from './own-object';
import { Diagnostic, Severity } from '../diagnostic/diagnostic';

const WATCH = Symbol.for('cdk8s-ai-gateway.Watch');

/** An error, and the line that tells it. */
interface Told {
  readonly finding: Diagnostic;
  readonly line: string;
}

/** What a look at an app found. */
interface Look {
  readonly epoch: number;
  readonly size: number;
  /** Errors by the construct that the user knows. */
  readonly told: ReadonlyMap<IConstruct, readonly Told[]>;
  /** All of them, in the order in which they are told. */
  readonly errors: readonly Diagnostic[];
}

/**
 * Sees to it that an app is checked as a whole at synth: every object by itself and among the others, names that clash, warnings.
 *
 * cdk8s puts the path of a construct before what its validation returns. So that it is the path that the user wrote, errors are told by that
 * construct, and neither by the app nor by the object within.
 */
export class Watch {
  /** The watch on the app of a construct, which begins with the first that asks. */
  public static of(construct: IConstruct): Watch {
    const app = construct.node.root as IConstruct & { [WATCH]?: Watch };
    const known = app[WATCH];
    if (known) { return known; }
    const watch = new Watch(app);
    Object.defineProperty(app, WATCH, { value: watch });
    return watch;
  }

  private readonly telling = new WeakSet<IConstruct>();
  private readonly printed = new Set<string>();
  private listed: readonly IConstruct[] | undefined;
  private last: Look = { epoch: -1, size: 0, told: new Map(), errors: [] };

  private constructor(private readonly app: IConstruct) {
    this.telling.add(app);
    app.node.addValidation({
      validate: () => {
        const all = this.listed ?? app.node.findAll();
        // cdk8s asks once for the app and once for every chart; nothing changes in between.
        if (this.last.epoch !== epoch() || this.last.size !== all.length) { this.look(all); }
        return this.linesAt(app);
      },
    });
  }

  /** What was wrong when the app was validated last. */
  public get errors(): readonly Diagnostic[] {
    return this.last.errors;
  }

  /** Has a construct tell what is wrong with it. */
  public tellAt(construct: IConstruct): void {
    if (this.telling.has(construct)) { return; }
    this.telling.add(construct);
    construct.node.addValidation({
      validate: () => {
        // The app is asked first, unless someone validates a construct by itself.
        if (this.last.epoch !== epoch()) { this.look(this.listed ?? this.app.node.findAll()); }
        return this.linesAt(construct);
      },
    });
  }

  /** Validates the app, whose constructs are known, so that they need not be found once more. */
  public whileListed<T>(constructs: readonly IConstruct[], validate: () => T): T {
    this.listed = constructs;
    try { return validate(); } finally { this.listed = undefined; }
  }

  private linesAt(construct: IConstruct): string[] {
    return this.last.told.get(construct)?.map(({ line }) => line) ?? [];
  }

  private look(all: readonly IConstruct[]): void {
    const told = new Map<IConstruct, Told[]>();
    const tell = (object: IConstruct, finding: Diagnostic): void => {
      const at = knownAs(object);
      this.tellAt(at);
      const line = errorLine(finding, isMain(object));
      const before = told.get(at);
      if (!before) { told.set(at, [{ finding, line }]); } else if (!before.some(each => each.line === line)) { before.push({ finding, line }); }
    };
    const diagnosis = new Diagnosis(all);
    const acknowledging = new Acknowledging();
    clashes(all).forEach(({ object, finding }) => tell(object, finding));
    for (const construct of all) {
      const found = diagnosis.of(construct);
      if (found.length === 0) { continue; }
      this.printWarnings(construct, acknowledging.remaining(construct, found));
      found.filter(({ severity }) => severity === Severity.ERROR).forEach(finding => tell(construct, finding));
    }
    this.printWarnings(this.app, acknowledging.unused(all));
    this.print(this.app, acknowledging.remaining(this.app, defaultDialectOf(this.app)));
    acknowledging.annotate(all);
    const errors = told.size === 0 ? [] : all.flatMap(construct => told.get(construct) ?? []).map(({ finding }) => finding);
    this.last = { epoch: epoch(), size: all.length, told, errors };
  }

  private printWarnings(construct: IConstruct, found: readonly Diagnostic[]): void {
    if (found.length > 0) { this.print(construct, found.filter(({ severity }) => severity === Severity.WARNING)); }
  }

  /** Prints each line once. */
  private print(construct: IConstruct, found: readonly Diagnostic[]): void {
    if (found.length === 0 || !settingsAt(construct).printWarnings) { return; }
    for (const { severity, code, message, path } of found) {
      const line = `${severity} ${code} ${path === '' ? '' : `[${path}] `}${message}\n`;
      if (this.printed.has(line)) { continue; }
      this.printed.add(line);
      process.stderr.write(line);
    }
  }
}
