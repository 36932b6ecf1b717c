import { DialectDefinition } from '../../dialects/definition';
import { PolicyTargetIntent } from '../../intent/policy/policy-target';
import { FilterIntents, ObjectRefIntent, ParentIntent } from '../../intent/route';
import { Expression } from '../code/expression';

type PolicyRefIntent = FilterIntents['extension']['policy'];

/** What is known where something of an object is said in code. */
export interface Saying {
  readonly dialect: DialectDefinition;
  /** The namespace of the object. */
  readonly namespace: string | undefined;
  /** What stands for the chart. */
  readonly chart: Expression;
  /** An object that requests are sent to, or that is called, by its variable where there is one. */
  target(ref: ObjectRefIntent): Expression;
  /** What a policy applies to. */
  policyTarget(target: PolicyTargetIntent): Expression;
  /** A policy that rules refer to. */
  policyRef(policy: PolicyRefIntent): Expression;
  /** A model that a virtual one leads to. */
  model(name: string): Expression;
  /** A Gateway, or a listener of one. */
  parent(ref: ParentIntent): Expression;
  /** A key of which one entry of a Secret is read. */
  apiKey(secretName: string, entry?: string): Expression;
  /** A key that stands in the object itself. */
  inlineKey(value: string): Expression;
  /** The keys of AWS in a Secret. */
  awsKeys(secretName: string): Expression;
  /** A service principal in a Secret. */
  servicePrincipal(secretName: string): Expression;
  /** A Secret as an object. */
  secret(secretName: string): Expression;
}

/** A reason why an object cannot be said with constructs. */
export class Unsayable extends Error {}
