import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { settingsAt } from './ambient-settings';
import { ACKNOWLEDGE, Acknowledged, acknowledgedIn, acknowledgeText } from '../diagnostic/acknowledgement';
import { Diagnostic, Severity } from '../diagnostic/diagnostic';

const ACKNOWLEDGED = Symbol.for('cdk8s-ai-gateway.Acknowledged');
const IS_ANY = Symbol.for('cdk8s-ai-gateway.IsAnyAcknowledged');

interface Scope extends IConstruct {
  readonly [ACKNOWLEDGED]?: Acknowledged[];
  readonly [IS_ANY]?: boolean;
}

/** Acknowledges something in a scope. */
export function acknowledgeAt(scope: Scope, acknowledged: Acknowledged): void {
  Object.defineProperty(scope.node.root, IS_ANY, { value: true });
  const known = scope[ACKNOWLEDGED];
  if (known) { known.push(acknowledged); } else { Object.defineProperty(scope, ACKNOWLEDGED, { value: [acknowledged] }); }
}

const NONE: readonly Diagnostic[] = [];

/** What we wrote onto objects, which is to go when nothing is acknowledged any more, and what users had written there. */
const written = new WeakMap<ApiObject, { readonly text: string; readonly stated: readonly Acknowledged[] }>();

/** Sorts out what is acknowledged, for one look at an app. Costs next to nothing where nothing is found. */
export class Acknowledging {
  private readonly met = new Set<Acknowledged>();
  private readonly reasons = new Map<ApiObject, Acknowledged[]>();

  /** What nobody acknowledged of what was found about a construct. */
  public remaining(construct: IConstruct, found: readonly Diagnostic[]): readonly Diagnostic[] {
    if (found.length === 0) { return NONE; }
    const { acknowledge } = settingsAt(construct);
    return found.filter(({ severity, code }) => severity === Severity.ERROR || !(acknowledge.includes(code) || this.isKnown(construct, code)));
  }

  /** What is acknowledged in some constructs, and was not found in them. */
  public unused(constructs: readonly Scope[]): readonly Diagnostic[] {
    if (constructs.length === 0 || !isAny(constructs[0])) { return NONE; }
    return constructs.filter(scope => scope[ACKNOWLEDGED] && settingsAt(scope).serverCheck).flatMap(scope => (scope[ACKNOWLEDGED] ?? [])
      .filter(each => !this.met.has(each))
      .map(({ code }): Diagnostic => ({
        severity: Severity.WARNING,
        code: 'UnusedAcknowledgement',
        message: `'${code}' is acknowledged, but no warning or info of '${scope.node.path || 'the app'}' has that code; remove it`,
        path: scope.node.path,
      })));
  }

  /** Writes onto objects what is acknowledged of them, so that it goes where the manifests go. */
  public annotate(constructs: readonly IConstruct[]): void {
    if (constructs.length === 0 || !isAny(constructs[0])) { return; }
    for (const object of constructs) {
      if (!ApiObject.isApiObject(object) || !(this.reasons.has(object) || written.has(object))) { continue; }
      const reasons = settingsAt(object).annotateAcknowledgements ? this.reasons.get(object) : undefined;
      const own = stated(object);
      const text = acknowledgeText([...own, ...reasons ?? []]);
      if (text === written.get(object)?.text) { continue; }
      // cdk8s leaves out what has no value.
      object.metadata.addAnnotation(ACKNOWLEDGE, (text === '' ? undefined : text) as string);
      if (reasons) { written.set(object, { text, stated: own }); } else { written.delete(object); }
    }
  }

  private isKnown(construct: IConstruct, code: string): boolean {
    const own = isAny(construct) ? this.byScope(construct, code) : undefined;
    return own !== undefined || stated(construct).some(each => each.code === code && each.reason !== '');
  }

  private byScope(construct: IConstruct, code: string): Acknowledged | undefined {
    for (let at: Scope | undefined = construct; at; at = at.node.scope) {
      const found = at[ACKNOWLEDGED]?.filter(each => each.code === code) ?? [];
      if (found.length === 0) { continue; }
      found.forEach(each => this.met.add(each));
      if (ApiObject.isApiObject(construct)) { this.reasons.set(construct, [...this.reasons.get(construct) ?? [], found[0]]); }
      return found[0];
    }
    return undefined;
  }
}

const isAny = ({ node }: IConstruct): boolean => (node.root as Scope)[IS_ANY] === true;

/** What users wrote onto an object themselves. */
function stated(construct: IConstruct): readonly Acknowledged[] {
  if (!ApiObject.isApiObject(construct)) { return []; }
  const { annotations } = construct.metadata as unknown as { readonly annotations: { readonly [key: string]: unknown } };
  const text = annotations[ACKNOWLEDGE];
  const ours = written.get(construct);
  return text === undefined ? [] : ours?.text === text ? ours.stated : acknowledgedIn(String(text));
}
