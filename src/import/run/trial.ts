import { Evaluation, Library, NotMade } from './evaluate';
import { JsonObject } from '../../schema/json-type';
import { AppCode } from '../code/app-code';
import { Variable } from '../code/expression';
import { Program, programOf } from '../code/program';

/** What the library knows of a construct, as far as it is looked at here. */
interface Construct {
  readonly node: {
    readonly id: string;
    readonly path: string;
    readonly scope?: Construct;
    readonly children: readonly Construct[];
    findAll(): readonly Construct[];
  };
}

interface ApiObject extends Construct {
  toJson(): unknown;
}

/** An object that the code makes. */
export interface MadeObject {
  readonly manifest: JsonObject;
  /** The construct that it is below, if that has a name in the code. */
  readonly owner: Variable | undefined;
  /** The ids from there; empty for the construct's own object. */
  readonly below: readonly string[];
}

/** What came of running an app. */
export interface Trial {
  readonly made: readonly MadeObject[];
  /** Why what has a name in the code could not be made. */
  readonly failed: ReadonlyMap<Variable, string>;
  /** Errors of synth, by the construct. */
  readonly errors: readonly { readonly owner: Variable | undefined; readonly code: string; readonly message: string }[];
}

/** Runs the code of an app without writing anything. */
export function tried(app: AppCode, library: Library): Trial {
  const program = programOf(app);
  const evaluation = new Evaluation(library);
  const failed = new Map<Variable, string>();
  const constructs = new Set(statementsOf(program).flatMap(({ variable, isConstruct }) => variable && isConstruct ? [variable] : []));
  for (const { variable, value } of statementsOf(program)) {
    try {
      const made = evaluation.valueOf(value);
      if (variable) { evaluation.set(variable, made); }
    } catch (e) {
      if (!variable) { continue; }
      const lacking = e instanceof NotMade ? e.variable : undefined;
      // What refers to a construct can be made once that stands as an ApiObject.
      if (!lacking || !constructs.has(lacking)) { failed.set(variable, lacking && failed.get(lacking) || (e as Error).message); }
    }
  }
  const root = evaluation.valueOf({ kind: 'variable', variable: program.head.statements[0].variable! }) as Construct;
  const owners = new Map<Construct, Variable>();
  for (const { variable, isConstruct } of program.charts.flatMap(({ statements }) => statements)) {
    if (variable && isConstruct && evaluation.isSet(variable)) { owners.set(evaluation.valueOf({ kind: 'variable', variable }) as Construct, variable); }
  }
  const { ApiObject: objectType } = library.typesOf('ApiObject') as { readonly ApiObject: { isApiObject(construct: unknown): boolean } };
  const made = root.node.findAll().filter((each): each is ApiObject => objectType.isApiObject(each)).flatMap((object): MadeObject[] => {
    const place = placeOf(object, owners);
    try {
      return [{ manifest: JSON.parse(JSON.stringify(object.toJson())) as JsonObject, ...place }];
    } catch (e) {
      if (place.owner) { failed.set(place.owner, (e as Error).message); }
      return [];
    }
  });
  return { made, failed, errors: errorsOf(root, owners, library) };
}

const statementsOf = ({ head, charts }: Program) => [...head.statements, ...charts.flatMap(({ statements }) => statements)];

function placeOf(construct: Construct, owners: ReadonlyMap<Construct, Variable>): Pick<MadeObject, 'owner' | 'below'> {
  const below: string[] = [];
  for (let at: Construct | undefined = construct; at !== undefined; at = at.node.scope) {
    const owner = owners.get(at);
    if (owner) { return { owner, below: below.length === 1 && below[0] === 'Resource' ? [] : below }; }
    below.unshift(at.node.id);
  }
  return { owner: undefined, below };
}

function errorsOf(root: Construct, owners: ReadonlyMap<Construct, Variable>, library: Library): Trial['errors'] {
  const { Diagnostics } = library.typesOf('Diagnostics') as { readonly Diagnostics: { of(scope: unknown): { readonly errors: readonly { path: string; code: string; message: string }[] } } };
  const byPath = new Map([...owners].map(([construct, owner]) => [construct.node.path, owner]));
  return Diagnostics.of(root).errors.map(({ path, code, message }) => ({ owner: ownerAt(path, byPath), code, message }));
}

function ownerAt(path: string, byPath: ReadonlyMap<string, Variable>): Variable | undefined {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
    const owner = byPath.get(at);
    if (owner) { return owner; }
  }
  return undefined;
}
