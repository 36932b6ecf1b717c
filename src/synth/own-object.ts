import { ApiObject, Chart } from 'cdk8s';
import { IConstruct } from 'constructs';
import { Diagnostic } from '../diagnostic/diagnostic';
import { DialectDefinition } from '../dialects/definition';
import { JsonObject } from '../schema/json-type';

/** An API object of this library, which knows what it says. */
export interface OwnObject extends ApiObject {
  readonly definition: DialectDefinition;
  /** Whether the whole object is written: nothing is wrong with what it should say. */
  readonly isComplete: boolean;
  /** What is to be said about the object alone. */
  diagnostics(): readonly Diagnostic[];
  /** The manifest before the server's defaults; not to be changed. */
  written(): JsonObject;
  /** Told that an override was added. */
  overridden(): void;
  /** What was written, in the words of the hub; undefined where someone patched it since. */
  said(): unknown;
}

/** By what it can do, since an app may hold this library twice. */
export const isOwnObject = (construct: IConstruct): construct is OwnObject => typeof (construct as Partial<OwnObject>).said === 'function';

/**
 * The construct that the user knows: the one within which an object of ours was made, or whose main object it is. Constructs, cdk8s-plus's
 * too, call their main object `Resource`.
 */
export function knownAs(construct: IConstruct): IConstruct {
  const { id, scope } = construct.node;
  const isInside = isOwnObject(construct) || (id === MAIN && ApiObject.isApiObject(construct));
  return isInside && scope && scope.node.scope && !Chart.isChart(scope) ? scope : construct;
}

/** Whether an object is the one that is meant where the construct that the user knows is named. */
export const isMain = (object: IConstruct): boolean => object.node.id === MAIN || knownAs(object) === object;

const MAIN = 'Resource';
