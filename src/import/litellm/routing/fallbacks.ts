import { ModelGroup, starOf, tiersOf } from './model-group';
import { Sections } from './sections';
import { byRank } from '../../../intent/router/model-name';
import { ConfigValue } from '../config/config-value';
import { Deployment } from '../providers/deployment';

const MOST = 5;

/** What is asked, in this order, when all deployments of a model have failed. */
export class Fallbacks {
  private readonly byName = new Map<string, readonly ConfigValue[]>();
  private readonly usual: readonly ConfigValue[];
  private readonly most: number;

  constructor({ router, library }: Sections, private readonly groups: readonly ModelGroup[]) {
    const settings = [router, library];
    for (const map of settings.flatMap(each => each?.maps('fallbacks') ?? [])) {
      for (const name of map.names) {
        const value = map.get(name);
        if (value && !this.byName.has(name)) { this.byName.set(name, listed(value)); }
      }
    }
    const [usual] = settings.flatMap(each => each?.get('default_fallbacks') ?? []);
    this.usual = this.byName.get('*') ?? (usual ? listed(usual) : []);
    this.most = router?.number('max_fallbacks') ?? MOST;
    for (const [name, values] of this.byName) {
      if (name === '*' || groups.some(group => group.name === name)) { continue; }
      values.slice(0, 1).forEach(value => value.tell('manual', `nobody answers to '${name}', so this falls back for nothing; correct the name`));
    }
  }

  /** Tiers behind those of a model. */
  public of(group: ModelGroup): readonly (readonly Deployment[])[] {
    const wanted = this.byName.get(group.name) ?? this.usual.filter(value => value.plain !== group.name);
    wanted.slice(this.most).forEach(value => value.tell('approximate', `LiteLLM asks no more than ${this.most} (max_fallbacks), and so does this`));
    return wanted.slice(0, this.most).flatMap(value => this.resolved(value));
  }

  private resolved(value: ConfigValue): readonly (readonly Deployment[])[] {
    const { plain } = value;
    if (typeof plain === 'object' && plain !== null) {
      value.tell('unsupported', 'a fallback with a prompt or parameters of its own has no counterpart: what is sent on is the request as it was; name a model instead, with its own entry in model_list');
      return [];
    }
    const name = value.text!;
    const found = this.groups.find(group => group.name === name);
    if (found) { return tiersOf(found); }
    const byId = this.groups.flatMap(({ deployments }) => deployments).find(({ id }) => id === name);
    if (byId) { return [[byId]]; }
    const [pattern] = this.groups.filter(group => starOf(group.name, name) !== undefined).sort((a, b) => byRank(a.name, b.name));
    if (pattern) { return tiersOf(pattern).map(tier => tier.flatMap(each => each.of(each.model.replace('*', starOf(pattern.name, name)!)) ?? [])); }
    value.tell('manual', `nobody answers to '${name}', so nothing is asked there; add it to model_list, or correct the name`);
    return [];
  }
}

/** A list of models, or one. */
const listed = (value: ConfigValue): readonly ConfigValue[] => value.isList ? value.list! : [value];
