import { choiceOf, HowChosen } from './model-router';
import { ModelTargetIntent, VirtualModelIntent } from '../model';

/** A model that a virtual one leads to, and when. */
export type ModelChoiceIntent = ModelTargetIntent & HowChosen;

/** A model that leads to others; all of them are chosen in one way. */
export const virtualModel = (targets: readonly ModelChoiceIntent[]): VirtualModelIntent =>
  ({ kind: choiceOf(targets), targets }) as VirtualModelIntent;
