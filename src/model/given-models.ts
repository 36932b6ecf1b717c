import { GivenTarget } from './given-target';
import { ModelRouterProps } from './model-router-props';
import { KnownBackend } from '../backend/known-backend';
import { isSpoilt } from '../input/struct';
import { ModelRouterIntent, RouterTargetIntent } from '../intent/router/model-router';
import { withoutUndefined } from '../intent/without-undefined';
import { backendOf } from '../route/target-facts';
import { IRouteTarget } from '../target/route-target';

/** The models of a router as they were given, in the words of the hub; read anew whenever backends may have grown. */
export class GivenModels {
  public readonly router: ModelRouterIntent;
  private readonly origins = new Map<RouterTargetIntent, IRouteTarget>();

  constructor({ models = [], unknownModels }: Pick<ModelRouterProps, 'models' | 'unknownModels'>) {
    const target = unknownModels?._target;
    this.router = {
      models: models.filter(each => !isSpoilt(each)).map(({ model, alias, targets = [] }) =>
        ({ model, targets: targets.map(each => this.read(each)), ...alias !== undefined && { alias } })),
      ...unknownModels && { unknown: target ? { kind: 'target', target: this.read(target) } : { kind: 'reject' } },
    };
  }

  /** What was given as a target. */
  public originOf(target: RouterTargetIntent): IRouteTarget {
    return this.origins.get(target) as IRouteTarget;
  }

  /** The backends of ours among the targets. */
  public get backends(): readonly KnownBackend[] {
    return [...new Set([...this.origins.values()].flatMap(origin => backendOf(origin) ?? []))];
  }

  private read(given: IRouteTarget): RouterTargetIntent {
    const { origin, options } = (given as { readonly _given?: GivenTarget })._given ?? { origin: given, options: {} };
    const { weight, ...ref } = origin.toRouteTarget();
    const target: RouterTargetIntent = withoutUndefined({ ref, backend: backendOf(origin)?.intent, weight, ...options });
    this.origins.set(target, origin);
    return target;
  }
}
