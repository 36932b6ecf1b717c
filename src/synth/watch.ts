import { IConstruct } from 'constructs';
import { Acknowledging } from './acknowledging';
import { clashes } from './clash';
import { Diagnosis } from './diagnosis';
import { epoch } from './epoch';
import { isOwnObject } from './own-object';
import { SynthSettings } from './synth-settings';
import { Diagnostic, Severity } from '../diagnostic/diagnostic';

const WATCHED = Symbol.for('cdk8s-ai-gateway.Watched');

const listed = new WeakMap<IConstruct, readonly IConstruct[]>();

/** Validates an app whose constructs are known, so that they need not be found once more. */
export function whileListed<T>(app: IConstruct, constructs: readonly IConstruct[], validate: () => T): T {
  listed.set(app, constructs);
  try { return validate(); } finally { listed.delete(app); }
}

/** Sees to it that an app is checked as a whole at synth: names that clash, objects that others made, warnings. */
export function watchApp(construct: IConstruct): void {
  const app = construct.node.root as IConstruct & { [WATCHED]?: boolean };
  if (app[WATCHED]) { return; }
  Object.defineProperty(app, WATCHED, { value: true });
  const printed = new Set<string>();
  let last: { readonly epoch: number; readonly size: number; readonly errors: readonly string[] } = { epoch: -1, size: 0, errors: [] };
  app.node.addValidation({
    validate: () => {
      const all = listed.get(app) ?? app.node.findAll();
      // cdk8s asks once for the app and once for every chart; nothing changes in between.
      if (last.epoch !== epoch() || last.size !== all.length) {
        const diagnosis = new Diagnosis(all);
        const acknowledging = new Acknowledging();
        const errors = [...clashes(all).map(told), ...all.flatMap(each => reported(each, diagnosis, acknowledging, printed))];
        printWarnings(app, acknowledging.unused(all), printed);
        acknowledging.annotate(all);
        last = { epoch: epoch(), size: all.length, errors };
      }
      return [...last.errors];
    },
  });
}

const NONE: readonly string[] = [];

/** Prints the warnings of a construct, and returns the errors that it does not tell itself, as objects of ours do when they are wrong alone. */
function reported(construct: IConstruct, diagnosis: Diagnosis, acknowledging: Acknowledging, printed: Set<string>): readonly string[] {
  const alone = diagnosis.alone(construct);
  const among = diagnosis.among(construct);
  if (alone.length + among.length === 0) { return NONE; }
  printWarnings(construct, acknowledging.remaining(construct, [...alone, ...among]), printed);
  return [...isOwnObject(construct) ? [] : alone, ...among].filter(({ severity }) => severity === Severity.ERROR).map(told);
}

const told = ({ code, message, manifestPath, path }: Diagnostic): string =>
  `${code}: ${message}${manifestPath === undefined ? '' : ` (at ${manifestPath} of '${path}')`}`;

function printWarnings(construct: IConstruct, found: readonly Diagnostic[], printed: Set<string>): void {
  if (found.length === 0 || !SynthSettings.of(construct).printWarnings) { return; }
  for (const { severity, code, message, path } of found) {
    const line = `warning ${code} [${path}] ${message}\n`;
    if (severity !== Severity.WARNING || printed.has(line)) { continue; }
    printed.add(line);
    process.stderr.write(line);
  }
}
