import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { MadeObject } from './made-object';
import { isOwnObject, knownAs } from './own-object';
import { judgeObject } from './server-check';
import { SynthSettings } from './synth-settings';
import { Diagnostic } from '../diagnostic/diagnostic';
import { withoutKeys } from '../diagnostic/key-shape';
import { DialectDefinition } from '../dialects/definition';
import { DialectsByClass } from '../rules/dialect-of';
import { findingsOf } from '../rules/evaluate';
import { KnownObjects } from '../rules/known-objects';

const NONE: readonly Diagnostic[] = [];

type Identity = Pick<MadeObject, 'kind' | 'namespace' | 'name'>;

/** Everything there is to say about the objects of an app: of each by itself, and of all among each other. */
export class Diagnosis {
  private readonly known = new Map<IConstruct, MadeObject>();
  private readonly around: KnownObjects;

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

  /** What is to be said about a construct. */
  public of(construct: IConstruct): readonly Diagnostic[] {
    const alone = this.alone(construct);
    const among = this.among(construct);
    return among.length === 0 ? alone : [...alone, ...among];
  }

  /** What is wrong with an object whatever is around it; objects of this library tell of it themselves. */
  public alone(construct: IConstruct): readonly Diagnostic[] {
    if (isOwnObject(construct)) { return construct.diagnostics(); }
    const object = this.known.get(construct);
    if (!object) { return NONE; }
    const { serverCheck, _cluster } = SynthSettings.of(construct);
    if (!serverCheck) { return NONE; }
    const { diagnostics } = judgeObject(object.manifest, object.dialect, _cluster);
    return diagnostics.length === 0 ? NONE : diagnostics.map(diagnostic => about(object, { ...diagnostic, path: knownAs(construct).node.path }));
  }

  /** What the rules find in an object among the others. */
  public among(construct: IConstruct): readonly Diagnostic[] {
    const object = this.known.get(construct);
    if (!object || !SynthSettings.of(construct).serverCheck || (isOwnObject(construct) && !construct.isComplete)) { return NONE; }
    const found = findingsOf(object, this.around);
    if (found.length === 0) { return NONE; }
    const { path } = knownAs(construct).node;
    return found.map(({ keys: _, ...finding }) => about(object, { ...finding, path }));
  }
}

/** A finding with the object that it is about. */
export const about = ({ kind, namespace, name }: Identity, diagnostic: Diagnostic): Diagnostic =>
  withoutKeys({ ...diagnostic, kind, ...namespace !== undefined && { namespace }, name });
