import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { Diagnostic } from '../diagnostic/diagnostic';
import { DialectDefinition } from '../dialects/definition';
import { JsonObject } from '../schema/json-type';

/** An API object of this library, which knows what it says. */
export interface OwnObject extends ApiObject {
  readonly definition: DialectDefinition;
  /** Path of the construct that the user knows. */
  readonly where: string;
  /** Whether the whole object is written: nothing is wrong with what it should say. */
  readonly isComplete: boolean;
  /** What is to be said about the object alone. */
  diagnostics(): readonly Diagnostic[];
  /** The manifest before the server's defaults; not to be changed. */
  written(): JsonObject;
  /** What was written, in the words of the hub; undefined where someone patched it since. */
  said(): unknown;
}

/** By what it can do, since an app may hold this library twice. */
export const isOwnObject = (construct: IConstruct): construct is OwnObject => typeof (construct as Partial<OwnObject>).said === 'function';
