import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { Diagnostic, Severity } from './diagnostic';
import { Dialect } from './dialect';
import { epoch } from './epoch';
import { judgeObject } from './server-check';
import { SynthSettings } from './synth-settings';

const WATCHED = Symbol.for('cdk8s-ai-gateway.Watched');

interface Diagnosed extends IConstruct {
  diagnostics(): readonly Diagnostic[];
}

const isDiagnosed = (c: IConstruct): c is Diagnosed => typeof (c as Partial<Diagnosed>).diagnostics === 'function';

/** Sees to it that an app is checked as a whole at synth: names that clash, objects that others made, warnings. */
export function watchApp(construct: IConstruct): void {
  const app = construct.node.root as IConstruct & { [WATCHED]?: boolean };
  if (app[WATCHED]) { return; }
  Object.defineProperty(app, WATCHED, { value: true });
  const printed = new Set<string>();
  const foreign = new WeakMap<ApiObject, Judged>();
  let last: Judged & { readonly size: number } = { epoch: -1, errors: [], size: 0 };
  app.node.addValidation({
    validate: () => {
      const all = app.node.findAll();
      // cdk8s asks once for the app and once for every chart; nothing changes in between.
      if (last.epoch === epoch() && last.size === all.length) { return [...last.errors]; }
      printWarnings(all, printed);
      const others = all.filter((object): object is ApiObject => ApiObject.isApiObject(object) && !isDiagnosed(object));
      const errors = [...clashes(all), ...others.flatMap(object => foreignErrors(object, foreign))];
      last = { epoch: epoch(), errors, size: all.length };
      return errors;
    },
  });
}

interface Judged {
  readonly epoch: number;
  readonly errors: string[];
}

/** What the server says to an object that is not ours. */
function foreignErrors(object: ApiObject, judged: WeakMap<ApiObject, Judged>): string[] {
  if (!SynthSettings.of(object).serverCheck) { return []; }
  const known = judged.get(object);
  if (known?.epoch === epoch()) { return known.errors; }
  const { diagnostics } = judgeObject(object.toJson() as { [key: string]: unknown }, Dialect.of(object));
  const errors = diagnostics.filter(({ severity }) => severity === Severity.ERROR)
    .map(({ code, message, manifestPath }) => `${code}: ${message} (at ${manifestPath} of '${object.node.path}')`);
  judged.set(object, { epoch: epoch(), errors });
  return errors;
}

function printWarnings(all: readonly IConstruct[], printed: Set<string>): void {
  for (const construct of all) {
    if (!isDiagnosed(construct)) { continue; }
    for (const { severity, code, message, path } of construct.diagnostics()) {
      if (severity !== Severity.WARNING) { continue; }
      const settings = SynthSettings.of(construct);
      const line = `warning ${code} [${path}] ${message}\n`;
      if (!settings.printWarnings || settings.acknowledge.includes(code) || printed.has(line)) { continue; }
      printed.add(line);
      process.stderr.write(line);
    }
  }
}

function clashes(all: readonly IConstruct[]): string[] {
  const seen = new Map<string, ApiObject>();
  const errors: string[] = [];
  for (const object of all) {
    if (!ApiObject.isApiObject(object)) { continue; }
    const key = `${object.apiGroup}/${object.kind}/${object.metadata.namespace ?? ''}/${object.name}`;
    const other = seen.get(key);
    if (other) {
      errors.push(`DuplicateObject: ${object.kind} '${object.name}' in namespace '${object.metadata.namespace ?? 'default'}' ` +
        `is made by '${other.node.path}' and by '${object.node.path}'; give one of them another metadata.name`);
    }
    seen.set(key, other ?? object);
  }
  return errors;
}
