import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { Diagnostic, Severity } from './diagnostic';
import { SynthSettings } from './synth-settings';

const WATCHED = Symbol.for('cdk8s-ai-gateway.Watched');

interface Diagnosed extends IConstruct {
  diagnostics(): readonly Diagnostic[];
}

const isDiagnosed = (c: IConstruct): c is Diagnosed => typeof (c as Partial<Diagnosed>).diagnostics === 'function';

/** Sees to it that the app of an object is checked as a whole at synth: names that clash, objects of others, warnings. */
export function watchApp(construct: IConstruct): void {
  const app = construct.node.root as IConstruct & { [WATCHED]?: Set<string> };
  if (app[WATCHED]) { return; }
  const printed = new Set<string>();
  Object.defineProperty(app, WATCHED, { value: printed });
  app.node.addValidation({
    validate: () => {
      const all = app.node.findAll();
      printWarnings(all, printed);
      return clashes(all);
    },
  });
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
