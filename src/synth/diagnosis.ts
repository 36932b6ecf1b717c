import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { settingsAt } from './ambient-settings';
import { MadeObject } from './made-object';
import { isOwnObject, knownAs } from './own-object';
import { saidBesides } from './said-besides';
import { judgeObject } from './server-check';
import { Diagnostic } from '../diagnostic/diagnostic';
import { withoutKeys } from '../diagnostic/key-shape';
import { DialectDefinition } from '../dialects/definition';
import { DialectsByClass } from '../rules/dialect-of';
import { findingsOf, RuleFinding } from '../rules/evaluate';
import { KnownObjects } from '../rules/known-objects';

const NONE: readonly Diagnostic[] = [];

type Identity = Pick<MadeObject, 'kind' | 'namespace' | 'name'>;

/** Everything there is to say about the objects of an app: of each by itself, and of all among each other. */
export class Diagnosis {
  /** All objects of the app, among each other. */
  public readonly around: KnownObjects;
  private readonly known = new Map<IConstruct, MadeObject>();

  /** `constructs` are all of an app. */
  constructor(constructs: readonly IConstruct[]) {
    let byClass: DialectsByClass | undefined;
    const dialectOf = (object: MadeObject, dialect: DialectDefinition): DialectDefinition | undefined =>
      (byClass ??= new DialectsByClass([...this.known.values()])).of(object, { dialect });
    for (const construct of constructs) {
      if (ApiObject.isApiObject(construct)) { this.known.set(construct, new MadeObject(construct, dialectOf)); }
    }
    this.around = new KnownObjects([...this.known.values()]);
  }

  /** What is to be said about a construct: first of the object alone, then of it among the others. */
  public of(construct: IConstruct): readonly Diagnostic[] {
    const besides = saidBesides(construct);
    const found = this.found(construct);
    // What rules find as well is theirs to tell.
    return besides.length === 0 ? found : [...besides.filter(({ message }) => !found.some(other => message.includes(other.message))), ...found];
  }

  private found(construct: IConstruct): readonly Diagnostic[] {
    const object = this.known.get(construct);
    if (!object) { return NONE; }
    const isOwn = isOwnObject(construct);
    const isChecked = settingsAt(construct).serverCheck;
    const alone = isOwn ? construct.diagnostics() : isChecked ? judged(construct, object) : NONE;
    if (!isChecked || (isOwn && !construct.isComplete)) { return alone; }
    const found = findingsOf(object, this.around);
    return found.length === 0 ? alone : [...alone, ...among(construct, object, found)];
  }
}

/** What the server would say of an object; those of this library ask it themselves. */
function judged(construct: IConstruct, object: MadeObject): readonly Diagnostic[] {
  const { patchFailure } = object;
  const diagnostics = patchFailure ? [patchFailure] : judgeObject(object.manifest, object.dialect, settingsAt(construct)._cluster).diagnostics;
  return diagnostics.length === 0 ? NONE : diagnostics.map(diagnostic => about(object, { ...diagnostic, path: knownAs(construct).node.path }));
}

/** What the rules found in it. */
function among(construct: IConstruct, object: MadeObject, found: readonly RuleFinding[]): readonly Diagnostic[] {
  const { path } = knownAs(construct).node;
  return found.map(({ keys: _, ...finding }) => about(object, { ...finding, path }));
}

/** A finding with the object that it is about. */
export const about = ({ kind, namespace, name }: Identity, diagnostic: Diagnostic): Diagnostic =>
  withoutKeys({ ...diagnostic, kind, ...namespace !== undefined && { namespace }, name });
