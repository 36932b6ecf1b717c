import { IConstruct } from 'constructs';
import type { Cluster } from '../schema/cluster';

const SETTINGS = Symbol.for('cdk8s-ai-gateway.SynthSettings');

/** How the objects of a scope are checked and written; `SynthSettings` says more of each. */
export interface Settings {
  readonly serverCheck: boolean;
  readonly explicitDefaults: boolean;
  readonly printWarnings: boolean;
  readonly acknowledge: readonly string[];
  readonly annotateAcknowledgements: boolean;
  /** The cluster whose CRDs judge, if it is not the dialect's release. */
  readonly _cluster?: Cluster;
}

/** Settings as users hold them. */
interface Applied<T> extends Settings {
  /** What is in force where others were applied to a scope within. */
  _with(inner: T): T;
}

interface Scope<T> extends IConstruct {
  readonly [SETTINGS]?: T;
}

/** What holds where nobody said otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  serverCheck: true, explicitDefaults: false, printWarnings: true, acknowledge: [], annotateAcknowledgements: true,
};

/** Puts settings in force for a scope and everything in it; what they do not say stays as it was. */
export function applySettings<T extends Applied<T>>(scope: Scope<T>, settings: T): void {
  Object.defineProperty(scope, SETTINGS, { value: scope[SETTINGS]?._with(settings) ?? settings, configurable: true });
}

/** The settings that were applied to a scope and to those around it, the nearest one first. */
export function appliedSettings<T extends Applied<T>>(scope: IConstruct): T | undefined {
  let found: T | undefined;
  for (let at: Scope<T> | undefined = scope; at; at = at.node.scope) {
    const settings = at[SETTINGS];
    if (settings) { found = found ? settings._with(found) : settings; }
  }
  return found;
}

/** The settings in force at a scope. */
export const settingsAt = (scope: IConstruct): Settings => appliedSettings<AnySettings>(scope) ?? DEFAULT_SETTINGS;

interface AnySettings extends Applied<AnySettings> {}
